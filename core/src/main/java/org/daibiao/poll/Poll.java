package org.daibiao.poll;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Lifecycle;
import org.daibiao.record.Lifecycle.Transition;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Merging;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Poll (表决): one vote, from its preparation until its result is announced. Clause 6.b. The numbers of people and papers are present from the close
 * on. Immutable and thread-safe.
 *
 * @param id the id
 * @param title what is voted on, at most 200 characters
 * @param heldOn the day of the vote
 * @param mode how secret it is
 * @param paper what is printed on the ballot and under which rules it is counted, as JSON of at most 12000 characters; read as a whole, never
 *     searched, and bound into the chain of the poll's evidence
 * @param batch the least number of ballots in a batch that goes into the box before the close, {@value #LEAST_BATCH} or more; null, the default, when
 *     all wait for the close
 * @param seat the kind of the seat whose roll it has, such as {@code deputy.seat}, at most 40 characters; {@code none} when it has none
 * @param takeOverBy how many persons a take-over needs
 * @param iterations how many iterations stretch the secret of a card; null unless it is a {@link Mode#CARD} poll
 * @param takeOverAskedBy who asked for a take-over that another person must confirm, an actor's id of at most 200 characters; null when nobody has
 * @param state the state
 * @param entitled all deputies on the roll, including the suspended
 * @param suspended how many of them are suspended
 * @param present how many have signed in
 * @param issued ballots issued
 * @param collected ballots collected
 * @param ceased how many ceased to be deputies between issue and count
 */
public record Poll(
        Id<Poll> id,
        @Size(max = 200) String title,
        LocalDate heldOn,
        Mode mode,
        @Size(max = 12000) String paper,
        @Nullable Long batch,
        @Size(max = 40) String seat,
        int takeOverBy,
        @Nullable Integer iterations,
        @Nullable @Size(max = 200) String takeOverAskedBy,
        State state,
        @Nullable Long entitled,
        @Nullable Long suspended,
        @Nullable Long present,
        @Nullable Long issued,
        @Nullable Long collected,
        @Nullable Long ceased) {
    /** The least number of ballots in a batch: anyone with all the data that a database keeps can link a voter only to one of this many ballots. */
    public static final int LEAST_BATCH = 10;

    /** How it is kept. */
    public static final Shape<Poll> SHAPE = Shape.of("poll", Poll.class)
            .merging(Merging.stays())
            .titled((poll, locale) -> poll.title() + " " + poll.heldOn());

    /** The day of the vote. */
    public static final Field<Poll, LocalDate> HELD_ON = SHAPE.field("heldOn");

    /** The state. */
    public static final Field<Poll, State> STATE = SHAPE.field("state");

    static final Field<Poll, String> TITLE = SHAPE.field("title");
    static final Field<Poll, Mode> MODE = SHAPE.field("mode");
    static final Field<Poll, String> PAPER = SHAPE.field("paper");
    static final Field<Poll, Long> BATCH = SHAPE.field("batch");
    static final Field<Poll, String> SEAT = SHAPE.field("seat");
    static final Field<Poll, Integer> TAKE_OVER_BY = SHAPE.field("takeOverBy");
    static final Field<Poll, Integer> ITERATIONS = SHAPE.field("iterations");
    static final Field<Poll, String> TAKE_OVER_ASKED_BY = SHAPE.field("takeOverAskedBy");
    static final Field<Poll, Long> ENTITLED = SHAPE.field("entitled");
    static final Field<Poll, Long> SUSPENDED = SHAPE.field("suspended");
    static final Field<Poll, Long> PRESENT = SHAPE.field("present");
    static final Field<Poll, Long> ISSUED = SHAPE.field("issued");
    static final Field<Poll, Long> COLLECTED = SHAPE.field("collected");
    static final Field<Poll, Long> CEASED = SHAPE.field("ceased");

    /** State (表决状态): the current state of a poll. */
    public enum State {
        /** The roll is being drawn up (准备中). */
        DRAFT,
        /** Ballots are cast (表决中). */
        OPEN,
        /** The box is closed; the result can be read (已截止). */
        CLOSED,
        /** The result is announced (已公布). */
        ANNOUNCED,
        /** Called off; it is never counted (已取消). */
        CANCELLED
    }

    /** Step (步骤): what moves a poll from state to state. */
    public enum Step {
        /** The vote begins (开始表决). */
        START,
        /** The vote ends (结束表决). */
        CLOSE,
        /** The result is announced (公布结果). */
        ANNOUNCE,
        /** The vote is called off (取消表决). */
        CANCEL
    }

    /** Which step leads from which state to which. */
    public static final Lifecycle<State, Step> LIFECYCLE = Lifecycle.of(
            PollReasons.STEP,
            State.DRAFT,
            List.of(
                    new Transition<>(State.DRAFT, Step.START, State.OPEN),
                    new Transition<>(State.DRAFT, Step.CANCEL, State.CANCELLED),
                    new Transition<>(State.OPEN, Step.CLOSE, State.CLOSED),
                    new Transition<>(State.OPEN, Step.CANCEL, State.CANCELLED),
                    new Transition<>(State.CLOSED, Step.ANNOUNCE, State.ANNOUNCED)));

    Poll in(State next) {
        return Edit.of(this).set(STATE, next).done();
    }

    Poll counted(Turnout turnout) {
        return Edit.of(this)
                .set(STATE, State.CLOSED)
                .set(ENTITLED, turnout.all())
                .set(SUSPENDED, turnout.suspended())
                .set(PRESENT, turnout.present())
                .set(ISSUED, turnout.issued())
                .set(COLLECTED, turnout.collected())
                .set(CEASED, turnout.terminated())
                .done();
    }

    /** With the person who asks for a take-over; null when nobody does. */
    Poll takeOverAsked(@Nullable String by) {
        return Edit.of(this).set(TAKE_OVER_ASKED_BY, by).done();
    }

    /** The numbers of people and papers; zeros until the poll is closed. */
    Turnout turnout() {
        return new Turnout(
                number(entitled),
                number(suspended),
                number(present),
                number(issued),
                number(collected),
                number(ceased));
    }

    private static long number(@Nullable Long of) {
        return of == null ? 0 : of;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
