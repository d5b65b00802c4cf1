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
 * Kept poll (保存的表决): everything that a store has of a closed poll, as just read. It must be compared with its evidence before use: a row that was
 * later changed in the database must not become a result. Immutable and thread-safe.
 */
record KeptPoll(
        CongressId congress, Records records, List<String> chain, List<StoredBallot> slips, List<String> marks) {
    /**
     * What the records say.
     *
     * @param given how the ballots were given out
     * @param issued the marks for which a ballot may arrive: of those who signed in according to the journal, or of the valid cards
     * @param takenBack the marks for which a ballot could arrive before the sign-in was taken back, or the card voided
     * @param onPaper the marks of those who were issued a paper, for which no ballot may arrive
     * @param notes what someone should check in them
     * @param zone the congress's time zone
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
        static Records of(Poll poll, Context context) {
            var roll = PollFacts.roll(poll.id());
            var people = PollFacts.people(poll);
            var cards = PollFacts.count(poll);
            var issued = IssuedRows.marks(poll);
            var takenBack = IssuedRows.takenBack(poll);
            var onPaper = IssuedRows.onPaper(poll);
            context.ask(roll, people, cards, issued, takenBack, onPaper, IssuedRows.differing(poll));
            return new Records(
                    poll,
                    context.answer(roll),
                    GivenOut.of(context.answer(people), context.answer(cards)),
                    context.answer(issued),
                    context.answer(takenBack),
                    context.answer(onPaper),
                    RecordNotes.on(poll, context),
                    context.zone());
        }

        /** Where the records differ from those at the opening of the vote. */
        List<Rejection> differing(CongressId congress, EvidenceEntry.Opened opened, EvidenceChain evidence) {
            return new Rejections()
                    .when(!congress.toString().equals(opened.congress()), PollReasons.KEPT_CONGRESS, "poll.congress")
                    .when(!poll.id().toString().equals(opened.poll()), PollReasons.KEPT_ID, "poll.id")
                    .when(!poll.title().equals(opened.title()), PollReasons.KEPT_TITLE, "poll.title")
                    .when(!poll.heldOn().equals(opened.heldOn()), PollReasons.KEPT_DAY, "poll.heldOn")
                    .when(poll.mode() != opened.mode(), PollReasons.KEPT_MODE, "poll.mode")
                    .when(!Objects.equals(poll.batch(), opened.batch()), PollReasons.KEPT_BATCH, "poll.batch")
                    .when(!poll.seat().equals(opened.seat()), PollReasons.KEPT_SEAT, "poll.seat")
                    .when(poll.takeOverBy() != opened.takeOverBy(), PollReasons.KEPT_TAKE_OVER_BY, "poll.takeOverBy")
                    .when(
                            !Objects.equals(poll.iterations(), opened.iterations()),
                            PollReasons.KEPT_ITERATIONS,
                            "poll.iterations")
                    .when(!poll.paper().equals(opened.paper().json()), PollReasons.KEPT_PAPER, "poll.paper")
                    .when(!sameRoll(opened, evidence), PollReasons.KEPT_ROLL, "roll", roll.size(), opened.all())
                    .reasons();
        }

        private boolean sameRoll(EvidenceEntry.Opened opened, EvidenceChain evidence) {
            return evidence.root(roll.stream().map(Enrolment::line).toList()).equals(opened.roll());
        }

        /** Adds this many ballots that the records no longer show as given out; see {@link GivenOut#and}. */
        Records and(long late) {
            return new Records(poll, roll, given.and(late, poll.mode()), issued, takenBack, onPaper, notes, zone);
        }

        /**
         * Reports marks in the box of people who may not vote according to the roll, or who never signed in; in a poll by cards, marks of no card.
         */
        List<Rejection> strange(Collection<String> marks) {
            long never = marks.stream()
                    .filter(mark -> !issued.contains(mark) && !takenBack.contains(mark))
                    .count();
            return new Rejections()
                    .and(poll.mode() == Mode.CARD ? List.of() : IssuedRows.offRoll(marks, roll))
                    .when(never > 0, PollReasons.KEPT_NEVER_ISSUED, "box", never)
                    .reasons();
        }

        /** For how many marks in the box the sign-in, or the card, was taken back since. */
        long late(List<String> marks) {
            return marks.stream().filter(mark -> !issued.contains(mark)).count();
        }

        /** For how many marks in the box the voter also has a paper; a card belongs to nobody. */
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
     * What differs between the records of an open poll and its evidence and box. It is checked before the box is closed or taken over, while it can
     * still be corrected; empty when there is no box.
     */
    static List<Rejection> ofAnOpenBox(Records records, HeldPolls hall, CongressId congress) {
        Optional<Box> box = hall.boxes().find(congress, records.poll.id());
        List<String> chain = hall.boxes().chain(congress, records.poll.id());
        if (box.isEmpty()) {
            return List.of();
        } else if (chain.isEmpty()) {
            return differs(List.of()); // opening a box always writes the first line too
        }
        try {
            EvidenceEntry.Opened opened = EvidenceChain.opened(chain);
            List<Rejection> reasons = new ArrayList<>(records.differing(congress, opened, hall.evidence()));
            boolean moved = box.get().mode() != opened.mode();
            reasons.addAll(new Rejections()
                    .when(moved, PollReasons.KEPT_MODE, "box.mode")
                    .reasons());
            return reasons.isEmpty() ? List.of() : differs(reasons);
        } catch (BadDocumentException e) {
            return differs(List.of()); // the content must not be repeated
        }
    }

    /** Puts the general reason before these reasons. */
    static List<Rejection> differs(List<Rejection> reasons) {
        List<Rejection> all = new ArrayList<>(new Rejections()
                .when(true, PollReasons.EVIDENCE_DIFFERS, "poll")
                .reasons());
        all.addAll(reasons);
        return all;
    }

    /** A box that no longer exists is read as empty. */
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

    /** As stored, whether it agrees with its evidence or not: an auditor must be able to get it. */
    PollExport export() {
        return new PollExport(lines().stream().map(ExportLine::text).toList(), chain);
    }

    private List<ExportLine> lines() {
        return ExportLine.of(slips);
    }

    /** The result from ballots and evidence; rejected with all differences. */
    Outcome<PollResult> agreed(EvidenceCheck check) {
        EvidenceCheck.Found found = check.find(lines(), chain);
        EvidenceEntry.Opened opened = found.opened();
        if (opened != null && check.rules().of(opened.paper()) instanceof Outcome.Rejected<TallyRule> not) {
            return Outcome.rejected(
                    not.reasons()); // this process does not have the rule: nothing can be said about the ballots
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
                        "roll",
                        records.roll.size(),
                        opened.all())
                .when(!turnout().equals(numbers), PollReasons.KEPT_TURNOUT, "poll.turnout")
                .when(!evidence.root(marks).equals(closed.marks()), PollReasons.KEPT_MARKS, "box", marks.size())
                .reasons());
        return reasons;
    }

    /** As in the row, which may hold any number by now. */
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
