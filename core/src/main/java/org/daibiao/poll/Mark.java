package org.daibiao.poll;

/** Mark (票意): what a deputy may say in a vote of a congress (Deputies Law 23 [L]). */
public enum Mark {
    /** For (赞成). */
    FOR,
    /** Against (反对). */
    AGAINST,
    /** Neither (弃权). */
    ABSTAIN
}
