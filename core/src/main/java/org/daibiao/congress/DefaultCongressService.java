package org.daibiao.congress;

import static org.daibiao.congress.CongressRoom.ADD_ORGAN;
import static org.daibiao.congress.CongressRoom.BEGIN_TERM;
import static org.daibiao.congress.CongressRoom.CIRCULATE_DOCUMENT;
import static org.daibiao.congress.CongressRoom.HOLD;
import static org.daibiao.congress.CongressRoom.OPEN;
import static org.daibiao.congress.CongressRoom.PUBLISH_DOCUMENT;
import static org.daibiao.congress.CongressRoom.REGISTER_DOCUMENT;

import java.util.List;
import java.util.Optional;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
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
                moment -> moment.all(Congress.SHAPE).stream()
                        .filter(congress -> congress.value().code().equals(command.code()))
                        .findFirst(),
                moment -> rule.open(command, actor.congress(), moment.newId(), moment.today()));
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
                moment -> rule.begin(command, moment.newId(), Terms.current(moment), moment.today()));
    }

    @Override
    public List<Versioned<Term>> terms(Actor actor) {
        return desk.find(Query.of(Term.SHAPE).by(Term.FIRST_DAY), actor).items();
    }

    @Override
    public Outcome<Versioned<Session>> hold(HoldSession command, Actor actor) {
        return desk.create(HOLD, command, actor, moment -> {
            Optional<Term> term = Terms.on(moment, command.firstDay());
            boolean known = term.isPresent()
                    && !moment.all(
                                    Session.SHAPE,
                                    Session.BODY.is(command.body()),
                                    Session.TERM_ORDINAL.is(term.get().ordinal()),
                                    Session.ORDINAL.is(command.ordinal()))
                            .isEmpty();
            return rule.hold(command, moment.newId(), term, known, moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Organ>> addOrgan(AddOrgan command, Actor actor) {
        return desk.create(ADD_ORGAN, command, actor, moment -> {
            boolean known =
                    !moment.all(Organ.SHAPE, Organ.NAME.is(command.name())).isEmpty();
            return rule.add(command, moment.newId(), known, moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Document>> register(RegisterDocument command, Actor actor) {
        return desk.create(REGISTER_DOCUMENT, command, actor, moment -> {
            Id<Organ> organ = command.organ();
            if (organ != null) {
                moment.shown(Organ.SHAPE, organ);
            }
            return rule.register(command, moment.newId(), moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Document>> circulate(MarkDocument command, Actor actor) {
        return desk.change(
                CIRCULATE_DOCUMENT,
                command,
                actor,
                (now, moment) -> rule.circulate(now, command.day(), moment.today()));
    }

    @Override
    public Outcome<Versioned<Document>> publish(MarkDocument command, Actor actor) {
        return desk.change(
                PUBLISH_DOCUMENT, command, actor, (now, moment) -> rule.publish(now, command.day(), moment.today()));
    }
}
