package org.daibiao.poll;

import java.util.List;

/**
 * Export of a poll (表决数据导出): its ballots and its chain, line by line. Whole ballots show patterns of choices by which a voter can be known
 * who agreed on one, so that they belong to the scrutineers and not on a notice board. Its {@code toString} shows numbers alone. Immutable and
 * thread-safe.
 *
 * @param ballots one line of JSON for each ballot, in the order of their ids
 * @param chain the lines of the evidence
 */
public record PollExport(List<String> ballots, List<String> chain) {
    public PollExport {
        ballots = List.copyOf(ballots);
        chain = List.copyOf(chain);
    }

    /** The head: the link of the last line, which is printed on the count sheet that the scrutineers sign. */
    public String head() {
        return Evidence.link(chain.get(chain.size() - 1));
    }

    @Override
    public String toString() {
        return "PollExport of " + ballots.size();
    }
}
