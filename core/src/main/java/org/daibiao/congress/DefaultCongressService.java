package org.daibiao.congress;

import static org.daibiao.congress.CongressRoom.ADD_ORGAN;
import static org.daibiao.congress.CongressRoom.BEGIN_TERM;
import static org.daibiao.congress.CongressRoom.CIRCULATE_DOCUMENT;
import static org.daibiao.congress.CongressRoom.CORRECT_DOCUMENT;
import static org.daibiao.congress.CongressRoom.CORRECT_ORGAN;
import static org.daibiao.congress.CongressRoom.HOLD;
import static org.daibiao.congress.CongressRoom.OPEN;
import static org.daibiao.congress.CongressRoom.PUBLISH_DOCUMENT;
import static org.daibiao.congress.CongressRoom.REGISTER_DOCUMENT;

import java.util.List;
import java.util.Optional;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Question;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;

record DefaultCongressService(Desk desk, CongressRule rule) implements CongressService {
    @Override
    public Outcome<Versioned<Congress>> open(OpenCongress command, Actor actor) {
        return desk.createOnce(
                OPEN,
                command,
                actor,
                context -> context.all(Congress.SHAPE).stream()
                        .filter(congress -> congress.value().code().equals(command.code()))
                        .findFirst(),
                context -> rule.open(command, actor.congress(), context.newId(), context.today()));
    }

    @Override
    public Versioned<Congress> get(Actor actor) {
        return desk.find(Query.of(Congress.SHAPE), actor).items().stream()
                .findFirst()
                .orElseThrow(() -> new UnknownIdException("congress", actor.congress()));
    }

    @Override
    public Outcome<Versioned<Term>> beginTerm(BeginTerm command, Actor actor) {
        return desk.create(
                BEGIN_TERM,
                command,
                actor,
                Creation.asking(
                        () -> List.of(Terms.asked()),
                        context -> rule.begin(command, context.newId(), Terms.current(context), context.today())));
    }

    @Override
    public List<Versioned<Term>> terms(Actor actor) {
        return desk.find(Query.of(Term.SHAPE).by(Term.FIRST_DAY), actor).items();
    }

    @Override
    public Outcome<Versioned<Session>> hold(HoldSession command, Actor actor) {
        return desk.create(HOLD, command, actor, Creation.asking(() -> List.of(Terms.asked()), context -> {
            Optional<Term> term = Terms.on(context, command.firstDay());
            boolean known = term.isPresent()
                    && !context.all(
                                    Session.SHAPE,
                                    Session.BODY.is(command.body()),
                                    Session.TERM_ORDINAL.is(term.get().ordinal()),
                                    Session.ORDINAL.is(command.ordinal()))
                            .isEmpty();
            return rule.hold(command, context.newId(), term, known, context.today());
        }));
    }

    @Override
    public Outcome<Versioned<Organ>> addOrgan(AddOrgan command, Actor actor) {
        return desk.create(ADD_ORGAN, command, actor, Creation.asking(() -> List.of(named(command.name())), context -> {
            boolean known = !context.answer(named(command.name())).isEmpty();
            return rule.add(command, context.newId(), known, context.today());
        }));
    }

    private static Question<List<Organ>> named(String name) {
        return Question.values(Organ.SHAPE, Organ.NAME.is(name));
    }

    @Override
    public Outcome<Versioned<Organ>> correctOrgan(CorrectOrgan command, Actor actor) {
        return desk.change(CORRECT_ORGAN, command, actor, (now, context) -> {
            Organ right = command.right(now);
            var there = Question.entries(
                    EntryFilter.about(now.id(), CongressRoom.UNIT.code(), CongressRoom.FOUR_ORGANS.code()));
            context.ask(named(right.name()), there);
            boolean known = context.answer(named(right.name())).stream()
                    .anyMatch(other -> !other.id().equals(now.id()));
            return new Corrections(command.reason(), context.today(), context::newId)
                    .of(
                            Organ.SHAPE,
                            now,
                            rule.correct(right, known, context.today()),
                            CongressRule.lines(now),
                            context.answer(there));
        });
    }

    @Override
    public Outcome<Versioned<Document>> register(RegisterDocument command, Actor actor) {
        return desk.create(REGISTER_DOCUMENT, command, actor, context -> {
            Id<Organ> organ = command.organ();
            if (organ != null) {
                context.shown(Organ.SHAPE, organ);
            }
            return rule.register(command, context.newId(), context.today());
        });
    }

    @Override
    public Outcome<Versioned<Document>> correctDocument(CorrectDocument command, Actor actor) {
        return desk.change(CORRECT_DOCUMENT, command, actor, (now, context) -> {
            Id<Organ> organ = command.organ();
            var there = Question.entries(EntryFilter.about(now.id()));
            if (organ != null) {
                context.with(Question.shown(Organ.SHAPE, organ), there, (shown, entries) -> shown);
            }
            return new Corrections(command.reason(), context.today(), context::newId)
                    .of(
                            Document.SHAPE,
                            now,
                            rule.correct(command.right(now), command, context.today()),
                            CongressRule.lines(now),
                            context.answer(there));
        });
    }

    @Override
    public Outcome<Versioned<Document>> circulate(MarkDocument command, Actor actor) {
        return desk.change(
                CIRCULATE_DOCUMENT,
                command,
                actor,
                (now, context) -> rule.circulate(now, command.day(), context.today()));
    }

    @Override
    public Outcome<Versioned<Document>> publish(MarkDocument command, Actor actor) {
        return desk.change(
                PUBLISH_DOCUMENT, command, actor, (now, context) -> rule.publish(now, command.day(), context.today()));
    }
}
