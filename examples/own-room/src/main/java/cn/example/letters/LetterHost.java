package cn.example.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.access.RolePolicy;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Room;
import org.daibiao.journal.Stores;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlan;
import org.daibiao.record.LogSafe;

/**
 * The host (应用): the library's door with the room of letters, and the service of letters.
 *
 * @param daibiao the door
 * @param letters the service
 */
public record LetterHost(Daibiao daibiao, Letters letters) implements AutoCloseable {
    private static final WorkPlan PLAN = WorkPlan.read(bytes("plan.yaml"));

    /** Opens the door on these stores. */
    public static LetterHost open(Stores stores, Clock clock) {
        var letters = new AtomicReference<Letters>();
        Daibiao daibiao = Daibiao.builder()
                .plan(PLAN)
                .stores(stores)
                .clock(clock)
                .access(policy())
                .check("letters-waiting", WaitingCheck::make)
                .room(LetterRoom.ROOM, desk -> letters.set(Letters.at(desk, limit(), WorkCalendars.CHINA)))
                .build();
        return new LetterHost(daibiao, Objects.requireNonNull(letters.get()));
    }

    /** Stores on the host's database, with the library's tables and the host's own. */
    public static Stores stores(DataSource database) {
        DaibiaoSchema.migrate(database);
        LetterSchema.migrate(database);
        return JooqStores.on(database);
    }

    /** Stores on an H2 database in its own file, where every commit is forced to the disk. */
    public static Stores embedded(Path file) {
        return JooqStores.embedded(file, LetterSchema::migrate);
    }

    /** A number from the plan: the rule, the check and its label all follow it. */
    private static TimeLimit limit() {
        return TimeLimit.workingDays(PLAN.number("letters.answer-days"));
    }

    /** The library's roles, with their rights on letters added. */
    private static AccessPolicy policy() {
        List<Room> rooms = Stream.concat(Daibiao.rooms().stream(), Stream.of(LetterRoom.ROOM))
                .toList();
        return new RolePolicy(Stream.concat(
                        RolePolicy.planRoles(rooms).rights().stream(),
                        RolePolicy.read(bytes("roles.yaml"), rooms).rights().stream())
                .toList());
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(LetterHost.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        daibiao.close();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
