package org.daibiao.opinion;

/** Origin (来源): where an opinion was raised. Clauses 4.h, 7.b, 9.a. */
public enum Origin {
    /** A deputy's contact (联系). */
    CONTACT,
    /** A practice station (站点). */
    STATION,
    /** A community round (集中联系社区). */
    ROUND,
    /** A deliberation (议事). */
    DELIBERATION,
    /** The citizen hotline 12345 (市民热线). */
    HOTLINE
}
