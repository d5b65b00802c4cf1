package org.daibiao.audit;

import org.jspecify.annotations.Nullable;

/**
 * What verifying a journal found (核验结果).
 *
 * @param acts how many acts were looked at and found as they were entered
 * @param linkedFrom the number of the first linked act, from which on the chain holds; 0 when none of those looked at is linked. Acts before
 *     it, of which the host says that they are of before the chain, have no links: of them nothing is known
 * @param broken the first broken place; null when there is none
 */
public record Verification(
        long acts, long linkedFrom, @Nullable Broken broken) {}
