package org.daibiao.poll;

/** Why (入箱缘由) ballots leave, and whether they may be fewer than the least. */
enum Why {
    /** So many wait that as many stay behind as the least batch has (已满一批). */
    FULL(false),
    /** The process stops (停机). */
    STOP(false),
    /** The poll's operator asked for it, which is a line of the evidence (承办人要求). */
    ASKED(true),
    /** The vote ends: with it go all that are left, fewer where fewer voted or a stop or take-over left fewer (结束表决). */
    LAST(true);

    final boolean few;

    Why(boolean few) {
        this.few = few;
    }
}
