package cn.example.letters;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.ITEM;

import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;

/** Room of letters (来信模块): its entry kinds, its operations, its record. */
public final class LetterRoom {
    private static final Room.Of R = Room.named("letters");

    /** A letter came (收到来信). */
    public static final Kind RECEIVED = R.event("letter.received", in(ITEM, Letter.SHAPE));

    /** An answer to a letter is due, by working days (来信应答复). */
    public static final Kind ANSWER_DUE = R.dueByCalendar("letter.answer-due", in(ITEM, Letter.SHAPE));

    /** A letter was answered (来信已答复). */
    public static final Kind ANSWERED = R.event("letter.answered", in(ITEM, Letter.SHAPE));

    /** {@link Letters#receive}. */
    public static final Operation.Creates<ReceiveLetter, Letter> RECEIVE =
            R.creates("receive", ReceiveLetter.class, Letter.SHAPE, enters(RECEIVED, ANSWER_DUE));

    /** {@link Letters#answer}. */
    public static final Operation.Changes<AnswerLetter, Letter> ANSWER =
            R.changes("answer", AnswerLetter.class, AnswerLetter::letter, Letter.SHAPE, enters(ANSWERED));

    /** {@link Letters#takeBack}. */
    public static final Operation.Changes<TakeBackLetter, Letter> TAKE_BACK =
            R.changes("take-back", TakeBackLetter.class, TakeBackLetter::letter, Letter.SHAPE, takesBack());

    /** The room. */
    public static final Room ROOM = R.reasons(LetterReasons.ALL).keeps(Letter.SHAPE);

    private LetterRoom() {}
}
