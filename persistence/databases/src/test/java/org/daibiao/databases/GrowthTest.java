package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.opinion.Opinion;
import org.daibiao.record.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Counts the rows that a server itself looks at, with the plans that it makes once it has seen a statement often. */
@DisplayName("From the first year to the fifth,")
class GrowthTest {
    private static final LocalDate TODAY = Years.TODAY;

    /** PostgreSQL's driver prepares a statement from the fifth time on; the server plans it for its values five times more. */
    private static final int OFTEN = 12;

    private static final Map<Server, List<Years>> DISTRICTS = new EnumMap<>(Server.class);

    private record Read(String name, Function<Years, ?> of) {}

    @AfterAll
    static void close() {
        DISTRICTS.values().forEach(each -> each.forEach(Years::close));
        DISTRICTS.clear();
    }

    private static List<Years> districts(Server server) {
        return DISTRICTS.computeIfAbsent(
                server,
                one -> Stream.of(1, 5)
                        .map(years -> {
                            var district = new Years(one, years);
                            execute(district, one == Server.POSTGRESQL ? "analyze" : "analyze table voter, voter_link");
                            return district;
                        })
                        .toList());
    }

    @TestFactory
    @DisplayName("no read of a district looks at half as many rows again:")
    Stream<DynamicTest> noReadGrows() {
        return Stream.of(Server.values())
                .flatMap(server -> reads().map(read ->
                        DynamicTest.dynamicTest(server + " " + read.name(), () -> grows(server, read))));
    }

    private static void grows(Server server, Read read) {
        List<Long> rows = districts(server).stream()
                .map(district -> rows(server, district, read))
                .toList();

        System.out.printf("%s %s: %,d rows, %,d rows%n", server, read.name(), rows.get(0), rows.get(1));
        assertThat(rows.get(1)).isLessThanOrEqualTo(Math.round(most(server) * rows.get(0)) + 20);
    }

    /** MariaDB reads a table of some thousand rows rather than look 500 ids up in its index. */
    private static double most(Server server) {
        return server == Server.POSTGRESQL ? 1.5 : 2.5;
    }

    private static long rows(Server server, Years district, Read read) {
        IntStream.range(0, OFTEN).forEach(n -> read.of().apply(district));
        long before = looked(server, district);
        read.of().apply(district);
        return looked(server, district) - before;
    }

    private static long looked(Server server, Years district) {
        if (server == Server.MARIADB) {
            return number(
                    district,
                    "select sum(variable_value) from information_schema.session_status where variable_name in ("
                            + "'Handler_read_first', 'Handler_read_key', 'Handler_read_next', 'Handler_read_prev', "
                            + "'Handler_read_rnd_next')");
        }
        execute(district, "select pg_stat_force_next_flush()");
        return number(district, "select sum(seq_tup_read) + sum(coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables");
    }

    private static long number(Years district, String query) {
        try (var connection = district.pool.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Years district, String sql) {
        try (var connection = district.pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Read> reads() {
        return Stream.of(
                new Read("deadlines().overdue", in -> in.door.deadlines().overdue(TODAY, null, in.office)),
                new Read("deadlines().dueWithin", in -> in.door.deadlines().dueWithin(30, null, in.office)),
                new Read("deadlines().waiting", in -> in.door.deadlines().waiting(null, in.office)),
                new Read("deadlines().warnings", in -> in.door.deadlines().warnings(in.office)),
                new Read("deadlines().runDue", in -> in.door.deadlines().runDue(in.office)),
                new Read("opinions().waiting", in -> in.door.opinions().waiting(null, in.office)),
                new Read("projectWork().waiting", in -> in.door.projectWork().waiting(null, in.office)),
                new Read(
                        "projectEvaluation().waiting",
                        in -> in.door.projectEvaluation().waiting(null, in.office)),
                new Read("contacts().lapsedVoters", in -> in.door.contacts().lapsedVoters(null, in.office)),
                new Read(
                        "supervision().statistics",
                        in -> in.door.supervision().statistics(Period.year(2025), in.office)),
                new Read(
                        "find opinions without feedback",
                        in -> in.door.find(Query.of(Opinion.SHAPE, Opinion.FED_BACK_ON.missing()), in.office)));
    }
}
