package org.daibiao.poll;

import java.time.Instant;
import java.util.List;

/**
 * Issued cards (制作的票卡): the answer to {@link IssueCards}. Its {@code toString} hides the codes. Immutable and thread-safe.
 *
 * @param codes what is printed on the cards, a number and a secret on each; empty on a repeat, since they are returned once and never stored
 * @param lowest the number of the first card; the others follow without a gap
 * @param count how many were issued
 * @param issuedAt when
 */
public record IssuedCards(List<String> codes, int lowest, int count, Instant issuedAt) {
    public IssuedCards {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "IssuedCards of " + count + " from " + lowest + " at " + issuedAt;
    }
}
