package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.correction.Correction;
import org.daibiao.correction.CorrectionRoom;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

/**
 * Puts right what the registration of an opinion recorded (更正登记): what its day set is set by the right day, and what was done for it since stays.
 *
 * @param now the opinion
 * @param handlings its handlings, ended or not
 * @param entries the net entries about it
 * @param corrections keeps what was said
 */
record CorrectOpinionRule(
        IntakeRule intake,
        Opinion now,
        List<Versioned<Handling>> handlings,
        List<Entry> entries,
        Corrections corrections) {
    /** @param known what is known of what the right registration names */
    Outcome<Change<Opinion>> correct(CorrectOpinion command, IntakeRule.Known known) {
        Opinion right = dated(secret(command, known));
        var decided = against(command, right, known)
                .orElse(() -> Change.to(right).lines(lines(right)).lines(reports(right, known)));
        return corrections.of(Opinion.SHAPE, now, decided, was(right), entries).map(this::followed);
    }

    private Rejections against(CorrectOpinion command, Opinion right, IntakeRule.Known known) {
        Optional<LocalDate> done = done();
        LocalDate day = right.raisedOn();
        boolean sorted = right.origin() == now.origin() && right.category().equals(now.category());
        RegisterOpinion registration = RegisterOpinion.of(right);
        return new Rejections()
                .when(now.takenBackOn() != null, OpinionReasons.TAKEN_BACK, "opinion")
                .when(command.contradictsItself(), CorrectionRoom.GIVEN_AND_REMOVED, "without")
                .when(done.filter(day::isAfter).isPresent(), OpinionReasons.DONE_BEFORE, "day", done.orElse(day))
                .when(movesRound(right) && isReported(), OpinionReasons.ROUND_REPORTED, "round")
                .and(IntakeRule.named(registration, known).reasons())
                .and(sorted ? List.of() : intake.declined(registration).reasons());
    }

    /** Who asks for secrecy gets it; what was asked for before is not given up with another voter. */
    private Opinion secret(CorrectOpinion command, IntakeRule.Known known) {
        boolean asked = command.secrecy() == null
                && known.voter() != null
                && known.voter().secrecy() == Secrecy.ASKED;
        Opinion right = command.right(now);
        return asked ? Edit.of(right).set(Opinion.SECRECY, Secrecy.ASKED).done() : right;
    }

    /** The opinion, due by what its first handlers have from the right day on, if they still have it. */
    private Opinion dated(Opinion right) {
        if (right.raisedOn().equals(now.raisedOn())) {
            return right;
        }
        List<Handling> all =
                handlings.stream().map(one -> from(one.value(), right)).toList();
        boolean first = all.stream().allMatch(one -> one.turn() == 1);
        Opinion due = first ? right.dueOn(OpinionRule.latest(all)).done() : right;
        return isOnSpot()
                ? Edit.of(due).set(Opinion.FED_BACK_ON, right.raisedOn()).done()
                : due;
    }

    /** Its first handlers received it on its day. */
    private Handling from(Handling handling, Opinion right) {
        LocalDate day = right.raisedOn();
        if (handling.turn() > 1 || day.equals(now.raisedOn())) {
            return handling;
        }
        Edit<Handling> from = Edit.of(handling).set(Handling.SINCE, day);
        Handling begun = handling.onLevel() == Level.ON_SPOT
                ? from.set(Handling.DUE_ON, day).set(Handling.ENDED_ON, day).done()
                : from.done();
        return begun.dueOn(begun.due(intake.calendar()));
    }

    private Change<Opinion> followed(Change<Opinion> change) {
        Change<Opinion> all = change;
        for (Versioned<Handling> one : handlings) {
            Handling next = from(one.value(), change.next());
            if (!next.equals(one.value())) {
                all = all.update(Handling.SHAPE, one, next)
                        .insertAll(Correction.SHAPE, corrections.between(Handling.SHAPE, one.value(), next));
            }
        }
        return all;
    }

    /** What its registration entered, and its handlers' due day. */
    private List<Line> lines(Opinion opinion) {
        var lines = new ArrayList<>(opinion.raised());
        lines.addAll(OpinionRule.owed(
                opinion,
                handlings.stream().map(one -> from(one.value(), opinion)).toList()));
        if (isOnSpot()) {
            lines.addAll(OpinionRule.closing(opinion.id(), Objects.requireNonNull(opinion.fedBackOn())));
        }
        return lines;
    }

    private List<Line> was(Opinion right) {
        Stream<Line> reports =
                movesRound(right) ? about(OpinionRoom.REPORT_DUE.code()).map(Entry::line) : Stream.of();
        return Stream.concat(lines(now).stream(), reports).toList();
    }

    private List<Line> reports(Opinion right, IntakeRule.Known known) {
        return movesRound(right) && known.next() != null ? List.of(known.next().reportDue(right.id())) : List.of();
    }

    private boolean movesRound(Opinion right) {
        return !Objects.equals(right.round(), now.round());
    }

    private boolean isOnSpot() {
        return handlings.stream().anyMatch(one -> one.value().onLevel() == Level.ON_SPOT);
    }

    private boolean isReported() {
        return reported().findAny().isPresent();
    }

    private Stream<Entry> reported() {
        return about(OpinionRoom.POSTPONED.code(), OpinionRoom.TO_DEPUTIES.code(), OpinionRoom.TO_VOTERS.code());
    }

    /** The day of the first thing that was done for it after its registration. */
    private Optional<LocalDate> done() {
        Stream<Entry> steps = isOnSpot() ? Stream.of() : about(OpinionRoom.STEP.code(), OpinionRoom.FED_BACK.code());
        return Stream.concat(steps, reported()).map(entry -> entry.line().day()).min(LocalDate::compareTo);
    }

    private Stream<Entry> about(String... kinds) {
        EntryFilter filter = EntryFilter.about(now.id(), kinds);
        return entries.stream().filter(entry -> filter.admits(entry.line()));
    }
}
