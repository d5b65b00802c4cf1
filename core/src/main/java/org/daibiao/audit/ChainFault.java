package org.daibiao.audit;

/** Chain fault (异常种类): what is wrong at a place in the journal. */
public enum ChainFault {
    /** The act here is not as it was entered (内容不符). */
    CHANGED,
    /** The act has no link, no act before it has one, and the host does not declare it as from before the chain (未链接). */
    UNLINKED,
    /** The act that belongs here is missing (缺失). */
    MISSING,
    /** The act that belongs here is at another place (错位). */
    OUT_OF_ORDER,
    /** The data here cannot be read as an act (无法读取). */
    UNREADABLE,
    /** The act comes after the journal's head, or before its first act (多出). */
    ADDED,
    /** The act is as it was entered, but its lines are counted differently (计数不符). */
    MISCOUNTED,
    /** The act is as it was entered, but the record that it is about is missing or unreadable (记录缺失). */
    RECORD_MISSING,
    /** The journal ends here, before the printed head (截断). */
    CUT_OFF,
    /** The links hold, but another link was here when the head was printed (重写). */
    REWRITTEN
}
