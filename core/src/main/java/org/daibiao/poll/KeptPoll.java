package org.daibiao.poll;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daibiao.desk.Context;
import org.daibiao.json.BadDocumentException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/**
 * Kept poll (保存的表决): all that a store has of a closed poll, as it was just read. Whoever would use it compares it with its evidence first: a
 * row that was changed in the database afterwards must not become a result. Immutable and thread-safe.
 */
record KeptPoll(
        CongressId congress, Records records, List<String> chain, List<StoredBallot> slips, List<String> marks) {
    /**
     * What the records say.
     *
     * @param given how the ballots were given out
     * @param issued the marks by which a ballot may come: of those who signed in by the journal, or of the good cards
     * @param takenBack the marks by which one could come before the sign-in was taken back, or the card voided
     * @param onPaper the marks of those who were issued a paper, so that none may come
     * @param notes what they say that somebody should look at
     * @param zone the congress's
     */
    record Records(
            Poll poll,
            List<Enrolment> roll,
            GivenOut given,
            Set<String> issued,
            Set<String> takenBack,
            Set<String> onPaper,
            List<Rejection> notes,
            ZoneId zone) {
        static Records of(Poll poll, Context moment) {
            var roll = PollFacts.roll(poll.id());
            var people = PollFacts.people(poll);
            var cards = PollFacts.count(poll);
            var issued = IssuedRows.marks(poll);
            var takenBack = IssuedRows.takenBack(poll);
            var onPaper = IssuedRows.onPaper(poll);
            moment.ask(roll, people, cards, issued, takenBack, onPaper, IssuedRows.differing(poll));
            return new Records(
                    poll,
                    moment.answer(roll),
                    GivenOut.of(moment.answer(people), moment.answer(cards)),
                    moment.answer(issued),
                    moment.answer(takenBack),
                    moment.answer(onPaper),
                    RecordNotes.on(poll, moment),
                    moment.zone());
        }

        /** Where the records are other than they were when the vote was opened. */
        List<Rejection> differing(CongressId congress, EvidenceEntry.Opened opened, EvidenceChain evidence) {
            return new Rejections()
                    .when(
                            !congress.toString().equals(opened.congress()),
                            PollReasons.KEPT_CONGRESS,
                            "6.b",
                            "poll.congress")
                    .when(!poll.id().toString().equals(opened.poll()), PollReasons.KEPT_ID, "6.b", "poll.id")
                    .when(!poll.title().equals(opened.title()), PollReasons.KEPT_TITLE, "6.b", "poll.title")
                    .when(!poll.heldOn().equals(opened.heldOn()), PollReasons.KEPT_DAY, "6.b", "poll.heldOn")
                    .when(poll.mode() != opened.mode(), PollReasons.KEPT_MODE, "6.b", "poll.mode")
                    .when(!Objects.equals(poll.batch(), opened.batch()), PollReasons.KEPT_BATCH, "6.b", "poll.batch")
                    .when(!poll.seat().equals(opened.seat()), PollReasons.KEPT_SEAT, "6.b", "poll.seat")
                    .when(
                            poll.takeOverBy() != opened.takeOverBy(),
                            PollReasons.KEPT_TAKE_OVER_BY,
                            "6.b",
                            "poll.takeOverBy")
                    .when(
                            !Objects.equals(poll.iterations(), opened.iterations()),
                            PollReasons.KEPT_ITERATIONS,
                            "6.b",
                            "poll.iterations")
                    .when(!poll.paper().equals(opened.paper().json()), PollReasons.KEPT_PAPER, "6.b", "poll.paper")
                    .when(!sameRoll(opened, evidence), PollReasons.KEPT_ROLL, "6.b", "roll", roll.size(), opened.all())
                    .reasons();
        }

        private boolean sameRoll(EvidenceEntry.Opened opened, EvidenceChain evidence) {
            return evidence.root(roll.stream().map(Enrolment::line).toList()).equals(opened.roll());
        }

        /** With so many of whom the records say no more that a ballot was given to them; see {@link GivenOut#and}. */
        Records and(long late) {
            return new Records(poll, roll, given.and(late, poll.mode()), issued, takenBack, onPaper, notes, zone);
        }

        /** That marks in the box are of people who may not vote by the roll, or of nobody who ever signed in; or, of a poll by cards, of no card. */
        List<Rejection> strange(Collection<String> marks) {
            long never = marks.stream()
                    .filter(mark -> !issued.contains(mark) && !takenBack.contains(mark))
                    .count();
            return new Rejections()
                    .and(poll.mode() == Mode.CARD ? List.of() : IssuedRows.offRoll(marks, roll))
                    .when(never > 0, PollReasons.KEPT_NEVER_ISSUED, "6.b", "box", never)
                    .reasons();
        }

        /** Of how many marks in the box the sign-in, or the card, was taken back since. */
        long late(List<String> marks) {
            return marks.stream().filter(mark -> !issued.contains(mark)).count();
        }

        /** Of how many marks in the box the voter has a paper as well; a card is nobody's. */
        long alsoOnPaper(List<String> marks) {
            return marks.stream().filter(onPaper::contains).count();
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }

        private long suspended() {
            return roll.stream()
                    .filter(one -> one.standing() == Enrolment.Standing.SUSPENDED)
                    .count();
        }
    }

    /**
     * What differs between the records of an open poll and its evidence and box, asked before the box is closed or taken over, while it can still
     * be put right; nothing where there is no box.
     */
    static List<Rejection> ofAnOpenBox(Records records, HeldPolls hall, CongressId congress) {
        Optional<Box> box = hall.boxes().find(congress, records.poll.id());
        List<String> chain = hall.boxes().chain(congress, records.poll.id());
        if (box.isEmpty()) {
            return List.of();
        } else if (chain.isEmpty()) {
            return differs(List.of()); // whoever opens a box writes the first line with it
        }
        try {
            EvidenceEntry.Opened opened = EvidenceChain.opened(chain);
            List<Rejection> reasons = new ArrayList<>(records.differing(congress, opened, hall.evidence()));
            boolean moved = box.get().mode() != opened.mode();
            reasons.addAll(new Rejections()
                    .when(moved, PollReasons.KEPT_MODE, "6.b", "box.mode")
                    .reasons());
            return reasons.isEmpty() ? List.of() : differs(reasons);
        } catch (BadDocumentException e) {
            return differs(List.of()); // what stands there is not to be repeated
        }
    }

    /** With what is said of all of them first. */
    static List<Rejection> differs(List<Rejection> reasons) {
        List<Rejection> all = new ArrayList<>(new Rejections()
                .when(true, PollReasons.EVIDENCE_DIFFERS, "6.b", "poll")
                .reasons());
        all.addAll(reasons);
        return all;
    }

    /** A box that is not there any more holds nothing. */
    static KeptPoll read(Records records, HeldPolls hall, CongressId congress) {
        Id<Poll> poll = records.poll.id();
        List<String> chain = hall.boxes().chain(congress, poll);
        boolean there = hall.boxes().find(congress, poll).isPresent();
        return new KeptPoll(
                congress,
                records,
                chain,
                there ? hall.slips(congress, poll) : List.of(),
                there ? hall.marks(congress, poll) : List.of());
    }

    /** As it is, whether it agrees with its evidence or not: an auditor must be able to take it. */
    PollExport export() {
        return new PollExport(lines().stream().map(ExportLine::text).toList(), chain);
    }

    private List<ExportLine> lines() {
        return ExportLine.of(slips);
    }

    /** The result by ballots and evidence; rejected with all that differs. */
    Outcome<PollResult> agreed(EvidenceCheck check) {
        EvidenceCheck.Found found = check.find(lines(), chain);
        EvidenceEntry.Opened opened = found.opened();
        if (opened != null && check.rules().of(opened.paper()) instanceof Outcome.Rejected<TallyRule> not) {
            return Outcome.rejected(not.reasons()); // this process lacks the rule: nothing is said of the ballots
        }
        List<Rejection> reasons = new ArrayList<>(found.faults());
        EvidenceEntry.Closed closed = found.closed();
        if (opened != null && closed != null) {
            reasons.addAll(differing(opened, closed, new EvidenceChain(check.digest())));
        }
        PollResult result = found.result();
        if (reasons.isEmpty() && result != null) {
            return Outcome.accepted(result);
        }
        return Outcome.rejected(differs(reasons));
    }

    private List<Rejection> differing(
            EvidenceEntry.Opened opened, EvidenceEntry.Closed closed, EvidenceChain evidence) {
        List<Long> numbers = Arrays.asList(
                closed.all(),
                closed.suspended(),
                closed.present(),
                closed.issued(),
                closed.collected(),
                closed.terminated());
        List<Rejection> reasons = new ArrayList<>(records.differing(congress, opened, evidence));
        reasons.addAll(new Rejections()
                .when(
                        records.sameRoll(opened, evidence) && records.suspended() != closed.suspended(),
                        PollReasons.KEPT_ROLL,
                        "6.b",
                        "roll",
                        records.roll.size(),
                        opened.all())
                .when(!turnout().equals(numbers), PollReasons.KEPT_TURNOUT, "6.b", "poll.turnout")
                .when(!evidence.root(marks).equals(closed.marks()), PollReasons.KEPT_MARKS, "6.b", "box", marks.size())
                .reasons());
        return reasons;
    }

    /** As they are in the row, which may hold any number by now. */
    private List<Long> turnout() {
        Poll poll = records.poll;
        return Arrays.asList(
                poll.entitled(), poll.suspended(), poll.present(), poll.issued(), poll.collected(), poll.ceased());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
