package org.daibiao.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.FourTripStores;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.oversight.OversightRoom;
import org.daibiao.privacy.Secrecy;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Digest;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;

/** A congress at the end of 2025 with suggestions that have been accepted on 5 February, a Wednesday, and the steps that tests repeat. */
final class HandlingFixture {
    static final String LEAD = "区建管委";
    static final String CO = "区交通委";

    final Id<Deputy> first = Id.of(new UUID(1, 1));
    final Id<Deputy> second = Id.of(new UUID(1, 2));
    final HandlingService handling;

    private final CongressId congress = CongressId.of("jiading");
    private final MemoryStores stores = new MemoryStores();
    final Actor office = Actor.of(congress, "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final IdSource ids = IdSource.timeOrdered();

    HandlingFixture(String profile) {
        this(SuggestionRules.of(RuleProfiles.of(profile)));
    }

    HandlingFixture(SuggestionRules rules) {
        var desk = new Desk(new Desk.Parts(
                new FourTripStores(stores),
                RolePolicy.committeeOnly(),
                Clock.fixed(Instant.parse("2025-12-30T02:00:00Z"), ZoneId.of("UTC")),
                ids,
                (operation, actor, result, duration) -> {},
                reader -> ZoneId.of("Asia/Shanghai"),
                List.of(SuggestionRoom.ROOM, OversightRoom.ROOM),
                Digest.SHA_256));
        handling = HandlingService.of(desk, new RuleBook(rules, Map.of(rules.profile(), rules)), WorkCalendars.CHINA);
    }

    /** One of two proposers, accepted on 5 February. */
    Versioned<Suggestion> accepted() {
        Id<Suggestion> id = Id.of(ids.next());
        LocalDate day = day("2025-02-05");
        var suggestion = new Suggestion(
                id,
                first,
                null,
                null,
                null,
                Secrecy.NOT_ASKED,
                "关于增设公交站点的建议",
                "……",
                null,
                day,
                State.ACCEPTED,
                day,
                "2025-" + id.value().toString().substring(24),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        stores.write(congress, writer -> {
            writer.insert(Suggestion.SHAPE, List.of(suggestion));
            writer.insert(
                    Proposer.SHAPE,
                    List.of(
                            new Proposer(Id.of(ids.next()), id, first, Proposer.Signing.LEAD, day, day, null, null),
                            new Proposer(Id.of(ids.next()), id, second, Proposer.Signing.JOINT, day, day, null, null)));
            return id;
        });
        return new Versioned<>(id, 1, suggestion);
    }

    Versioned<Suggestion> referred() {
        return refer(accepted(), "2025-02-10");
    }

    Versioned<Suggestion> refer(Versioned<Suggestion> now, String day) {
        return handling.refer(new ReferSuggestion(now.seen(), day(day)), office).orThrow();
    }

    Versioned<Suggestion> distribute(Versioned<Suggestion> now, String day, HandlerPart... handlers) {
        return handling.distribute(new DistributeSuggestion(now.seen(), List.of(handlers), day(day)), office)
                .orThrow();
    }

    Versioned<Suggestion> receive(Versioned<Suggestion> now, String unit, String day) {
        return handling.receive(new ReceiveSuggestion(now.seen(), unit, day(day)), office)
                .orThrow();
    }

    /** Referred on 10 February, a Monday, distributed the day after, signed for on the 12th by the lead and its co-handler. */
    Versioned<Suggestion> received() {
        var given = distribute(referred(), "2025-02-11", HandlerPart.lead(LEAD), HandlerPart.co(CO));
        return receive(receive(given, LEAD, "2025-02-12"), CO, "2025-02-12");
    }

    Versioned<Suggestion> talk(Versioned<Suggestion> now, String day) {
        return handling.talk(new RecordTalk(now.seen(), LEAD, null, Communication.Way.VISIT, null, day(day)), office)
                .orThrow();
    }

    Versioned<Suggestion> inProgress() {
        return talk(received(), "2025-03-03");
    }

    RecordReply reply(Versioned<Suggestion> now, String category, String day, NewPromise... promises) {
        String reason = category.equals("for-reference") ? "规划未定" : null;
        return new RecordReply(now.seen(), LEAD, category, "答复如下", "张主任", reason, List.of(promises), day(day));
    }

    Versioned<Suggestion> replied(Versioned<Suggestion> now, String category, String day, NewPromise... promises) {
        return handling.reply(reply(now, category, day, promises), office).orThrow();
    }

    Versioned<Suggestion> rate(Versioned<Suggestion> now, Id<Deputy> deputy, Rating.Grade result, String day) {
        String reasons = result == Rating.Grade.DISSATISFIED ? "未解决" : null;
        return handling.rate(
                        new RateReply(now.seen(), deputy, Rating.Grade.SATISFIED, result, reasons, day(day)), office)
                .orThrow();
    }

    Versioned<Suggestion> rated(Versioned<Suggestion> now, String day) {
        return rate(rate(now, first, Rating.Grade.SATISFIED, day), second, Rating.Grade.BASICALLY_SATISFIED, day);
    }

    Versioned<Suggestion> settle(
            Versioned<Suggestion> now, Promise promise, Promise.State outcome, String dueOn, String day) {
        return handling.settlePromise(
                        new SettlePromise(
                                now.seen(),
                                promise.id(),
                                null,
                                outcome,
                                "说明",
                                dueOn == null ? null : day(dueOn),
                                day(day)),
                        office)
                .orThrow();
    }

    /** What is kept of a suggestion. */
    <T> List<T> kept(Shape<T> shape, Field<T, Id<Suggestion>> of, Id<Suggestion> id) {
        Criterion<T> mine = of.is(id);
        return stores.read(congress, reader -> reader.select(Query.of(shape, mine))).items().stream()
                .map(Versioned::value)
                .toList();
    }

    List<Promise> open(Versioned<Suggestion> of) {
        return kept(Promise.SHAPE, Promise.SUGGESTION, of.id()).stream()
                .filter(one -> one.state() == Promise.State.OPEN)
                .toList();
    }

    /** What is still owed of these tasks, as task and last day. */
    List<String> owed(Versioned<Suggestion> of, Task... tasks) {
        return kept(DueDay.SHAPE, DueDay.SUGGESTION, of.id()).stream()
                .filter(due -> due.isOpen() && List.of(tasks).contains(due.task()))
                .map(due -> due.task() + " " + due.lastDay())
                .toList();
    }

    /** The net lines about an item, without those of steps. */
    List<String> lines(Id<?> item) {
        return entries(item)
                .filter(line -> !line.kind().startsWith("suggestion.step"))
                .map(line -> line.kind() + " " + line.role() + " " + line.day()
                        + (line.due() == null ? "" : " by " + line.due()))
                .toList();
    }

    private Stream<Line> entries(Id<?> item) {
        return stores
                .read(
                        congress,
                        reader -> reader.journal()
                                .entries(EntryFilter.about(item), View.of(day("2025-12-30")), null, Query.MOST))
                .items()
                .stream()
                .map(entry -> entry.line());
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
