package org.daibiao.databases;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.Roll;
import org.daibiao.contact.Contact;
import org.daibiao.contact.VoterLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.journal.StoreWriter;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.Origin;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.Secrecy;
import org.daibiao.project.ProgressInterval;
import org.daibiao.project.Project;
import org.daibiao.project.Rectification;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.jspecify.annotations.Nullable;

/**
 * A district's database after some years, today being 2025-07-01: each year leaves as many matters, which are closed, and voters, whose data are erased; as many
 * matters are open and as many voters known, whatever the year.
 */
final class Years implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.parse("2025-07-01");

    private static final int DUE_DAYS = 1_500;
    private static final int OPINIONS = 600;
    private static final int PROJECTS = 60;
    private static final int CONTACTS = 1_000;
    private static final int ERASED = 600;
    private static final int KNOWN = 2_000;
    private static final int LAPSED = 40;

    final HikariDataSource pool;
    final Daibiao door;
    final Actor office;

    /** On one connection, so that the database has seen each statement several times. */
    Years(Server server, int years) {
        pool = server.pool();
        DaibiaoSchema.migrate(pool);
        pool.setMaximumPoolSize(1);
        pool.getHikariPoolMXBean().softEvictConnections();
        var stores = JooqStores.on(pool);
        door = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        CongressId congress = door.open("jiading", "嘉定区人大").orThrow().id();
        office = Actor.of(congress, "office", Roles.DEPUTY_WORK_COMMITTEE);
        for (int year = 1; year <= years; year++) {
            LocalDate end = TODAY.minusYears(year).plusMonths(7);
            stores.write(congress, writer -> year(end, writer));
        }
        stores.write(congress, Years::now);
    }

    private static boolean year(LocalDate end, StoreWriter writer) {
        add(writer, DueDay.SHAPE, DUE_DAYS, n -> due(end, n, true));
        opinions(writer, end, OPINIONS, true);
        projects(writer, end, PROJECTS, true);
        add(writer, Contact.SHAPE, CONTACTS, n -> contact(day(end, n)));
        voters(writer, ERASED, day(end, 0), end.minusYears(6));
        return true;
    }

    private static boolean now(StoreWriter writer) {
        add(writer, DueDay.SHAPE, DUE_DAYS / 10, n -> due(TODAY, n % 100, false));
        opinions(writer, TODAY, OPINIONS / 10, false);
        projects(writer, TODAY, PROJECTS / 2, false);
        voters(writer, KNOWN, null, null);
        voters(writer, LAPSED, null, TODAY.minusYears(6));
        return true;
    }

    private static <T> void add(StoreWriter writer, Shape<T> shape, int count, IntFunction<T> made) {
        writer.insert(shape, IntStream.range(0, count).mapToObj(made).toList());
    }

    /** Of a year's days one for each, so that they lie evenly. */
    private static LocalDate day(LocalDate end, int n) {
        return end.minusDays(n % 360);
    }

    private static DueDay due(LocalDate end, int n, boolean done) {
        LocalDate day = day(end, n).minusMonths(done ? 8 : 0);
        return new DueDay(
                id(),
                id(),
                null,
                n % 2 == 0 ? Task.REPLY : Task.FEEDBACK,
                "referral",
                day,
                "8 months",
                Roll.NONE,
                "条例",
                "Regulations",
                null,
                "日历",
                day.plusMonths(8),
                Certainty.CERTAIN,
                done ? day.plusDays(60) : null,
                done ? Ending.DONE : null,
                null,
                null,
                null,
                null);
    }

    private static void opinions(StoreWriter writer, LocalDate end, int count, boolean done) {
        List<Opinion> all = IntStream.range(0, count)
                .mapToObj(n -> opinion(day(end, done ? n : n % 100), done))
                .toList();
        writer.insert(Opinion.SHAPE, all);
        add(writer, Handling.SHAPE, count, n -> {
            LocalDate day = all.get(n).raisedOn();
            LocalDate ended = done ? day.plusDays(20) : null;
            LocalDate due = day.plusMonths(8);
            return new Handling(
                    id(),
                    all.get(n).id(),
                    Level.STREET,
                    "安亭镇",
                    1,
                    day,
                    null,
                    Roll.NONE,
                    due,
                    Certainty.CERTAIN,
                    null,
                    ended);
        });
    }

    private static Opinion opinion(LocalDate day, boolean done) {
        return new Opinion(
                id(),
                Origin.STATION,
                null,
                null,
                null,
                null,
                null,
                null,
                Secrecy.NOT_ASKED,
                "安亭镇",
                "roads",
                "路灯",
                day,
                done ? Opinion.State.CLOSED : Opinion.State.IN_HANDLING,
                day.plusMonths(8),
                Certainty.CERTAIN,
                null,
                null,
                done ? "已修" : null,
                done ? day.plusDays(20) : null,
                null,
                null,
                null);
    }

    private static void projects(StoreWriter writer, LocalDate end, int count, boolean done) {
        var state = done ? Project.State.CLOSED : Project.State.UNDER_WAY;
        List<Project> all = IntStream.range(0, count)
                .mapToObj(n -> new Project(
                        id(), id(), "a", "加装电梯", "加装", "某局", List.of(), 100, 2025, 2025, state, day(end, n), null))
                .toList();
        writer.insert(Project.SHAPE, all);
        add(writer, ProgressInterval.SHAPE, count, n -> {
            Id<Project> project = all.get(n).id();
            LocalDate day = day(end, n);
            LocalDate due = day.plusMonths(3);
            return new ProgressInterval(
                    id(), project, project.value(), day, "3 months", Roll.NONE, due, Certainty.CERTAIN);
        });
        add(writer, Rectification.SHAPE, count, n -> {
            LocalDate day = day(end, n);
            return new Rectification(
                    id(),
                    id(),
                    id(),
                    day,
                    "8 months",
                    Roll.NONE,
                    day.plusMonths(8),
                    Certainty.CERTAIN,
                    done ? "已改" : null,
                    done ? day.plusDays(20) : null);
        });
    }

    private static Contact contact(LocalDate day) {
        return new Contact(id(), Contact.Side.DEPUTY_VOTERS, "visit", null, null, 3, day, null, null, null, null);
    }

    private static void voters(StoreWriter writer, int count, @Nullable LocalDate erased, @Nullable LocalDate until) {
        LocalDate since = TODAY.minusYears(12);
        List<Id<Deputy>> deputies =
                IntStream.range(0, 300).mapToObj(n -> Years.<Deputy>id()).toList();
        List<Voter> all = IntStream.range(0, count)
                .mapToObj(n -> new Voter(id(), null, "第1选区", null, null, Secrecy.NOT_ASKED, since, erased))
                .toList();
        writer.insert(Voter.SHAPE, all);
        add(
                writer,
                VoterLink.SHAPE,
                count,
                n -> new VoterLink(id(), deputies.get(n % 300), all.get(n).id(), since, until));
    }

    private static <T> Id<T> id() {
        return Id.of(UUID.randomUUID());
    }

    @Override
    public void close() {
        door.close();
        pool.close();
    }
}
