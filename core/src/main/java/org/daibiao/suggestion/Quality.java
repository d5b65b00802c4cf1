package org.daibiao.suggestion;

/** Quality that the gate checks in a suggestion (质量要求). Clause 11.a. */
public enum Quality {
    /** Clear and specific (明确具体). */
    CLEAR_AND_SPECIFIC,
    /** Reflects the real situation and problem (反映实际情况和问题). */
    REAL_PROBLEM,
    /** One matter (一事一议). */
    ONE_MATTER,
    /** Within the powers of the area's organs (属于本行政区域职权范围). */
    WITHIN_POWERS,
    /** Without a personal interest of the proposer (不涉及个人利益). */
    NO_OWN_INTEREST
}
