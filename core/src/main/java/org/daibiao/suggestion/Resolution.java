package org.daibiao.suggestion;

/** Resolution of the matter in a reply (答复类别), independent of local names: the profile maps a place's letters and names to it. */
public enum Resolution {
    /** Solved or adopted, at least in part (解决采纳). */
    SOLVED,
    /** Being solved within a clear time limit (正在解决). */
    IN_PROGRESS,
    /** Planned, step by step, with a planned time limit (计划解决). */
    PLANNED,
    /** Cannot be solved for now, or at all; the reply explains why (留作参考). */
    FOR_REFERENCE
}
