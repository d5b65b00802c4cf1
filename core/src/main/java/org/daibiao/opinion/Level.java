package org.daibiao.opinion;

/** Level (层级) at which an opinion is handled (分级分类). Clause 4.g. */
public enum Level {
    /** Answered on the spot (当场答复). */
    ON_SPOT,
    /** By the subdistrict or town (街镇层面). */
    STREET,
    /** By the district (区级层面). */
    DISTRICT,
    /** Passed up to the municipality (市级层面). */
    ABOVE
}
