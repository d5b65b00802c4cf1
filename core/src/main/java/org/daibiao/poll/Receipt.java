package org.daibiao.poll;

/** Receipt (投票回执): what became of a ballot, without its content. Its label tells the voter what it guarantees. */
public enum Receipt {
    /** No ballot was received (未投票). */
    NONE,
    /**
     * Received (已收到): it waits in this server's memory until it is in the box, and until then a later ballot replaces it. If the server stops before
     * that, it may be lost; the voter can ask and vote again.
     */
    RECEIVED,
    /** In the box (已入箱): it is kept and can no longer be changed. */
    IN_BOX
}
