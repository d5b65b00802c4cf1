package org.daibiao.audit;

/** Chain fault (异常种类): what is wrong at a place of the journal. */
public enum ChainFault {
    /** What stands here is not what was entered here (内容不符). */
    CHANGED,
    /** The act has no link, no act before it has one, and the host does not say that it is of before the chain (未链接). */
    UNLINKED,
    /** The act that belongs here is not there (缺失). */
    MISSING,
    /** The act that belongs here stands elsewhere (错位). */
    OUT_OF_ORDER,
    /** What stands here cannot be an act (无法读取). */
    UNREADABLE,
    /** The act stands behind the journal's head, or before its first act (多出). */
    ADDED,
    /** The act is as it was entered, but its lines are counted otherwise (计数不符). */
    MISCOUNTED,
    /** The act is as it was entered, but the record that it is about is not there, or cannot be read (记录缺失). */
    RECORD_MISSING,
    /** The journal ends here, before the printed head (截断). */
    CUT_OFF,
    /** The links hold, but here stood another one when the head was printed (重写). */
    REWRITTEN
}
