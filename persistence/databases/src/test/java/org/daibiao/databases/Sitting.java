package org.daibiao.databases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.Attendance;
import org.daibiao.poll.BallotForm;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.BallotRule;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Elector;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.EnrollVoter;
import org.daibiao.poll.Enrolment;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Mode;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PreparePoll;
import org.daibiao.poll.SignIn;
import org.daibiao.poll.StartPoll;
import org.daibiao.record.Id;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.Versioned;
import org.daibiao.testkit.Plenary;

/** Sixty deputies with a candidate each, so that the count tells whose ballots are in it; in batches of ten. */
final class Sitting {
    static final int VOTERS = 60;
    static final int BATCH = 10;
    static final Actor OFFICE = Actor.of(Ballots.CONGRESS, "office", Roles.DEPUTY_WORK_COMMITTEE);

    /** The candidate for whom nobody votes but who thinks again. */
    static final String SPARE = "spare";

    private static final int TRIES = 20;

    private Sitting() {}

    /** The candidate of the n-th voter, from 0. */
    static String candidate(int voter) {
        return "c" + voter;
    }

    /** The library on a database. */
    static Daibiao on(DataSource database) {
        return on(database, Duration.ofSeconds(10));
    }

    /**
     * The same.
     *
     * @param closeWithin the limit of its {@code close}
     */
    static Daibiao on(DataSource database, Duration closeWithin) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.on(database))
                .closeWithin(closeWithin)
                .build();
    }

    /**
     * A poll that runs.
     *
     * @param calm through which it is prepared
     * @param holder which starts it, and so holds it
     */
    static Plenary begun(Daibiao calm, Daibiao holder) {
        var prepare = new PreparePoll("民生实事项目票决", LocalDate.parse("2025-06-30"), Mode.SEALED, paper(), (long) BATCH)
                .withSeat("none");
        Versioned<Poll> poll = calm.polls().prepare(prepare, OFFICE).orThrow();
        List<Id<Elector>> voters = IntStream.range(0, VOTERS)
                .mapToObj(n -> Id.<Elector>of(new UUID(7, n)))
                .toList();
        calm.polls()
                .enroll(
                        voters.stream()
                                .map(one -> new EnrollVoter(poll.id(), one, Enrolment.Standing.ENTITLED))
                                .toList(),
                        OFFICE)
                .orThrow();
        calm.polls()
                .signIn(
                        voters.stream()
                                .map(one -> new SignIn(poll.id(), one, Attendance.Form.ELECTRONIC))
                                .toList(),
                        OFFICE)
                .orThrow();
        Versioned<Poll> open = again(() -> holder.polls().start(new StartPoll(poll.seen()), OFFICE))
                .orThrow();
        return new Plenary(holder.polls(), OFFICE, open, voters, List.of());
    }

    /** As an operator does who is told that it is not known what became of it. */
    static <R> R again(Supplier<R> work) {
        for (int n = 1; ; n++) {
            try {
                return work.get();
            } catch (StoreFailedException e) {
                if (n == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static BallotPaper paper() {
        List<Candidate> candidates = IntStream.rangeClosed(0, VOTERS)
                .mapToObj(n -> new Candidate(n == VOTERS ? SPARE : candidate(n), "项目" + n))
                .toList();
        return new BallotPaper(
                candidates,
                new PollRules(
                        1,
                        new BallotRule(BallotForm.CHOOSE, 1, true),
                        new Electorate(true, true),
                        Fraction.atLeast(2, 3),
                        new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL),
                        PollRules.AtTie.REVOTE,
                        PollRules.TooFew.LEAVE_EMPTY,
                        Fraction.atLeast(6, 5),
                        true),
                Counting.majority());
    }
}
