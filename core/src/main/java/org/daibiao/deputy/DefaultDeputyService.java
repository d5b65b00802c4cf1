package org.daibiao.deputy;

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
import static org.daibiao.deputy.DeputyRoom.REVEAL_VOTER;
import static org.daibiao.deputy.DeputyRoom.REVOKE_TERMINATION;
import static org.daibiao.deputy.DeputyRoom.SEAT;
import static org.daibiao.deputy.DeputyRoom.SUSPEND;
import static org.daibiao.deputy.DeputyRoom.TERMINATE;
import static org.daibiao.deputy.DeputyRoom.WISH_SECRECY;

import java.util.List;
import org.daibiao.congress.Term;
import org.daibiao.congress.Terms;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
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

    private Desk.Creation<Deputy> registration(RegisterDeputy command) {
        return moment -> seats.register(
                command, moment.newId(), moment.newId(), Terms.current(moment).value(), moment.today());
    }

    @Override
    public Outcome<Versioned<Seat>> seat(SeatDeputy command, Actor actor) {
        return desk.create(SEAT, command, actor, moment -> {
            moment.shown(Deputy.SHAPE, command.deputy());
            var held = moment.answer(Seats.of(command.deputy()));
            var known = new SeatRule.Known(
                    held.own(command.deputy(), command.since()),
                    held.taken(command.deputy(), command.office(), command.since(), null),
                    Terms.on(moment, command.since()).isPresent(),
                    Terms.current(moment).value().firstDay());
            return seats.seat(command, moment.newId(), known, moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Seat>> endOffice(EndOffice command, Actor actor) {
        return desk.change(
                END_OFFICE, command, actor, (now, moment) -> seats.end(now, command.until(), moment.today()));
    }

    @Override
    public Outcome<Versioned<Suspension>> suspend(SuspendDeputy command, Actor actor) {
        return desk.create(SUSPEND, command, actor, moment -> {
            moment.shown(Deputy.SHAPE, command.deputy());
            var own = moment.answer(Seats.of(command.deputy())).own(command.deputy(), command.since());
            boolean suspended = moment.all(Suspension.SHAPE, Suspension.DEPUTY.is(command.deputy())).stream()
                    .anyMatch(one -> one.value().standsFrom(command.since()));
            return seats.suspend(command, moment.newId(), own, suspended, moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Suspension>> restore(RestoreDeputy command, Actor actor) {
        return desk.change(
                RESTORE, command, actor, (now, moment) -> seats.restore(now, command.until(), moment.today()));
    }

    @Override
    public Outcome<Versioned<Seat>> terminate(TerminateDeputy command, Actor actor) {
        return desk.change(
                TERMINATE,
                command,
                actor,
                (now, moment) -> Holdings.of(moment, now.deputy())
                        .terminate(
                                now, command, Terms.on(moment, now.since()).map(Term::nextFirstDay), moment.today()));
    }

    @Override
    public Outcome<Versioned<Seat>> revokeTermination(RevokeTermination command, Actor actor) {
        return desk.change(REVOKE_TERMINATION, command, actor, (now, moment) -> {
            var held = moment.answer(Seats.of(now.deputy()));
            boolean again = held.taken(now.deputy(), now.office(), now.since(), now.id());
            var own = held.own(now.deputy(), now.since());
            return Holdings.of(moment, now.deputy()).revoke(moment, now, command.reason(), own, again);
        });
    }

    @Override
    public Outcome<Versioned<Group>> form(FormGroup command, Actor actor) {
        return desk.create(FORM_GROUP, command, actor, moment -> {
            boolean known = !moment.all(Group.SHAPE, Group.NAME.is(command.name()), Group.KIND.is(command.kind()))
                    .isEmpty();
            return groups.form(command, moment.newId(), known, moment.today());
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

    private Desk.Creation<Membership> joining(JoinGroup command) {
        return moment -> {
            Group group = moment.shown(Group.SHAPE, command.joined()).value();
            var own = moment.answer(Seats.of(command.deputy())).own(command.deputy(), command.since());
            List<Membership> memberships = moment.values(Membership.SHAPE, Membership.DEPUTY.is(command.deputy()));
            return groups.join(command, moment.newId(), group, own, memberships, moment.today());
        };
    }

    @Override
    public Outcome<Versioned<Membership>> leave(LeaveGroup command, Actor actor) {
        return desk.change(
                LEAVE_GROUP, command, actor, (now, moment) -> groups.leave(now, command.until(), moment.today()));
    }

    @Override
    public Outcome<Versioned<Voter>> registerVoter(RegisterVoter command, Actor actor) {
        return desk.create(REGISTER_VOTER, command, actor, voter(command));
    }

    @Override
    public Outcome<List<Versioned<Voter>>> registerVoters(List<RegisterVoter> commands, Actor actor) {
        return desk.bulk(REGISTER_VOTER, commands, actor, this::voter);
    }

    private Desk.Creation<Voter> voter(RegisterVoter command) {
        return moment -> VoterRule.register(command, moment.newId(), moment.today());
    }

    @Override
    public Outcome<Voter> reveal(RevealVoter command, Actor actor) {
        return desk.disclose(
                REVEAL_VOTER,
                command,
                actor,
                moment -> disclosed(command.voter(), command.purpose(), command.reference(), moment),
                (kept, moment) -> moment.get(Voter.SHAPE, kept.value().voter()).value());
    }

    @Override
    public Outcome<VoterExport> export(ExportVoter command, Actor actor) {
        return desk.disclose(
                EXPORT_VOTER,
                command,
                actor,
                moment -> disclosed(command.voter(), Purpose.OWN_REQUEST, command.reference(), moment),
                (kept, moment) ->
                        new Dossier(desk.rooms(), moment).export(kept.value().voter()));
    }

    private static Outcome<Change<Disclosure>> disclosed(
            Id<Voter> id, Purpose purpose, @Nullable String reference, Context moment) {
        return VoterRule.disclose(
                moment.get(Voter.SHAPE, id).value(), purpose, reference, moment.newId(), moment.today());
    }

    @Override
    public Outcome<Versioned<Voter>> correct(CorrectVoter command, Actor actor) {
        return desk.change(CORRECT_VOTER, command, actor, (now, moment) -> VoterRule.correct(now, command));
    }

    @Override
    public Outcome<Versioned<Voter>> wishSecrecy(WishSecrecy command, Actor actor) {
        return desk.change(WISH_SECRECY, command, actor, (now, moment) -> VoterRule.wish(now, command.secrecy()));
    }

    @Override
    public Outcome<Versioned<Voter>> erase(EraseVoter command, Actor actor) {
        return desk.change(
                ERASE_VOTER,
                command,
                actor,
                (now, moment) ->
                        VoterRule.erase(now, new Dossier(desk.rooms(), moment).standing(now.id()), moment.today()));
    }

    @Override
    public PublicDeputy open(Id<Deputy> id, Window days, Actor actor) {
        return desk.read(PUBLIC, actor, moment -> new Notice(desk.rooms(), moment, contactOpen).of(id, days));
    }
}
