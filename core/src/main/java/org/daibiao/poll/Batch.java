package org.daibiao.poll;

import java.util.List;

/**
 * Batch (一批选票): what goes into a box in one transaction. Each list is sorted by its own key, so that no order links one list to another; a store
 * writes them in this order. Its {@code toString} shows only numbers. Immutable and thread-safe.
 *
 * @param marks who voted: ids of voters, or of cards in a {@link Mode#CARD} poll; each 1 to 64 characters, once in a poll
 * @param slips the ballots; their number may differ, since paper ballots have no marks
 * @param first the number of the first of the lines in the poll's chain, from 1
 * @param chain lines of the poll's evidence, each 1 to 16,000 UTF-16 units
 * @param close whether this batch closes the box
 */
public record Batch(List<String> marks, List<StoredBallot> slips, long first, List<String> chain, boolean close) {
    public Batch {
        marks = marks.stream().sorted().toList();
        slips = slips.stream().sorted().toList();
        chain = List.copyOf(chain);
    }

    @Override
    public String toString() {
        return "Batch of " + slips.size();
    }
}
