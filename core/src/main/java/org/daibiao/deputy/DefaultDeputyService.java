package org.daibiao.deputy;

import static org.daibiao.deputy.DeputyRoom.CORRECT;
import static org.daibiao.deputy.DeputyRoom.CORRECT_VOTER;
import static org.daibiao.deputy.DeputyRoom.END_OFFICE;
import static org.daibiao.deputy.DeputyRoom.ERASE_VOTER;
import static org.daibiao.deputy.DeputyRoom.EXPORT_VOTER;
import static org.daibiao.deputy.DeputyRoom.FORM_GROUP;
import static org.daibiao.deputy.DeputyRoom.JOIN_GROUP;
import static org.daibiao.deputy.DeputyRoom.LEAVE_GROUP;
import static org.daibiao.deputy.DeputyRoom.PUBLIC;
import static org.daibiao.deputy.DeputyRoom.REGISTER;
import static org.daibiao.deputy.DeputyRoom.REGISTER_VOTER;
import static org.daibiao.deputy.DeputyRoom.RESTORE;
import static org.daibiao.deputy.DeputyRoom.REVEAL_PHONE;
import static org.daibiao.deputy.DeputyRoom.REVEAL_VOTER;
import static org.daibiao.deputy.DeputyRoom.REVOKE_TERMINATION;
import static org.daibiao.deputy.DeputyRoom.SEAT;
import static org.daibiao.deputy.DeputyRoom.SUSPEND;
import static org.daibiao.deputy.DeputyRoom.TERMINATE;
import static org.daibiao.deputy.DeputyRoom.WISH_SECRECY;

import java.util.List;
import java.util.Objects;
import org.daibiao.congress.Term;
import org.daibiao.congress.Terms;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Question;
import org.daibiao.journal.Window;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultDeputyService(Desk desk, SeatRule seats, GroupRule groups, boolean contactOpen) implements DeputyService {
    @Override
    public Outcome<Versioned<Deputy>> register(RegisterDeputy command, Actor actor) {
        return desk.create(REGISTER, command, actor, registration(command));
    }

    @Override
    public Outcome<List<Versioned<Deputy>>> registerAll(List<RegisterDeputy> commands, Actor actor) {
        return desk.bulk(REGISTER, commands, actor, this::registration);
    }

    private Creation<Deputy> registration(RegisterDeputy command) {
        return Creation.asking(
                () -> List.of(Terms.asked()),
                context -> seats.register(
                        command,
                        context.newId(),
                        context.newId(),
                        Terms.current(context).value(),
                        context.today()));
    }

    @Override
    public Outcome<Versioned<Seat>> seat(SeatDeputy command, Actor actor) {
        return desk.create(
                SEAT,
                command,
                actor,
                Creation.asking(
                        () -> List.of(shown(command.deputy()), Seats.of(command.deputy()), Terms.asked()), context -> {
                            context.answer(shown(command.deputy()));
                            var held = context.answer(Seats.of(command.deputy()));
                            var known = new SeatRule.Known(
                                    held.own(command.deputy(), command.since()),
                                    held.taken(command.deputy(), command.office(), command.since(), null),
                                    Terms.on(context, command.since()).isPresent(),
                                    Terms.current(context).value().firstDay());
                            return seats.seat(command, context.newId(), known, context.today());
                        }));
    }

    private static Question<Versioned<Deputy>> shown(Id<Deputy> deputy) {
        return Question.shown(Deputy.SHAPE, deputy);
    }

    @Override
    public Outcome<Versioned<Seat>> endOffice(EndOffice command, Actor actor) {
        return desk.change(
                END_OFFICE, command, actor, (now, context) -> seats.end(now, command.until(), context.today()));
    }

    @Override
    public Outcome<Versioned<Suspension>> suspend(SuspendDeputy command, Actor actor) {
        return desk.create(
                SUSPEND,
                command,
                actor,
                Creation.asking(() -> List.of(shown(command.deputy()), Seats.of(command.deputy())), context -> {
                    context.answer(shown(command.deputy()));
                    var held = context.answer(Seats.of(command.deputy()));
                    var own = held.own(command.deputy(), command.since());
                    boolean suspended = held.suspendedFrom(command.deputy(), command.since());
                    return seats.suspend(command, context.newId(), own, suspended, context.today());
                }));
    }

    @Override
    public Outcome<Versioned<Suspension>> restore(RestoreDeputy command, Actor actor) {
        return desk.change(
                RESTORE, command, actor, (now, context) -> seats.restore(now, command.until(), context.today()));
    }

    @Override
    public Outcome<Versioned<Seat>> terminate(TerminateDeputy command, Actor actor) {
        return desk.change(
                TERMINATE,
                command,
                actor,
                Decision.asking(
                        () -> List.of(Terms.asked()),
                        (now, context) -> context.answer(Holdings.of(now.deputy()))
                                .terminate(
                                        now,
                                        command,
                                        Terms.on(context, now.since()).map(Term::nextFirstDay),
                                        context.today())));
    }

    @Override
    public Outcome<Versioned<Seat>> revokeTermination(RevokeTermination command, Actor actor) {
        return desk.change(REVOKE_TERMINATION, command, actor, (now, context) -> {
            var seats = Seats.of(now.deputy());
            var holdings = Holdings.of(now.deputy());
            var ends = Holdings.ends(now.deputy());
            context.ask(seats, holdings, ends);
            var held = context.answer(seats);
            boolean again = held.taken(now.deputy(), now.office(), now.since(), now.id());
            var own = held.own(now.deputy(), now.since());
            return context.answer(holdings).revoke(context.answer(ends), now, command.reason(), own, again);
        });
    }

    @Override
    public Outcome<Versioned<Deputy>> correctDeputy(CorrectDeputy command, Actor actor) {
        return desk.change(
                CORRECT,
                command,
                actor,
                (now, context) -> new Corrections(command.reason(), context.today(), context::newId)
                        .of(Deputy.SHAPE, now, DeputyRule.correct(now, command)));
    }

    @Override
    public Outcome<Deputy> revealPhone(RevealPhone command, Actor actor) {
        return desk.disclose(
                REVEAL_PHONE,
                command,
                actor,
                context -> DeputyRule.disclose(
                        context.get(Deputy.SHAPE, command.deputy()).value(), command, context.newId(), context.today()),
                (kept, context) -> context.get(Deputy.SHAPE, command.deputy()).value());
    }

    @Override
    public Outcome<Versioned<Group>> form(FormGroup command, Actor actor) {
        return desk.create(FORM_GROUP, command, actor, context -> {
            boolean known = !context.all(Group.SHAPE, Group.NAME.is(command.name()), Group.KIND.is(command.kind()))
                    .isEmpty();
            return groups.form(command, context.newId(), known, context.today());
        });
    }

    @Override
    public Outcome<Versioned<Membership>> join(JoinGroup command, Actor actor) {
        return desk.create(JOIN_GROUP, command, actor, joining(command));
    }

    @Override
    public Outcome<List<Versioned<Membership>>> joinAll(List<JoinGroup> commands, Actor actor) {
        return desk.bulk(JOIN_GROUP, commands, actor, this::joining);
    }

    private Creation<Membership> joining(JoinGroup command) {
        return Creation.asking(
                () -> List.of(joined(command), Seats.of(command.deputy()), memberships(command)), context -> {
                    Group group = context.answer(joined(command)).value();
                    var own = context.answer(Seats.of(command.deputy())).own(command.deputy(), command.since());
                    return groups.join(
                            command,
                            context.newId(),
                            group,
                            own,
                            context.answer(memberships(command)),
                            context.today());
                });
    }

    private static Question<Versioned<Group>> joined(JoinGroup command) {
        return Question.shown(Group.SHAPE, command.joined());
    }

    private static Question<List<Membership>> memberships(JoinGroup command) {
        return Question.values(Membership.SHAPE, Membership.DEPUTY.is(command.deputy()));
    }

    @Override
    public Outcome<Versioned<Membership>> leave(LeaveGroup command, Actor actor) {
        return desk.change(
                LEAVE_GROUP, command, actor, (now, context) -> groups.leave(now, command.until(), context.today()));
    }

    @Override
    public Outcome<Versioned<Voter>> registerVoter(RegisterVoter command, Actor actor) {
        return desk.create(REGISTER_VOTER, command, actor, voter(command));
    }

    @Override
    public Outcome<List<Versioned<Voter>>> registerVoters(List<RegisterVoter> commands, Actor actor) {
        return desk.bulk(REGISTER_VOTER, commands, actor, this::voter);
    }

    private Creation<Voter> voter(RegisterVoter command) {
        return context -> VoterRule.register(command, context.newId(), context.today());
    }

    @Override
    public Outcome<Voter> reveal(RevealVoter command, Actor actor) {
        return desk.disclose(
                REVEAL_VOTER,
                command,
                actor,
                context -> disclosed(command.voter(), command.purpose(), command.reference(), context),
                (kept, context) -> context.get(Voter.SHAPE, command.voter()).value());
    }

    @Override
    public Outcome<VoterExport> export(ExportVoter command, Actor actor) {
        return desk.disclose(
                EXPORT_VOTER,
                command,
                actor,
                context -> disclosed(command.voter(), Purpose.OWN_REQUEST, command.reference(), context),
                (kept, context) -> new VoterRecords(desk.rooms()).export(command.voter(), context));
    }

    private static Outcome<Change<Disclosure>> disclosed(
            Id<Voter> id, Purpose purpose, @Nullable String reference, Context context) {
        return VoterRule.disclose(
                context.get(Voter.SHAPE, id).value(), purpose, reference, context.newId(), context.today());
    }

    @Override
    public Outcome<Versioned<Voter>> correct(CorrectVoter command, Actor actor) {
        return desk.change(CORRECT_VOTER, command, actor, (now, context) -> VoterRule.correct(now, command));
    }

    @Override
    public Outcome<Versioned<Voter>> wishSecrecy(WishSecrecy command, Actor actor) {
        return desk.change(WISH_SECRECY, command, actor, (now, context) -> VoterRule.wish(now, command.secrecy()));
    }

    @Override
    public Outcome<Versioned<Voter>> erase(EraseVoter command, Actor actor) {
        var records = new VoterRecords(desk.rooms());
        return desk.change(
                ERASE_VOTER,
                command,
                actor,
                Decision.asking(
                        () -> records.asked(command.voter().id()),
                        (now, context) -> VoterRule.erase(now, records.standing(now.id(), context), context.today())));
    }

    @Override
    public PublicDeputy open(Id<Deputy> id, Window days, Actor actor) {
        return desk.read(
                PUBLIC,
                actor,
                context -> PublicDeputy.of(
                        Objects.requireNonNull(id, "id"),
                        Objects.requireNonNull(days, "days"),
                        desk.rooms(),
                        context,
                        contactOpen));
    }
}
