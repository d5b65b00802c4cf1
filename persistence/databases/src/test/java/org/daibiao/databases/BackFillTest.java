package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daibiao.calendar.Certainty;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.project.ProgressInterval;
import org.daibiao.project.Project;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An upgrade of a database of version 20, with rows as that version kept them. */
@DisplayName("A database with rows of an earlier version")
class BackFillTest {
    private static final CongressId HERE = CongressId.of("jiading");
    private static final CongressId ELSEWHERE = CongressId.of("minhang");
    private static final LocalDate UNKNOWN = LocalDate.parse("1000-01-01");

    private static final String INTERVALS =
            "insert into project_interval (congress, version, id, project, since, time_limit, roll) values ";
    private static final String LINES =
            "insert into act_line (congress, line, act, subject, item, kind, on_day, due_on, weight, part, takes_back, recorded) values ";

    private static String id(int n) {
        return String.format(Locale.ROOT, "00000000-0000-0000-0000-%012d", n);
    }

    private static String interval(CongressId congress, int id, int project, int since) {
        return String.format(
                "('%s', 3, '%s', '%s', '%s', '3 months', 'forward')", congress, id(id), id(project), id(since));
    }

    private static String line(CongressId congress, int line, int item, String kind, String days, String back) {
        String[] day = days.split(" ");
        return String.format(
                "('%s', %d, %d, '%s', '%s', '%s', '%s', '%s', %d, 'item', %s, '2025-03-09')",
                congress, line, line, id(item), id(item), kind, day[0], day[1], back.equals("null") ? 1 : -1, back);
    }

    private static final List<String> ROWS = List.of(
            INTERVALS
                    + String.join(
                            ", ",
                            interval(HERE, 11, 1, 1),
                            interval(HERE, 12, 2, 22),
                            interval(HERE, 13, 3, 33),
                            interval(ELSEWHERE, 11, 1, 1)),
            LINES
                    + String.join(
                            ", ",
                            line(HERE, 1, 1, "project.progress-due", "2025-03-03 2025-06-03", "null"),
                            line(HERE, 2, 1, "project.progress-due", "2025-03-03 2025-06-03", "1"),
                            line(HERE, 3, 1, "project.progress-due", "2025-03-03 2025-06-04", "null"),
                            line(HERE, 4, 1, "project.evaluation-due", "2025-08-08 2025-09-09", "null"),
                            line(HERE, 5, 22, "project.progress-due", "2025-04-04 2025-07-07", "null"),
                            line(ELSEWHERE, 6, 1, "project.progress-due", "2025-05-05 2025-08-08", "null")),
            "insert into suggestion_due (congress, version, id, suggestion, task, base, starts_on, time_limit, roll, law_zh, law_en, calendar,"
                    + " last_day, certainty) values ('" + HERE + "', 1, '" + id(21) + "', '" + id(9)
                    + "', 'reply', 'referral', '2025-03-03', '3 months', 'forward', '法', 'law', '日历', '2025-06-03', 'provisional')");

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("learns from its journal by when reports are due, of each congress its own, and is read as before")
    void learnsFromItsJournal(Server server) throws SQLException {
        try (HikariDataSource pool = server.pool()) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:org/daibiao/persistence/jooq/schema/"
                            + server.name().toLowerCase(Locale.ROOT))
                    .table("daibiao_schema_history")
                    .target("20")
                    .load()
                    .migrate();
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                for (String row : ROWS) {
                    statement.execute(row);
                }
            }

            DaibiaoSchema.migrate(pool);

            try (var stores = JooqStores.on(pool)) {
                assertThat(all(stores, HERE, ProgressInterval.SHAPE))
                        .extracting(Versioned::value)
                        .containsExactly(
                                kept(11, 1, 1, LocalDate.parse("2025-03-03"), LocalDate.parse("2025-06-04")),
                                kept(12, 2, 22, LocalDate.parse("2025-04-04"), LocalDate.parse("2025-07-07")),
                                kept(13, 3, 33, UNKNOWN, UNKNOWN));
                assertThat(all(stores, HERE, ProgressInterval.SHAPE))
                        .extracting(Versioned::version)
                        .containsOnly(3L);
                assertThat(all(stores, ELSEWHERE, ProgressInterval.SHAPE))
                        .extracting(Versioned::value)
                        .containsExactly(kept(11, 1, 1, LocalDate.parse("2025-05-05"), LocalDate.parse("2025-08-08")));
                assertThat(stores.page(HERE, Query.of(DueDay.SHAPE, DueDay.CERTAINTY.is(Certainty.PROVISIONAL)))
                                .items())
                        .extracting(one -> one.value().lastDay())
                        .containsExactly(LocalDate.parse("2025-06-03"));
            }
        }
    }

    private static <T> List<Versioned<T>> all(JooqStores stores, CongressId congress, Shape<T> shape) {
        return stores.page(congress, Query.of(shape)).items();
    }

    private static ProgressInterval kept(int id, int project, int since, LocalDate from, LocalDate due) {
        Id<Project> of = Id.of(id(project));
        return new ProgressInterval(
                Id.of(id(id)),
                of,
                Id.of(id(since)).value(),
                from,
                "3 months",
                org.daibiao.calendar.Roll.FORWARD,
                due,
                Certainty.PROVISIONAL);
    }
}
