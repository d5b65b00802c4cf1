package org.daibiao.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.daibiao.Daibiao;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Stores;
import org.daibiao.poll.Attendance;
import org.daibiao.poll.Attendance.Form;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotForm;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.BallotRule;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.CardLot;
import org.daibiao.poll.CastBallot;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Elector;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.EnrollVoter;
import org.daibiao.poll.Enrolment;
import org.daibiao.poll.Enrolment.Standing;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Grade;
import org.daibiao.poll.Mode;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollCard;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollService;
import org.daibiao.poll.PreparePoll;
import org.daibiao.poll.SignIn;
import org.daibiao.poll.StartPoll;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** Votes of twelve in the states that commands begin with, under the names of their states. */
final class Voted {
    private static final String CARD = "ABCDEFGHJKMN";
    private static final int VOTERS = 12;
    private static final Electorate EVERYBODY = new Electorate(true, true);
    private static final Fraction QUORUM = Fraction.atLeast(2, 3);
    private static final PassLine LINE = new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL);
    private static final List<Id<Elector>> ROLL = IntStream.range(0, VOTERS)
            .mapToObj(n -> Id.<Elector>of(new UUID(4, n)))
            .toList();

    private final Daibiao daibiao;
    private final PollService polls;
    private final Actor office;
    private final BiConsumer<String, UUID> records;

    Voted(Daibiao daibiao, Actor office, BiConsumer<String, UUID> records) {
        this.daibiao = daibiao;
        this.polls = daibiao.polls();
        this.office = office;
        this.records = records;
    }

    void all(Stores stores) {
        BallotPaper paper = choice(1, 1, PollRules.AtTie.PRESIDIUM, "a", "b");
        records.accept("elector", ROLL.get(0).value());
        Id<Poll> prepared = kept("prepared", prepared(paper, Mode.SEALED));
        var seated = new PreparePoll("某表决", LocalDate.parse("2025-03-03"), Mode.SEALED, paper, null);
        kept("seated", ok(polls.prepare(seated, office)));
        Id<Poll> voting = kept("voting", started(paper, Mode.SEALED, VOTERS));
        kept("papers", started(paper, Mode.SEALED, VOTERS - 1));
        kept("two", begun(prepared(paper, Mode.SEALED, prepare -> prepare.withTakeOverBy(2)), VOTERS));
        records.accept("present", first(daibiao.find(Query.of(Attendance.SHAPE, Attendance.POLL.is(voting)), office)));
        records.accept("entry", first(daibiao.find(Query.of(Enrolment.SHAPE, Enrolment.POLL.is(prepared)), office)));
        var cards = kept("cards", started(paper, Mode.CARD, VOTERS));
        stores.write(office.congress(), writer -> {
            writer.insert(PollCard.SHAPE, List.of(card(cards, 1), card(cards, 2)));
            writer.insert(
                    CardLot.SHAPE,
                    List.of(new CardLot(
                            Id.of(new UUID(6, 0)),
                            cards,
                            CardLot.Kind.ISSUED,
                            2,
                            1,
                            Instant.parse("2025-03-03T00:00:00Z"),
                            null)));
            return cards;
        });
        records.accept("counted", voted(paper, new Ballot.Choice(List.of("a"))).value());
        records.accept(
                "graded",
                voted(grades(), new Ballot.Grades(Map.of("a", Grade.SATISFIED))).value());
    }

    /** A card with a secret that stands in the seeds. */
    private static PollCard card(Id<Poll> poll, int number) {
        var key = new PBEKeySpec(
                CARD.toCharArray(), (poll + ":" + number).getBytes(UTF_8), PreparePoll.LEAST_ITERATIONS, 256);
        try {
            var digest = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key);
            return new PollCard(
                    Id.of(new UUID(5, number)), poll, number, HexFormat.of().formatHex(digest.getEncoded()), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of which at most so many may be chosen. */
    static BallotPaper choice(int seats, int most, PollRules.AtTie atTie, String... codes) {
        var rules = new PollRules(
                seats,
                new BallotRule(BallotForm.CHOOSE, most, true),
                EVERYBODY,
                QUORUM,
                LINE,
                atTie,
                PollRules.TooFew.LEAVE_EMPTY,
                Fraction.atLeast(6, 5),
                true);
        return new BallotPaper(candidates(codes), rules, Counting.majority());
    }

    private static BallotPaper grades() {
        return new BallotPaper(
                candidates("a"), PollRules.evaluation(1, EVERYBODY, QUORUM, LINE, true), Counting.satisfaction());
    }

    private static List<Candidate> candidates(String... codes) {
        return List.of(codes).stream().map(code -> new Candidate(code, code)).toList();
    }

    /** A vote that is counted; each of the ballots is cast by as many as there are turns. */
    Id<Poll> voted(BallotPaper paper, Ballot... ballots) {
        var open = started(paper, Mode.SEALED, VOTERS);
        List<Ballot> cast = Collections.nCopies(VOTERS / ballots.length, List.of(ballots)).stream()
                .flatMap(List::stream)
                .toList();
        for (int n = 0; n < cast.size(); n++) {
            polls.cast(new CastBallot(open.id(), ROLL.get(n), cast.get(n)), office)
                    .orThrow();
        }
        return ok(polls.close(new ClosePoll(open.seen(), 0), office)).id();
    }

    private Versioned<Poll> prepared(BallotPaper paper, Mode mode) {
        return prepared(paper, mode, prepare -> prepare);
    }

    private Versioned<Poll> prepared(BallotPaper paper, Mode mode, UnaryOperator<PreparePoll> otherwise) {
        var prepare = new PreparePoll("某表决", LocalDate.parse("2025-03-03"), mode, paper, null).withSeat("none");
        var poll = ok(polls.prepare(
                otherwise.apply(mode == Mode.CARD ? prepare.withIterations(PreparePoll.LEAST_ITERATIONS) : prepare),
                office));
        polls.enroll(
                        ROLL.stream()
                                .map(one -> new EnrollVoter(poll.id(), one, Standing.ENTITLED))
                                .toList(),
                        office)
                .orThrow();
        return poll;
    }

    /** The first so many have a ballot on a device, the others on paper. */
    private Versioned<Poll> started(BallotPaper paper, Mode mode, int devices) {
        return begun(prepared(paper, mode), devices);
    }

    private Versioned<Poll> begun(Versioned<Poll> poll, int devices) {
        polls.signIn(
                        IntStream.range(0, VOTERS)
                                .mapToObj(n ->
                                        new SignIn(poll.id(), ROLL.get(n), n < devices ? Form.ELECTRONIC : Form.PAPER))
                                .toList(),
                        office)
                .orThrow();
        return ok(polls.start(new StartPoll(poll.seen()), office));
    }

    private Id<Poll> kept(String called, Versioned<Poll> poll) {
        records.accept(called, poll.id().value());
        return poll.id();
    }

    private static UUID first(Page<? extends Versioned<?>> page) {
        return page.items().get(0).id().value();
    }

    private static Versioned<Poll> ok(Outcome<Versioned<Poll>> outcome) {
        return outcome.orThrow();
    }
}
