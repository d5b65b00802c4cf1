package org.daibiao.audit;

import org.jspecify.annotations.Nullable;

/**
 * Result of verifying a journal (核验结果).
 *
 * @param acts how many acts were checked and found as they were entered
 * @param linkedFrom the number of the first linked act, from which the chain holds; 0 when none of the checked acts is linked. Earlier acts, which
 *     the host declares as from before the chain, have no links; nothing is known about them
 * @param broken the first broken place; null when there is none
 */
public record Verification(
        long acts, long linkedFrom, @Nullable Broken broken) {}
