package cn.example.letters;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Lifecycle;
import org.daibiao.record.Lifecycle.Transition;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Letter (来信). The desk hands out the writer's name only as its mask.
 *
 * @param id the id
 * @param writer who wrote it
 * @param matter its subject, at most 100 characters
 * @param receivedOn the day of receipt
 * @param unit the unit that answers it, at most 100 characters
 * @param dueOn the last day for an answer
 * @param state its state
 * @param answer the unit's answer, at most 1000 characters; null before it has answered
 * @param answeredOn the day of the answer, or null
 * @param reason why it was taken back, at most 200 characters, or null
 */
public record Letter(
        Id<Letter> id,
        PersonName writer,
        @Size(max = 100) String matter,
        LocalDate receivedOn,
        @Size(max = 100) String unit,
        LocalDate dueOn,
        State state,
        @Nullable @Size(max = 1000) String answer,
        @Nullable LocalDate answeredOn,
        @Nullable @Size(max = 200) String reason) {
    /** State (状态). */
    public enum State {
        /** It waits for an answer (待答复). */
        RECEIVED,
        /** It was answered (已答复). */
        ANSWERED,
        /** It was entered in error (已撤销). */
        TAKEN_BACK
    }

    /** Action (办理环节). */
    public enum Action {
        /** It is answered (答复). */
        ANSWER,
        /** It is taken back (撤销). */
        TAKE_BACK
    }

    /** The actions allowed in each state, and the state that follows. */
    public static final Lifecycle<State, Action> LIFECYCLE = Lifecycle.of(
            LetterReasons.STATE,
            State.RECEIVED,
            List.of(
                    new Transition<>(State.RECEIVED, Action.ANSWER, State.ANSWERED),
                    new Transition<>(State.RECEIVED, Action.TAKE_BACK, State.TAKEN_BACK),
                    new Transition<>(State.ANSWERED, Action.TAKE_BACK, State.TAKEN_BACK)));

    /** How it is kept, and what it is called. */
    public static final Shape<Letter> SHAPE = Shape.of("letter", Letter.class)
            .titled((letter, locale) -> "《" + letter.matter() + "》")
            .at(Letter::unit);

    /** The unit that answers it. */
    public static final Field<Letter, String> UNIT = SHAPE.field("unit");

    /** Its state. */
    public static final Field<Letter, State> STATE = SHAPE.field("state");

    static final Field<Letter, PersonName> WRITER = SHAPE.field("writer");
    static final Field<Letter, String> MATTER = SHAPE.field("matter");
    static final Field<Letter, LocalDate> RECEIVED_ON = SHAPE.field("receivedOn");
    static final Field<Letter, LocalDate> DUE_ON = SHAPE.field("dueOn");
    static final Field<Letter, String> ANSWER = SHAPE.field("answer");
    static final Field<Letter, LocalDate> ANSWERED_ON = SHAPE.field("answeredOn");
    static final Field<Letter, String> REASON = SHAPE.field("reason");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
