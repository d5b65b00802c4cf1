package org.daibiao.congress;

import static org.daibiao.congress.CongressRoom.ADD_ORGAN;
import static org.daibiao.congress.CongressRoom.BEGIN_TERM;
import static org.daibiao.congress.CongressRoom.CIRCULATE_DOCUMENT;
import static org.daibiao.congress.CongressRoom.CORRECT_DOCUMENT;
import static org.daibiao.congress.CongressRoom.CORRECT_ORGAN;
import static org.daibiao.congress.CongressRoom.CORRECT_SESSION;
import static org.daibiao.congress.CongressRoom.CORRECT_TERM;
import static org.daibiao.congress.CongressRoom.HOLD;
import static org.daibiao.congress.CongressRoom.OPEN;
import static org.daibiao.congress.CongressRoom.PUBLISH_DOCUMENT;
import static org.daibiao.congress.CongressRoom.REGISTER_DOCUMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;

record DefaultCongressService(Desk desk, CongressRule rule) implements CongressService {
    /** What the deputy room, which builds on this one, enters for seats. */
    private static final Set<String> SEATS = Set.of("deputy.seat", "committee.seat", "chairpersons.seat");

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
                    && !context.answer(numbered(command.body(), term.get(), command.ordinal()))
                            .isEmpty();
            return rule.hold(command, context.newId(), term, known, context.today());
        }));
    }

    private static Question<List<Session>> numbered(Session.Body body, Term term, int ordinal) {
        return Question.values(
                Session.SHAPE,
                Session.BODY.is(body),
                Session.TERM_ORDINAL.is(term.ordinal()),
                Session.ORDINAL.is(ordinal));
    }

    @Override
    public Outcome<Versioned<Session>> correctSession(CorrectSession command, Actor actor) {
        return desk.change(
                CORRECT_SESSION,
                command,
                actor,
                Decision.asking(
                        () -> List.of(
                                Terms.asked(),
                                Question.entries(
                                        EntryFilter.about(command.session().id()))),
                        (now, context) -> {
                            Optional<Term> term = Terms.on(context, command.firstDay(now));
                            Session right =
                                    command.right(now, term.map(Term::ordinal).orElse(now.termOrdinal()));
                            boolean known = term.isPresent()
                                    && context.answer(numbered(right.body(), term.get(), right.ordinal())).stream()
                                            .anyMatch(other -> !other.id().equals(now.id()));
                            return new Corrections(command.reason(), context.today(), context::newId)
                                    .of(
                                            Session.SHAPE,
                                            now,
                                            rule.session(right, term, known, context.today()),
                                            List.of(CongressRule.line(now)),
                                            context.answer(Question.entries(EntryFilter.about(now.id()))));
                        }));
    }

    @Override
    public Outcome<Versioned<Term>> correctTerm(CorrectTerm command, Actor actor) {
        return desk.change(
                CORRECT_TERM, command, actor, Decision.asking(() -> List.of(Terms.asked()), (now, context) -> {
                    Term right = command.right(now);
                    var sessions = Question.all(
                            Session.SHAPE, Session.TERM_ORDINAL.in(List.of(now.ordinal() - 1, now.ordinal())));
                    var seats = seated(now.firstDay(), right.firstDay());
                    context.ask(sessions, seats);
                    return new Corrections(command.reason(), context.today(), context::newId)
                            .of(
                                    Term.SHAPE,
                                    now,
                                    rule.correct(
                                            right,
                                            Terms.all(context),
                                            context.answer(sessions),
                                            context.answer(seats).orElse(null),
                                            context.today()));
                }));
    }

    /** A seat that begins from one day until before the other. */
    private static Question<Optional<Line>> seated(LocalDate from, LocalDate until) {
        return from.isBefore(until)
                ? Question.entries(new EntryFilter(SEATS, null, null, null, null, new Window(from, until.minusDays(1))))
                        .map(entries -> entries.stream()
                                .map(Entry::line)
                                .filter(line -> line.weight() > 0)
                                .findFirst())
                : Question.known(Optional.empty());
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
