package org.daibiao.poll;

/** Receipt (投票回执): what became of a ballot; of its content it says nothing. */
public enum Receipt {
    /** No ballot was received (未投票). */
    NONE,
    /** Received (已收到): it waits in memory; until it is in the box a later one takes its place, and a crash loses it. */
    RECEIVED,
    /** In the box (已入箱): it is kept, and nothing can be changed about it. */
    IN_BOX
}
