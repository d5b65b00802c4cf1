package org.daibiao.poll;

import java.util.List;
import java.util.function.Function;
import org.daibiao.json.BadDocumentException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;

/** Chain end (证据链终结): how the chain of a poll ends, once: counted, or called off. An end written by another process or an earlier attempt stays. */
record ChainEnd(BallotBox boxes, EvidenceChain evidence, CongressId congress, Id<Poll> poll) {
    /**
     * Ends the chain with the outcome of the vote.
     *
     * @return the numbers from the chain, which become those of the poll; rejected when it was called off
     */
    Outcome<Turnout> count(
            Turnout turnout, GivenOut given, PollResult result, List<StoredBallot> slips, List<String> marks) {
        end(last -> {
            String closed = evidence.closed(last, turnout, given, slips, marks);
            return List.of(closed, evidence.counted(closed, result));
        });
        try {
            return isCalledOff()
                    ? differs()
                    : Outcome.accepted(EvidenceChain.closed(chain()).turnout());
        } catch (BadDocumentException e) {
            return differs(); // an earlier attempt's line that someone has changed since
        }
    }

    private static Outcome<Turnout> differs() {
        return CastRule.no(PollReasons.EVIDENCE_DIFFERS, "poll");
    }

    /** Ends the chain so that the poll is never counted. */
    void callOff() {
        end(last -> List.of(evidence.calledOff(last)));
    }

    /** Whether the chain says that the poll was called off, whatever the record says. */
    boolean isCalledOff() {
        return chain().stream().anyMatch(EvidenceChain::isCalledOff);
    }

    /** Whether the chain ends with the count. */
    boolean isCounted() {
        return !isCalledOff() && chain().stream().anyMatch(EvidenceChain::isLast);
    }

    private List<String> chain() {
        return boxes.chain(congress, poll);
    }

    private void end(Function<String, List<String>> lines) {
        List<String> chain = chain();
        if (chain.stream().noneMatch(EvidenceChain::isLast)) {
            boxes.conclude(congress, poll, chain.size() + 1L, lines.apply(chain.get(chain.size() - 1)));
        }
    }
}
