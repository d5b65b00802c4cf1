package org.daibiao;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;

/** A congress; who is whom. */
final class TwinWorld {
    final MemoryStores stores = new MemoryStores();
    final Daibiao door = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(stores)
            .clock(Clock.fixed(Instant.parse("2025-12-30T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
            .build();
    final Actor office = Actor.of(door.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    final List<List<Id<Deputy>>> people = new ArrayList<>();
    final Map<UUID, String> names = new HashMap<>();
    int pick;

    void register(int who, LocalDate... seated) {
        List<Id<Deputy>> ids = new ArrayList<>();
        for (LocalDate day : seated) {
            ids.add(door.deputies()
                    .register(
                            new RegisterDeputy(
                                    RegisterDeputy.of("代表" + who, "安亭镇").name(),
                                    "安亭镇",
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    day,
                                    null),
                            office)
                    .orThrow()
                    .id());
        }
        ids.forEach(id -> names.put(id.value(), "person " + who));
        people.add(ids);
    }

    Id<Deputy> who(int n) {
        return people.get(n).get(pick % people.get(n).size());
    }

    /** The people, each under one id, or under both. */
    List<Id<Deputy>> whole(List<Integer> ns) {
        return ns.stream().flatMap(n -> people.get(n).stream()).toList();
    }

    List<String> net() {
        return stores
                .read(office.congress(), reader -> {
                    List<Entry> all = new ArrayList<>();
                    String next = null;
                    do {
                        Page<Entry> page = reader.journal()
                                .entries(
                                        new EntryFilter(Set.of(), null, null, null, null, null),
                                        View.of(LocalDate.of(9999, 1, 1)),
                                        next,
                                        Query.MOST);
                        all.addAll(page.items());
                        next = page.next();
                    } while (next != null);
                    return all;
                })
                .stream()
                .map(Entry::line)
                .map(this::said)
                .sorted()
                .toList();
    }

    private String said(Line line) {
        return String.join(
                " ",
                line.kind(),
                line.role(),
                line.day().toString(),
                String.valueOf(line.due()),
                String.valueOf(line.weight()),
                name(line.subject()),
                name(line.counterpart()),
                isStanding(line) ? "" : name(line.item()));
    }

    private String name(UUID id) {
        return id == null ? "-" : names.getOrDefault(id, "?");
    }

    private static boolean isStanding(Line line) {
        return Daibiao.rooms().stream()
                .flatMap(room -> room.kinds().stream())
                .anyMatch(kind -> kind.nature() == Kind.Nature.STANDING && Kind.within(line.kind(), kind.code()));
    }

    List<String> report() {
        PlanReport report = door.plan().report(Period.year(2025), office);
        return report.obligations().stream()
                .flatMap(line -> line.checks().stream()
                        .flatMap(check -> Stream.concat(
                                Stream.of(line.obligation().id() + " " + check.standing() + " " + check.numerator()
                                        + "/" + check.denominator() + " " + check.answers()),
                                check.findings().stream()
                                        .map(one -> String.join(
                                                " ",
                                                one.obligation(),
                                                name(one.subject()),
                                                name(one.counterpart()),
                                                one.name(),
                                                one.required(),
                                                String.valueOf(one.actual()),
                                                String.valueOf(one.standing()),
                                                String.valueOf(one.since()),
                                                String.valueOf(one.until())))
                                        .sorted())))
                .toList();
    }
}
