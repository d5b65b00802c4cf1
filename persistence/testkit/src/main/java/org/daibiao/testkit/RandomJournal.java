package org.daibiao.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** Random acts about a few people and items, so that their lines interact: standings that begin and end, links, events, due days. */
final class RandomJournal {
    static final LocalDate START = LocalDate.parse("2025-01-01");
    static final List<String> EVENTS = List.of("visit.a", "visit.b", "duty.done", "cause.open");
    static final List<String> ROLES = List.of(Line.ITEM, Line.DEPUTY, Line.MEMBER, Line.PAIR);

    private static final int DAYS = 120;

    private final Random random;
    private final List<Id<Object>> people;
    private final List<Id<Object>> items;

    RandomJournal(Random random) {
        this.random = random;
        this.people = ids();
        this.items = ids();
    }

    private List<Id<Object>> ids() {
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(8)
                .map(Id::of)
                .toList();
    }

    /** An act with the lines of one event, sometimes an end, and the given line. */
    Act act(@Nullable Line besides) {
        LocalDate day = START.plusDays(random.nextInt(DAYS));
        Id<Object> item = one(items);
        var lines = new ArrayList<Line>(lines(item, day));
        if (random.nextInt(4) == 0) {
            lines.replaceAll(line -> line.due() == null ? line.endedOn(day.plusDays(random.nextInt(10))) : line);
        }
        if (besides != null) {
            lines.add(random.nextInt(lines.size() + 1), besides);
        }
        return new Act(
                new UUID(random.nextLong(), random.nextLong()),
                "note",
                "",
                "somebody",
                Instant.EPOCH.plusNanos(1000L * random.nextInt()),
                day.plusDays(random.nextInt(20)),
                item.value(),
                lines,
                random.nextBoolean() ? null : "h");
    }

    private List<Line> lines(Id<Object> item, LocalDate day) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> List.of(Line.begin("seat", Line.DEPUTY, one(people), item, day));
            case 2 -> List.of(Line.begin(one(List.of("suspended", "office")), Line.MEMBER, one(people), item, day));
            case 3 ->
                List.of(Line.begin("link", Line.PAIR, one(people), item, day).with(one(people)));
            case 4 -> List.of(Line.event("owed.due", item, day).dueOn(day.plusDays(random.nextInt(40))));
            default -> event(item, day);
        };
    }

    private List<Line> event(Id<Object> item, LocalDate day) {
        Line line = Line.event(one(EVENTS), item, day);
        return List.of(
                line,
                line.as(Line.DEPUTY, one(people)).with(one(people)),
                line.as(Line.MEMBER, one(people)),
                line.as(Line.PAIR, one(people)).with(one(people)));
    }

    Id<Object> person() {
        return one(people);
    }

    Id<Object> item() {
        return one(items);
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
