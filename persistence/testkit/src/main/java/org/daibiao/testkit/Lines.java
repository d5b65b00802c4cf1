package org.daibiao.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.journal.Act;
import org.daibiao.journal.Line;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;

/** Journals for tests (测试用日志): acts with a few lines, written directly to a store. */
public final class Lines {
    private Lines() {}

    /** The id for a short name. */
    public static Id<Object> id(String name) {
        return Id.of(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** An act with these lines, recorded on a day. */
    public static Act act(String recorded, Line... lines) {
        return new Act(
                UUID.randomUUID(),
                "test.act",
                "",
                "tester",
                Instant.parse("2025-01-01T00:00:00.000001Z"),
                LocalDate.parse(recorded),
                id("about").value(),
                List.of(lines),
                null);
    }

    /** Enters acts, each in its own transaction. */
    public static void write(Stores stores, CongressId congress, Act... acts) {
        for (Act act : acts) {
            stores.write(congress, writer -> {
                writer.append(List.of(act));
                return null;
            });
        }
    }

    /** A day written as text. */
    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
