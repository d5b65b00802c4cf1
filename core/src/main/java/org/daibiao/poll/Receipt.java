package org.daibiao.poll;

/** Receipt (投票回执): what became of a ballot; of its content it says nothing. Its label tells the voter what it promises. */
public enum Receipt {
    /** No ballot was received (未投票). */
    NONE,
    /**
     * Received (已收到): it waits in this server's memory until it is in the box, and until then a later one takes its place; if the server
     * stops before that, it may be lost, and the voter can ask and vote again.
     */
    RECEIVED,
    /** In the box (已入箱): it is kept, and nothing can be changed about it. */
    IN_BOX
}
