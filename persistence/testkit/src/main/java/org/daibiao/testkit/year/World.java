package org.daibiao.testkit.year;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Stores;
import org.daibiao.json.Json;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay;

/** A congress on the last day of a history, into which its acts are entered late; records are called by their names in the history. */
public final class World {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The last day. */
    static final LocalDate TODAY = LocalDate.parse("2025-12-31");

    final Daibiao door;
    final Actor office;
    private final Map<String, Id<?>> ids = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private String entering = "";
    private final Set<UUID> given = new HashSet<>();

    /** Thrown when an act names a record that is not entered yet. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String name) {
            super(name);
        }
    }

    /** A congress of its own in these stores. */
    public World(Stores stores, String code) {
        door = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .ids(this::nextId)
                .clock(Clock.fixed(TODAY.atTime(18, 0).atZone(ZONE).toInstant(), ZONE))
                .build();
        CongressId congress = door.open(code, "嘉定区人大").orThrow().id();
        office = Actor.of(congress, "office", Roles.DEPUTY_WORK_COMMITTEE);
    }

    /** An act gives the same ids in whatever order it is entered: what is listed in the order of ids is listed alike. */
    private UUID nextId() {
        UUID id = UUID.nameUUIDFromBytes((entering + "/" + given.size()).getBytes(StandardCharsets.UTF_8));
        given.add(id);
        return id;
    }

    /** Whether the id was given to something in the act that was begun last. */
    boolean isNew(UUID id) {
        return given.contains(id);
    }

    /** From here on ids are those of this act. */
    void begin(String act) {
        entering = act;
        given.clear();
    }

    /** Whether the act is entered now; if not, nothing is changed. */
    public boolean enter(Act act) {
        begin(act.what());
        try {
            Outcome<?> outcome = act.enter().apply(this);
            if (outcome.reasons().isEmpty()) {
                return true;
            }
            refused.put(act.what(), outcome.reasons().toString());
        } catch (Missing missing) {
            refused.put(act.what(), "missing: " + missing.getMessage());
        }
        return false;
    }

    /** Why the act was refused at last. */
    String whyNot(Act act) {
        return act.day() + " " + act.what() + ": " + refused.get(act.what());
    }

    /** The record's id. */
    @SuppressWarnings("unchecked") // a name belongs to one shape
    <T> Id<T> id(String name) {
        if (!ids.containsKey(name)) {
            throw new Missing(name);
        }
        return (Id<T>) ids.get(name);
    }

    /** Whether the record has this name. */
    boolean isCalled(Id<?> id, String name) {
        return id.equals(ids.get(name));
    }

    <T> List<Id<T>> ids(List<String> names) {
        return names.stream().map(this::<T>id).toList();
    }

    /** The record as it is now. */
    <T> Seen<T> seen(Shape<T> shape, String name) {
        return door.get(shape, this.<T>id(name), office).seen();
    }

    /** The first record of a query, by its id; as missing if there is none yet. */
    <T> Id<T> first(Query<T> query) {
        return all(query).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("a part of it"))
                .id();
    }

    /** The records of a query. */
    <T> List<Versioned<T>> all(Query<T> query) {
        List<Versioned<T>> all = new ArrayList<>();
        Page<Versioned<T>> page = door.find(query, office);
        all.addAll(page.items());
        while (page.next() != null) {
            page = door.find(query.from(page.next()), office);
            all.addAll(page.items());
        }
        return all;
    }

    /** Names what was made. */
    <T> Outcome<Versioned<T>> named(String name, Outcome<Versioned<T>> outcome) {
        outcome.map(made -> ids.put(name, made.id()));
        return outcome;
    }

    /** What the report, the statistics and the due days say, in the words of the history: a text for each obligation, and so on. */
    public List<String> says() {
        Map<String, String> names = new HashMap<>();
        ids.forEach((name, id) -> names.put(id.toString(), name));
        Stream<Object> report = door.plan().report(Period.year(2025), office).obligations().stream()
                .map(one -> one);
        Stream<Object> statistics = Stream.of(door.supervision().statistics(Period.year(2025), office));
        Stream<Object> dues = all(Query.of(DueDay.SHAPE)).stream()
                .map(Versioned::value)
                .filter(due -> due.ending() != DueDay.Ending.TAKEN_BACK)
                .map(due -> due);
        return Stream.of(report, statistics, dues)
                .flatMap(all -> all)
                .map(one -> plain(Json.write(one), names))
                .sorted()
                .toList();
    }

    /** In whatever order lists stand. */
    private static String plain(String json, Map<String, String> names) {
        return UUIDS.matcher(json)
                .replaceAll(found -> names.getOrDefault(found.group(), "?"))
                .lines()
                .map(line -> line.strip().replaceAll(",$", ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
