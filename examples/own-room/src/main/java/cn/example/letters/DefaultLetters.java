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
                LetterRoom.RECEIVE, command, actor, context -> rule.receive(command, context.newId(), context.today()));
    }

    @Override
    public Outcome<Versioned<Letter>> answer(AnswerLetter command, Actor actor) {
        return desk.change(
                LetterRoom.ANSWER, command, actor, (now, context) -> rule.answer(now, command, context.today()));
    }

    @Override
    public Outcome<Versioned<Letter>> takeBack(TakeBackLetter command, Actor actor) {
        return desk.change(LetterRoom.TAKE_BACK, command, actor, (now, context) -> {
            List<Line> takeBacks = context.entries(EntryFilter.about(now.id())).stream()
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
