package org.daibiao.deputy;

import static org.daibiao.deputy.DeputyRoom.CORRECT;
import static org.daibiao.deputy.DeputyRoom.CORRECT_GROUP;
import static org.daibiao.deputy.DeputyRoom.CORRECT_MEMBERSHIP;
import static org.daibiao.deputy.DeputyRoom.CORRECT_SEAT;
import static org.daibiao.deputy.DeputyRoom.CORRECT_SUSPENSION;
import static org.daibiao.deputy.DeputyRoom.CORRECT_VOTER;
import static org.daibiao.deputy.DeputyRoom.END_OFFICE;
import static org.daibiao.deputy.DeputyRoom.ERASE_VOTER;
import static org.daibiao.deputy.DeputyRoom.EXPORT_VOTER;
import static org.daibiao.deputy.DeputyRoom.FORM_GROUP;
import static org.daibiao.deputy.DeputyRoom.IMPORT;
import static org.daibiao.deputy.DeputyRoom.IMPORT_KNOWN;
import static org.daibiao.deputy.DeputyRoom.JOIN_GROUP;
import static org.daibiao.deputy.DeputyRoom.LEAVE_GROUP;
import static org.daibiao.deputy.DeputyRoom.LIKELY_SAME;
import static org.daibiao.deputy.DeputyRoom.PUBLIC;
import static org.daibiao.deputy.DeputyRoom.REGISTER;
import static org.daibiao.deputy.DeputyRoom.REGISTER_VOTER;
import static org.daibiao.deputy.DeputyRoom.RESTORE;
import static org.daibiao.deputy.DeputyRoom.REVEAL_PHONE;
import static org.daibiao.deputy.DeputyRoom.REVEAL_VOTER;
import static org.daibiao.deputy.DeputyRoom.REVOKE_TERMINATION;
import static org.daibiao.deputy.DeputyRoom.SAME;
import static org.daibiao.deputy.DeputyRoom.SEAT;
import static org.daibiao.deputy.DeputyRoom.SUSPEND;
import static org.daibiao.deputy.DeputyRoom.TERMINATE;
import static org.daibiao.deputy.DeputyRoom.WISH_SECRECY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.congress.Term;
import org.daibiao.congress.Terms;
import org.daibiao.correction.Corrections;
import org.daibiao.correction.ExternalKeys;
import org.daibiao.correction.HandCorrected;
import org.daibiao.correction.LikelySame;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Imported;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.KnownEnd;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultDeputyService(
        Desk desk,
        SeatRule seats,
        GroupActs groups,
        FirstDayRule firstDays,
        SameDeputies sames,
        MergedDeputies merged,
        boolean contactOpen)
        implements DeputyService {
    @Override
    public Outcome<Versioned<Deputy>> register(RegisterDeputy command, Actor actor) {
        return desk.create(
                REGISTER, command, actor, registration(command, List.of(), () -> SameDeputies.about(command)));
    }

    @Override
    public Outcome<List<Versioned<Deputy>>> registerAll(List<RegisterDeputy> commands, Actor actor) {
        return desk.bulk(
                REGISTER,
                commands,
                actor,
                all -> new InList(ExternalKeys.repeated(all, RegisterDeputy::externalKey), SameDeputies.Named.in(all)),
                (command, list) -> registration(
                        command,
                        ExternalKeys.twice(list.repeated, command.externalKey()),
                        () -> list.named.with(command)));
    }

    /** What the commands of a list have in common: the external keys that it has twice, and what is asked about all names. */
    private record InList(Map<ExternalKey, List<Integer>> repeated, SameDeputies.Named named) {}

    /**
     * @param twice why it cannot have its external key in its list
     * @param there who may be the same as the command's, or one of its list: asked for once it has no formal fault
     */
    private Creation<Deputy> registration(
            RegisterDeputy command, List<Rejection> twice, Supplier<Question<List<Versioned<Deputy>>>> there) {
        return Creation.asking(() -> List.of(Terms.asked(), taken(command), there.get()), context -> {
            List<Rejection> no = twice.isEmpty() ? context.answer(taken(command)) : twice;
            return sames.warned(imports().registered(command, no, context), context.answer(there.get()));
        });
    }

    private static Question<List<Rejection>> taken(RegisterDeputy command) {
        return DeputyImport.KEYS.taken(command.externalKey(), null);
    }

    private DeputyImport imports() {
        return new DeputyImport(seats, sames);
    }

    @Override
    public Outcome<List<Imported<Deputy>>> importAll(List<RegisterDeputy> rows, Actor actor) {
        return desk.importing(IMPORT, IMPORT_KNOWN, rows, actor, imports()::arrivals);
    }

    @Override
    public Optional<Versioned<Deputy>> byExternalKey(ExternalKey key, Actor actor) {
        return desk.find(Deputy.SHAPE, Deputy.EXTERNAL_KEY, key, actor);
    }

    @Override
    public Page<LikelySame<Deputy>> likelySameDeputies(@Nullable String after, Actor actor) {
        return desk.read(LIKELY_SAME, actor, context -> sames.likely(after, context));
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
                                    held.holds(command.deputy(), command.office(), command.since()),
                                    held.taken(command.deputy(), command.office(), command.since(), null),
                                    held.endKnown(command.deputy(), command.office(), command.since()),
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
                END_OFFICE,
                command,
                actor,
                (now, context) -> seats.end(
                        now,
                        command.until(),
                        context.answer(knownEnd(
                                now,
                                now.id(),
                                now.deputy(),
                                held -> held.endKnown(now.deputy(), now.office(), now.since()))),
                        context.today()));
    }

    /** What is known about the end of something that the deputy holds. */
    private static Question<KnownEnd> knownEnd(
            DateRange now, Id<?> id, Id<Deputy> deputy, Function<Seats, @Nullable LocalDate> day) {
        return now.until() == null
                ? Question.known(KnownEnd.NONE)
                : Seats.of(deputy).map(day).and(Question.entries(EntryFilter.about(id)), KnownEnd::new);
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
                    return seats.suspend(
                            command, context.newId(), own, held.suspensions(command.deputy()), context.today());
                }));
    }

    @Override
    public Outcome<Versioned<Suspension>> restore(RestoreDeputy command, Actor actor) {
        return desk.change(
                RESTORE,
                command,
                actor,
                (now, context) -> seats.restore(
                        now,
                        command.until(),
                        context.answer(knownEnd(
                                now, now.id(), now.deputy(), held -> held.endKnown(now.deputy(), now.since()))),
                        context.today()));
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
    public Outcome<Versioned<Seat>> correctSeat(CorrectSeat command, Actor actor) {
        return desk.change(
                CORRECT_SEAT, command, actor, Decision.asking(() -> List.of(Terms.asked()), (now, context) -> {
                    Seat right = now.from(command.since());
                    var held = Seats.of(now.deputy());
                    var acted = acted(now, command.since());
                    var there = Question.entries(EntryFilter.about(now.id()));
                    context.ask(held, acted, there);
                    var known = new FirstDayRule.Known(
                            context.answer(held).own(now.deputy(), command.since()),
                            context.answer(held).overlaps(right),
                            Terms.on(context, command.since()).isPresent(),
                            Terms.current(context).value().firstDay(),
                            FirstDayRule.isNeeded(now, context.answer(acted), desk.rooms()),
                            context.answer(there).isEmpty());
                    return corrected(command.reason(), context)
                            .of(
                                    Seat.SHAPE,
                                    now,
                                    firstDays.seat(right, known, context.today()),
                                    now.begun().upTo(now.until()),
                                    context.answer(there));
                }));
    }

    /** The lines of the deputy from the first day of the seat up to the day before. */
    private static Question<List<Line>> acted(Seat seat, LocalDate before) {
        if (!before.isAfter(seat.since())) {
            return Question.known(List.of());
        }
        UUID deputy = seat.deputy().value();
        var days = new Window(seat.since(), before.minusDays(1));
        return Question.entries(new EntryFilter(Set.of(), null, deputy, null, null, days))
                .and(
                        Question.entries(new EntryFilter(Set.of(), null, null, deputy, null, days)),
                        (own, others) -> Stream.concat(own.stream(), others.stream())
                                .map(Entry::line)
                                .toList());
    }

    private static Corrections corrected(String reason, Context context) {
        return new Corrections(reason, context.today(), context::newId);
    }

    @Override
    public Outcome<Versioned<Suspension>> correctSuspension(CorrectSuspension command, Actor actor) {
        return desk.change(CORRECT_SUSPENSION, command, actor, (now, context) -> {
            Suspension right = command.right(now);
            var held = Seats.of(now.deputy());
            var all = Question.values(Suspension.SHAPE, Suspension.DEPUTY.is(now.deputy()));
            var there = Question.entries(EntryFilter.about(now.id()));
            context.ask(held, all, there);
            var own = context.answer(held).own(now.deputy(), right.since());
            return corrected(command.reason(), context)
                    .of(
                            Suspension.SHAPE,
                            now,
                            firstDays.suspension(right, own, context.answer(all), context.today()),
                            now.begun().upTo(now.until()),
                            context.answer(there));
        });
    }

    @Override
    public Outcome<Versioned<Deputy>> correctDeputy(CorrectDeputy command, Actor actor) {
        return desk.change(
                CORRECT,
                command,
                actor,
                DeputyImport.KEYS.byHand(Decision.asking(
                        () -> List.of(
                                taken(command),
                                HandCorrected.of(command.deputy().id())),
                        (now, context) -> corrected(command.reason(), context)
                                .of(
                                        Deputy.SHAPE,
                                        now,
                                        DeputyRule.correct(now, command, context.answer(taken(command)))))));
    }

    private static Question<List<Rejection>> taken(CorrectDeputy command) {
        return DeputyImport.KEYS.taken(command.externalKey(), command.deputy().id());
    }

    @Override
    public Outcome<Versioned<Deputy>> sameDeputy(SameDeputy command, Actor actor) {
        return desk.change(
                SAME,
                command,
                actor,
                Decision.asking(
                        () -> List.of(shown(command.as())), (now, context) -> merged.merge(now, command, context)));
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
        return desk.create(FORM_GROUP, command, actor, context -> groups.form(command, context));
    }

    @Override
    public Outcome<Versioned<Group>> correctGroup(CorrectGroup command, Actor actor) {
        return desk.change(CORRECT_GROUP, command, actor, (now, context) -> groups.correct(now, command, context));
    }

    @Override
    public Outcome<Versioned<Membership>> join(JoinGroup command, Actor actor) {
        return desk.create(JOIN_GROUP, command, actor, groups.joining(command));
    }

    @Override
    public Outcome<List<Versioned<Membership>>> joinAll(List<JoinGroup> commands, Actor actor) {
        return desk.bulk(JOIN_GROUP, commands, actor, groups::joining);
    }

    @Override
    public Outcome<Versioned<Membership>> leave(LeaveGroup command, Actor actor) {
        return desk.change(LEAVE_GROUP, command, actor, (now, context) -> groups.leave(now, command, context));
    }

    @Override
    public Outcome<Versioned<Membership>> correctMembership(CorrectMembership command, Actor actor) {
        return desk.change(CORRECT_MEMBERSHIP, command, actor, (now, context) -> groups.correct(now, command, context));
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
