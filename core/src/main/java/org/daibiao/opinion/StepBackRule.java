package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.opinion.Opinion.State;
import org.daibiao.opinion.Opinion.Step;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

/**
 * Takes back a result or the feedback that was recorded in error (撤销误登记的结果、反馈): the opinion is where it was, and what was said stays as a
 * correction.
 *
 * @param now the opinion
 * @param handlings its handlings, ended or not
 * @param reported whether its result was reported in a community round
 * @param entries the net entries about it
 * @param corrections keeps what was said
 */
record StepBackRule(
        Opinion now,
        List<Versioned<Handling>> handlings,
        boolean reported,
        List<Entry> entries,
        Corrections corrections) {
    Outcome<Change<Opinion>> result(TakeBackResult command) {
        List<Versioned<Handling>> given = given();
        Optional<Versioned<Handling>> which = given.stream()
                .filter(one -> command.level() == null
                        ? given.size() == 1
                        : one.value().onLevel() == command.level())
                .findFirst();
        boolean closed = now.state() == State.CLOSED;
        boolean none = !closed && given.isEmpty();
        Rejections reasons = new Rejections()
                .when(closed, OpinionReasons.FED_BACK, "opinion")
                .when(none, OpinionReasons.NO_RESULT_YET, "opinion")
                .when(!closed && !none && which.isEmpty(), OpinionReasons.WHICH_LEVEL, "level")
                .when(!closed && !none && reported, OpinionReasons.RESULT_REPORTED, "opinion");
        return reasons.orElse(which::orElseThrow).then(this::unanswered);
    }

    private Outcome<Change<Opinion>> unanswered(Versioned<Handling> handling) {
        Handling was = handling.value();
        Handling again = Edit.of(was)
                .set(Handling.ANSWER, null)
                .set(Handling.ENDED_ON, null)
                .done();
        return corrections
                .of(Handling.SHAPE, was, Outcome.accepted(Change.to(again)))
                .map(kept -> {
                    Change<Opinion> change =
                            Change.to(Edit.of(now).set(Opinion.STATE, handled()).done());
                    change = new Change<>(change.next(), kept.also(), lines(was));
                    return change.update(Handling.SHAPE, handling, again);
                });
    }

    Outcome<Change<Opinion>> feedback() {
        boolean spot = handlings.stream().anyMatch(one -> one.value().onLevel() == Level.ON_SPOT);
        boolean closed = now.state() == State.CLOSED;
        var decided = new Rejections()
                .when(!closed, OpinionReasons.NOT_FED_BACK, "opinion")
                .when(closed && spot, OpinionReasons.SPOT_ANSWER, "opinion")
                .orElse(() -> Change.to(Edit.of(now)
                                .set(Opinion.STATE, told())
                                .set(Opinion.FEEDBACK, null)
                                .set(Opinion.FED_BACK_ON, null)
                                .done())
                        .lines(about(OpinionRoom.FED_BACK.code(), OpinionRoom.CLOSED.code())
                                .map(Entry::takenBack)
                                .toList()));
        return corrections.of(Opinion.SHAPE, now, decided);
    }

    /** The handlings of the latest turn that have a result. */
    private List<Versioned<Handling>> given() {
        int turn = handlings.stream().mapToInt(one -> one.value().turn()).max().orElse(0);
        boolean open = now.state() == State.ANSWERED || now.state() == State.IN_HANDLING;
        return handlings.stream()
                .filter(one -> open && one.value().turn() == turn && one.value().answer() != null)
                .toList();
    }

    private Stream<Entry> about(String... kinds) {
        EntryFilter filter = EntryFilter.about(now.id(), kinds);
        return entries.stream().filter(entry -> filter.admits(entry.line()));
    }

    private Optional<Entry> last(Step... steps) {
        String[] kinds = Stream.of(steps).map(OpinionRoom.STEP::member).toArray(String[]::new);
        return about(kinds).max(Comparator.comparing(Entry::number));
    }

    /** The state in which its handlers have it. */
    private State handled() {
        String kind = last(Step.HAND_OVER, Step.PASS_UP, Step.SUGGEST)
                .map(entry -> entry.line().kind())
                .orElse("");
        return kind.equals(OpinionRoom.STEP.member(Step.PASS_UP))
                ? State.PASSED_UP
                : kind.equals(OpinionRoom.STEP.member(Step.SUGGEST)) ? State.SUGGESTED : State.IN_HANDLING;
    }

    /** The state in which feedback is awaited. */
    private State told() {
        String declined = OpinionRoom.STEP.member(Step.NOT_TAKE);
        return last(Step.ANSWER, Step.NOT_TAKE)
                        .filter(entry -> entry.line().kind().equals(declined))
                        .isPresent()
                ? State.NOT_TAKEN
                : State.ANSWERED;
    }

    /** What the other handlers gave is a part now; the result that is taken back, and that with it all had answered, no longer stand. */
    private List<Line> lines(Handling taken) {
        long since = last(Step.HAND_OVER, Step.PASS_UP, Step.SUGGEST)
                .map(Entry::number)
                .orElse(0L);
        var parts = new ArrayList<>(given().stream()
                .map(Versioned::value)
                .filter(one -> !one.id().equals(taken.id()))
                .map(one -> Line.event(OpinionRoom.STEP.member(Step.ANSWER_PART), now.id(), ended(one)))
                .toList());
        var lines = new ArrayList<Line>();
        about(OpinionRoom.STEP.member(Step.ANSWER), OpinionRoom.STEP.member(Step.ANSWER_PART))
                .filter(entry -> entry.number() > since && !parts.remove(entry.line()))
                .forEach(entry -> lines.add(entry.takenBack()));
        lines.addAll(parts);
        return lines;
    }

    private static LocalDate ended(Handling handling) {
        return Objects.requireNonNull(handling.endedOn());
    }
}
