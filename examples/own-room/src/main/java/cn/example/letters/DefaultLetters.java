package cn.example.letters;

import java.util.List;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

record DefaultLetters(Desk desk, LetterRule rule) implements Letters {
    @Override
    public Outcome<Versioned<Letter>> receive(ReceiveLetter command, Actor actor) {
        return desk.create(
                LetterRoom.RECEIVE, command, actor, moment -> rule.receive(command, moment.newId(), moment.today()));
    }

    @Override
    public Outcome<Versioned<Letter>> answer(AnswerLetter command, Actor actor) {
        return desk.change(
                LetterRoom.ANSWER, command, actor, (now, moment) -> rule.answer(now, command, moment.today()));
    }

    @Override
    public Outcome<Versioned<Letter>> takeBack(TakeBackLetter command, Actor actor) {
        return desk.change(LetterRoom.TAKE_BACK, command, actor, (now, moment) -> {
            List<Line> takeBacks = moment.entries(EntryFilter.about(now.id())).stream()
                    .map(Entry::takenBack)
                    .toList();
            return rule.takeBack(now, command, takeBacks);
        });
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
