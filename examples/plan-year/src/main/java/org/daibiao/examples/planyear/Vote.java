package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Relation;
import org.daibiao.poll.AnnouncePoll;
import org.daibiao.poll.Attendance;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotForm;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.BallotRule;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.CastBallot;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.Counting;
import org.daibiao.poll.DrawRoll;
import org.daibiao.poll.Elector;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Mode;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollService;
import org.daibiao.poll.PreparePoll;
import org.daibiao.poll.SignIn;
import org.daibiao.poll.StartPoll;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;

/** The vote on livelihood projects at the January session: 10 of 12, secret, by all deputies present. */
final class Vote {
    static final LocalDate DAY = LocalDate.parse("2025-01-10");
    static final int SEATS = 10;
    private static final int COMES = 96;

    private final Daibiao daibiao;
    private final District district;
    private final Actor office;
    private final Random chance;
    private final List<Candidate> candidates = Rows.of("projects.csv").stream()
            .map(row -> new Candidate(row.get(0), row.get(1), Long.valueOf(row.get(2))))
            .toList();

    private final List<Id<Poll>> held = new ArrayList<>();

    Vote(Daibiao daibiao, District district, long seed) {
        this.daibiao = daibiao;
        this.district = district;
        this.office = district.office();
        this.chance = new Random(seed);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** The poll, once it has been held. */
    Id<Poll> poll() {
        return held.get(0);
    }

    void plan(Diary diary) {
        diary.on(DAY, this::hold);
    }

    private void hold() {
        PollService polls = daibiao.polls();
        Versioned<Poll> poll = polls.prepare(
                        new PreparePoll("2025年度区民生实事项目票决", DAY, Mode.SEALED, paper(), null), office)
                .orThrow();
        held.add(poll.id());
        Versioned<Poll> drawn =
                polls.drawRoll(new DrawRoll(poll.seen()), office).orThrow();
        List<Id<Elector>> voters = district.deputies().stream()
                .map(one -> Id.<Elector>of(one.value()))
                .toList();
        List<Id<Elector>> present = voters.stream()
                .filter(one -> chance.nextInt(100) < COMES)
                .collect(Collectors.toCollection(ArrayList::new));
        bulk(
                present,
                some -> polls.signIn(
                                some.stream()
                                        .map(one -> new SignIn(poll.id(), one, Attendance.Form.ELECTRONIC))
                                        .toList(),
                                office)
                        .orThrow());
        Versioned<Poll> open = polls.start(new StartPoll(drawn.seen()), office).orThrow();
        Collections.shuffle(present, chance);
        present.forEach(one -> polls.cast(new CastBallot(poll.id(), one, ballot()), deputy(one))
                .orThrow());
        Versioned<Poll> closed =
                polls.close(new ClosePoll(open.seen(), 0), office).orThrow();
        polls.announce(new AnnouncePoll(closed.seen()), office).orThrow();
    }

    private static void bulk(List<Id<Elector>> all, java.util.function.Consumer<List<Id<Elector>>> work) {
        for (int from = 0; from < all.size(); from += Desk.MOST) {
            work.accept(all.subList(from, Math.min(all.size(), from + Desk.MOST)));
        }
    }

    /** As the measures require: more than half of all deputies, two thirds present, at most ten on a ballot. */
    private BallotPaper paper() {
        var rules = new PollRules(
                SEATS,
                new BallotRule(BallotForm.CHOOSE, SEATS, true),
                new Electorate(true, true),
                Fraction.atLeast(2, 3),
                new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL),
                PollRules.AtTie.REVOTE,
                PollRules.TooFew.LEAVE_EMPTY,
                Fraction.atLeast(6, 5),
                false);
        return new BallotPaper(candidates, rules, Counting.majority());
    }

    /** Most mark ten; the last candidates on the list are the least popular, and one deputy in fifty marks none. */
    private Ballot ballot() {
        if (chance.nextInt(50) == 0) {
            return new Ballot.Choice(List.of());
        }
        List<String> chosen = new ArrayList<>();
        for (int n = 0; n < candidates.size() && chosen.size() < SEATS; n++) {
            if (chance.nextInt(100) < 97 - 2 * n) {
                chosen.add(candidates.get(n).code());
            }
        }
        return new Ballot.Choice(chosen);
    }

    private Actor deputy(Id<Elector> voter) {
        return Actor.of(office.congress(), voter.toString(), Roles.DEPUTY).tied(Relation.DEPUTY, voter);
    }
}
