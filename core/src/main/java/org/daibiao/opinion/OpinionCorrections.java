package org.daibiao.opinion;

import java.util.List;
import org.daibiao.correction.Corrections;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/** Asks what {@link CorrectOpinionRule} decides on. */
record OpinionCorrections(IntakeRule intake, SameOpinions sames) {
    /** What is known to be asked when an opinion is corrected. */
    static List<Question<?>> asked(CorrectOpinion command) {
        Id<Opinion> opinion = command.opinion().id();
        return List.of(handlings(opinion), entries(opinion));
    }

    Outcome<Change<Opinion>> correct(Opinion now, CorrectOpinion command, Context context) {
        Opinion right = command.right(now);
        RegisterOpinion registration = RegisterOpinion.of(right);
        var known = IntakeFacts.known(now, right);
        var days = SameDays.Given.of(right.raisedOn());
        context.ask(known, sames.around(registration, days));
        var rule = new CorrectOpinionRule(
                intake,
                now,
                context.answer(handlings(now.id())),
                context.answer(entries(now.id())),
                new Corrections(command.reason(), context.today(), context::newId));
        return sames.warned(rule.correct(command, context.answer(known)), registration, days, context);
    }

    private static Question<List<Versioned<Handling>>> handlings(Id<Opinion> opinion) {
        return Question.all(Handling.SHAPE, Handling.OPINION.is(opinion));
    }

    private static Question<List<Entry>> entries(Id<Opinion> opinion) {
        return Question.entries(EntryFilter.about(opinion));
    }
}
