package org.daibiao.suggestion;

/** Disposal of a matter that is not accepted (不予受理后的处理). */
public enum Disposal {
    /** Explained and returned (说明并退回). */
    EXPLAIN_RETURN,
    /** Treated as a letter (作为来信处理). */
    AS_LETTER,
    /** Passed on for reference (转有关方面参考). */
    FOR_REFERENCE
}
