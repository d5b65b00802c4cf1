package org.daibiao.suggestion;

/** What a reply says of the matter (答复类别), whatever a place calls it: letters and names are mapped to it by the profile. */
public enum Resolution {
    /** Solved or adopted, at least in part (解决采纳). */
    SOLVED,
    /** Being solved within a clear time limit (正在解决). */
    IN_PROGRESS,
    /** In a plan, step by step, with a planned time limit (计划解决). */
    PLANNED,
    /** Cannot be solved for now, or not at all; the reply explains why (留作参考). */
    FOR_REFERENCE
}
