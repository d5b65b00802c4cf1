package org.daibiao.poll;

/** Cause of a batch (入箱缘由): why ballots leave, and whether the batch may be smaller than the least size. */
enum BatchCause {
    /** So many wait that a whole least batch stays behind (已满一批). */
    FULL(false),
    /** The process stops (停机). */
    STOP(false),
    /** The poll's operator asked for it; it has its own line in the evidence (承办人要求). */
    ASKED(true),
    /** The vote ends: all that are left go in, fewer if fewer voted or if a stop or take-over left fewer (结束表决). */
    LAST(true);

    final boolean few;

    BatchCause(boolean few) {
        this.few = few;
    }
}
