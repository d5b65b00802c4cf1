package cn.example.letters;

import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/** Service of the letters (来信服务). Thread-safe. Every method may also throw the exceptions of {@link Desk}. */
public interface Letters {
    /**
     * Creates the service, which carries out the room's commands at the desk.
     *
     * @param limit the time limit for an answer
     */
    static Letters at(Desk desk, TimeLimit limit, WorkCalendar calendar) {
        var letters = new DefaultLetters(desk, new LetterRule(limit, calendar));
        desk.handle(LetterRoom.RECEIVE, letters::receive);
        desk.handle(LetterRoom.ANSWER, letters::answer);
        desk.handle(LetterRoom.TAKE_BACK, letters::takeBack);
        return letters;
    }

    /** Registers a received letter. */
    Outcome<Versioned<Letter>> receive(ReceiveLetter command, Actor actor);

    /** Records the answer to a letter. */
    Outcome<Versioned<Letter>> answer(AnswerLetter command, Actor actor);

    /** Takes back a letter that was entered in error. */
    Outcome<Versioned<Letter>> takeBack(TakeBackLetter command, Actor actor);
}
