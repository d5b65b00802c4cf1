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
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** The result of the vote, as it is announced: sums for each candidate, and nothing of single ballots. */
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
    /** One candidate. */
    record Row(int place, String code, String name, long votes, boolean elected) {}

    /** Null when no vote was held. */
    static @Nullable VoteNumbers of(Daibiao daibiao, Actor office) {
        Versioned<Poll> poll = announced(daibiao, office).orElse(null);
        if (poll == null) {
            return null;
        }
        PollResult result = daibiao.polls().result(poll.id(), office).orThrow();
        return new VoteNumbers(
                poll.value().title(),
                result.turnout().all(),
                result.turnout().present(),
                result.turnout().issued(),
                result.turnout().collected(),
                result.valid(),
                result.invalid(),
                result.needed(),
                result.rules().seats(),
                result.tally().order().stream().map(one -> row(result, one)).toList());
    }

    /** The count sheet to be signed; none when no vote was held. */
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
