package org.daibiao.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.Roll;
import org.daibiao.contact.Contact;
import org.daibiao.contact.VoterLink;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.DueDayRun;
import org.daibiao.journal.StoreWriter;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.Origin;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.Mode;
import org.daibiao.privacy.Secrecy;
import org.daibiao.project.ProgressInterval;
import org.daibiao.project.Project;
import org.daibiao.project.Rectification;
import org.daibiao.record.Id;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.testkit.Plenary;
import org.jspecify.annotations.Nullable;

/**
 * A district after some years of work. This year is the same however many there are; what was begun in the years before is done. As the tests of what reads
 * take from the store have it, only more.
 */
final class Years {
    private static final LocalDate TODAY = Office.TODAY;

    /** So many of each kind of matter are open today. */
    private static final int OPEN = 50;

    /** A year's projects, which are few; for each other matter that is done in a year, its contacts and the lines of its journal. */
    private static final int PROJECTS = 50;

    private static final int CONTACTS = 9;
    private static final int LINES = 30;

    private static final int VOTERS = 300;

    private Years() {}

    static String code(int years) {
        return "years-" + years;
    }

    /**
     * Sets up a district with so many years.
     *
     * @param each how many of each kind of matter are done in a year
     */
    static void fill(DataSource pool, int years, int each) {
        new Districts(pool).fill(code(years), LINES * each, years);
        try (var office = new Office(pool, code(years))) {
            JooqStores.on(pool).write(office.actor.congress(), writer -> {
                for (int year = 0; year < years; year++) {
                    done(days(TODAY.minusYears(year).minusMonths(4), each), writer);
                }
                open(days(TODAY.minusMonths(5), OPEN), writer);
                return writer;
            });
            for (int year = 0; year < years; year++) {
                vote(office);
            }
            DueDayRun run = office.daibiao.deadlines().runDue(office.actor);
            if (!run.equals(DueDayRun.NONE)) {
                throw new IllegalStateException("something was due: " + run);
            }
        }
        settle(pool);
    }

    /** As the database does in the background some minutes after so much was written. */
    private static void settle(DataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many days back from this one, within seven months. */
    private static List<LocalDate> days(LocalDate last, int count) {
        return IntStream.range(0, count).mapToObj(n -> last.minusDays(n % 210)).toList();
    }

    private static void vote(Office office) {
        Plenary plenary = Plenary.begun(office.daibiao, office.actor, Mode.SEALED, VOTERS, null);
        for (int n = 0; n < VOTERS; n++) {
            plenary.cast(n, n % 3 == 0 ? "c2" : "c1").orThrow();
        }
        office.daibiao
                .polls()
                .close(new ClosePoll(plenary.poll().seen(), 0), office.actor)
                .orThrow();
    }

    private static void done(List<LocalDate> days, StoreWriter writer) {
        writer.insert(
                DueDay.SHAPE,
                days.stream()
                        .flatMap(day -> Stream.of(
                                due(day, Task.REPLY, day.plusDays(20)), due(day, Task.FEEDBACK, day.plusDays(20))))
                        .toList());
        opinions(days, 20, writer);
        projects(days.subList(0, PROJECTS), Project.State.CLOSED, writer);
        writer.insert(
                Rectification.SHAPE,
                days.subList(0, PROJECTS).stream()
                        .map(day -> rectification(day, "已改", day.plusDays(20)))
                        .toList());
        voters(days, 9, true, writer);
        for (int n = 0; n < CONTACTS; n++) {
            writer.insert(Contact.SHAPE, days.stream().map(Years::contact).toList());
        }
    }

    private static void open(List<LocalDate> days, StoreWriter writer) {
        writer.insert(
                DueDay.SHAPE,
                Stream.concat(days.stream(), soon())
                        .map(day -> due(day, Task.REPLY, null))
                        .toList());
        opinions(days, null, writer);
        projects(days, Project.State.UNDER_WAY, writer);
        writer.insert(
                Rectification.SHAPE,
                days.stream().map(day -> rectification(day, null, null)).toList());
        voters(days, 9, false, writer);
    }

    /** Days from which on the time runs that ends within days. */
    private static Stream<LocalDate> soon() {
        return IntStream.range(0, OPEN).mapToObj(n -> TODAY.plusDays(1 + n % 10).minusMonths(3));
    }

    /** Whoever has to be told of it has been told. */
    private static DueDay due(LocalDate day, Task task, @Nullable LocalDate done) {
        return new DueDay(
                id(),
                id(),
                null,
                task,
                "referral",
                day,
                "3 months",
                Roll.NONE,
                "条例",
                "Regulations",
                null,
                "日历",
                day.plusMonths(3),
                Certainty.CERTAIN,
                done,
                done == null ? null : Ending.DONE,
                TODAY,
                TODAY,
                null,
                null);
    }

    private static Rectification rectification(LocalDate day, @Nullable String answer, @Nullable LocalDate done) {
        return new Rectification(
                id(), id(), id(), day, "3 months", Roll.NONE, day.plusMonths(3), Certainty.CERTAIN, answer, done);
    }

    /** @param after how many days later they were done; null for open ones */
    private static void opinions(List<LocalDate> days, @Nullable Integer after, StoreWriter writer) {
        List<Opinion> opinions = days.stream()
                .map(day -> opinion(day, after == null ? null : day.plusDays(after)))
                .toList();
        writer.insert(Opinion.SHAPE, opinions);
        writer.insert(Handling.SHAPE, opinions.stream().map(Years::handling).toList());
    }

    private static Opinion opinion(LocalDate day, @Nullable LocalDate done) {
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
                done == null ? Opinion.State.IN_HANDLING : Opinion.State.CLOSED,
                day,
                Certainty.CERTAIN,
                null,
                null,
                done == null ? null : "已修",
                done,
                null,
                null,
                null);
    }

    private static Handling handling(Opinion opinion) {
        LocalDate day = opinion.raisedOn();
        return new Handling(
                id(),
                opinion.id(),
                Level.STREET,
                "安亭镇",
                1,
                day,
                null,
                Roll.NONE,
                day,
                Certainty.CERTAIN,
                null,
                opinion.fedBackOn());
    }

    private static void projects(List<LocalDate> days, Project.State state, StoreWriter writer) {
        List<Project> projects = days.stream()
                .map(day ->
                        new Project(id(), id(), "a", "加装电梯", "加装", "某局", List.of(), 100, 2025, 2025, state, day, null))
                .toList();
        writer.insert(Project.SHAPE, projects);
        writer.insert(
                ProgressInterval.SHAPE, projects.stream().map(Years::interval).toList());
    }

    private static ProgressInterval interval(Project project) {
        LocalDate day = project.stateOn();
        return new ProgressInterval(
                id(),
                project.id(),
                project.id().value(),
                day,
                "3 months",
                Roll.NONE,
                day.plusMonths(3),
                Certainty.CERTAIN);
    }

    /** Voters known for so many years and linked in the first of them; erased on their days or, if not, to be erased. */
    private static void voters(List<LocalDate> days, int known, boolean erased, StoreWriter writer) {
        List<Voter> voters = days.stream()
                .map(day -> new Voter(
                        id(), null, "第1选区", null, null, Secrecy.NOT_ASKED, day.minusYears(known), erased ? day : null))
                .toList();
        writer.insert(Voter.SHAPE, voters);
        writer.insert(
                VoterLink.SHAPE,
                voters.stream()
                        .map(voter -> new VoterLink(
                                id(),
                                id(),
                                voter.id(),
                                voter.since(),
                                voter.since().plusYears(1)))
                        .toList());
    }

    private static Contact contact(LocalDate day) {
        return new Contact(id(), Contact.Side.DEPUTY_VOTERS, "visit", null, null, 3, day, null, null, null, null);
    }

    private static <T> Id<T> id() {
        return Id.of(UUID.randomUUID());
    }
}
