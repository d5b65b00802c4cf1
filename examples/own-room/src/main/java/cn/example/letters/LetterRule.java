package cn.example.letters;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/**
 * What may be done with a letter, and its lines in the journal (来信规则). Pure: it uses only its arguments, and no clock or store.
 *
 * @param limit the time limit for an answer
 * @param calendar the calendar of working days
 */
record LetterRule(TimeLimit limit, WorkCalendar calendar) {
    Outcome<Change<Letter>> receive(ReceiveLetter command, Id<Letter> id, LocalDate today) {
        LocalDate day = command.day();
        return new Rejections()
                .when(day.isAfter(today), LetterReasons.FUTURE, "day", day, today)
                .orElse(() -> {
                    LocalDate due = limit.computed(day, Roll.NONE, calendar).day();
                    var letter = Edit.blank(Letter.SHAPE, id)
                            .set(Letter.WRITER, command.writer())
                            .set(Letter.MATTER, command.matter())
                            .set(Letter.RECEIVED_ON, day)
                            .set(Letter.UNIT, command.unit())
                            .set(Letter.DUE_ON, due)
                            .set(Letter.STATE, Letter.LIFECYCLE.start())
                            .done();
                    return Change.to(
                            letter,
                            Line.event(LetterRoom.RECEIVED.code(), id, day),
                            Line.event(LetterRoom.ANSWER_DUE.code(), id, day).dueOn(due));
                });
    }

    Outcome<Change<Letter>> answer(Letter now, AnswerLetter command, LocalDate today) {
        LocalDate day = command.day();
        LocalDate came = now.receivedOn();
        Outcome<Letter.State> next = Letter.LIFECYCLE.next(now.state(), Letter.Action.ANSWER, "letter");
        return new Rejections()
                .and(next.reasons())
                .when(day.isAfter(today), LetterReasons.FUTURE, "day", day, today)
                .when(day.isBefore(came), LetterReasons.BEFORE_RECEIPT, "day", day, came)
                .orElse(() -> Change.to(
                        Edit.of(now)
                                .set(Letter.STATE, next.orThrow())
                                .set(Letter.ANSWER, command.answer())
                                .set(Letter.ANSWERED_ON, day)
                                .done(),
                        Line.event(LetterRoom.ANSWERED.code(), now.id(), day)));
    }

    Outcome<Change<Letter>> takeBack(Letter now, TakeBackLetter command, List<Line> takeBacks) {
        return Letter.LIFECYCLE
                .next(now.state(), Letter.Action.TAKE_BACK, "letter")
                .map(next -> Change.to(Edit.of(now)
                                .set(Letter.STATE, next)
                                .set(Letter.REASON, command.reason())
                                .done())
                        .lines(takeBacks));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
