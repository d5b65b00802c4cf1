package org.daibiao.examples.planyear;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daibiao.Daibiao;
import org.daibiao.desk.Actor;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollResult;
import org.daibiao.poll.Score;
import org.daibiao.record.Edit;
import org.daibiao.record.Property;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** The result of the vote as announced: sums for each candidate, nothing about single ballots. */
record VoteNumbers(
        String title,
        long all,
        long present,
        long issued,
        long collected,
        long valid,
        long invalid,
        long needed,
        int seats,
        List<Row> candidates) {
    private static final Property<VoteNumbers, String> TITLE = Property.of(VoteNumbers.class, "title");
    private static final Property<VoteNumbers, Long> ALL = Property.of(VoteNumbers.class, "all");
    private static final Property<VoteNumbers, Long> PRESENT = Property.of(VoteNumbers.class, "present");
    private static final Property<VoteNumbers, Long> ISSUED = Property.of(VoteNumbers.class, "issued");
    private static final Property<VoteNumbers, Long> COLLECTED = Property.of(VoteNumbers.class, "collected");
    private static final Property<VoteNumbers, Long> VALID = Property.of(VoteNumbers.class, "valid");
    private static final Property<VoteNumbers, Long> INVALID = Property.of(VoteNumbers.class, "invalid");
    private static final Property<VoteNumbers, Long> NEEDED = Property.of(VoteNumbers.class, "needed");
    private static final Property<VoteNumbers, Integer> SEATS = Property.of(VoteNumbers.class, "seats");
    private static final Property<VoteNumbers, Row> CANDIDATES = Property.of(VoteNumbers.class, "candidates");

    /** One candidate. */
    record Row(int place, String code, String name, long votes, boolean elected) {}

    /** The result; null if no vote was held. */
    static @Nullable VoteNumbers of(Daibiao daibiao, Actor office) {
        Versioned<Poll> poll = announced(daibiao, office).orElse(null);
        if (poll == null) {
            return null;
        }
        PollResult result = daibiao.polls().result(poll.id(), office).orThrow();
        return Edit.blank(VoteNumbers.class)
                .set(TITLE, poll.value().title())
                .set(ALL, result.turnout().all())
                .set(PRESENT, result.turnout().present())
                .set(ISSUED, result.turnout().issued())
                .set(COLLECTED, result.turnout().collected())
                .set(VALID, result.valid())
                .set(INVALID, result.invalid())
                .set(NEEDED, result.needed())
                .set(SEATS, result.rules().seats())
                .setAll(
                        CANDIDATES,
                        result.tally().order().stream()
                                .map(one -> row(result, one))
                                .toList())
                .done();
    }

    /** The count sheet for signature; empty if no vote was held. */
    static Optional<String> sheet(Daibiao daibiao, Actor office) {
        return announced(daibiao, office)
                .map(poll -> daibiao.polls().sheet(poll.id(), office).orThrow().html(Locale.CHINESE));
    }

    private static Optional<Versioned<Poll>> announced(Daibiao daibiao, Actor office) {
        return daibiao.find(Query.of(Poll.SHAPE, Poll.STATE.is(Poll.State.ANNOUNCED)), office).items().stream()
                .findFirst();
    }

    private static Row row(PollResult result, Score score) {
        String name = result.candidates().stream()
                .filter(one -> one.code().equals(score.candidate()))
                .map(Candidate::name)
                .findFirst()
                .orElseThrow();
        return new Row(
                score.place(),
                score.candidate(),
                name,
                score.votes(),
                result.elected().contains(score.candidate()));
    }
}
