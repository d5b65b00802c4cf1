package org.daibiao.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * By hand, in as few trips as the driver allows: the questions of {@link JdbcWay} in one text, its writes in another, and the commit. Nobody writes an
 * application like that, but it cannot be done faster statement by statement.
 */
final class FewTripsWay implements Way {
    private static final String TENANT = CongressId.of(Office.DISTRICT).toString();
    private static final String CONTENT = "0".repeat(64);
    /** Not that of the library: the driver keeps one prepared statement for each text, and the ways share a connection. */
    private static final String BETWEEN = "; ";

    private static final String ASKED = String.join(
            BETWEEN, JdbcWay.HEAD, JdbcWay.LINKS, JdbcWay.SEATS, JdbcWay.SUSPENSIONS, JdbcWay.AROUND, JdbcWay.DEPUTIES);
    private static final int LINES = 7;
    private static final int STANDINGS = 3;
    private static final String WRITTEN = String.join(
            BETWEEN,
            JdbcWay.CONTACT,
            JdbcWay.ACT,
            JdbcWay.LINE
                    + String.join(
                            "",
                            Collections.nCopies(
                                    LINES - 1, ", " + JdbcWay.LINE.substring(JdbcWay.LINE.lastIndexOf('(')))),
            JdbcWay.COUNTS);

    private final DataSource pool;
    private final JdbcWay plain;
    private final AtomicInteger number = new AtomicInteger();

    FewTripsWay(DataSource pool) {
        this.pool = pool;
        this.plain = new JdbcWay(pool, Office.DISTRICT);
    }

    @Override
    public Object record(MemberLink pair) {
        return JdbcWay.record(pool, pair, Office.day(number.getAndIncrement()), FewTripsWay::visit, Connection::commit);
    }

    private static String visit(Connection connection, String member, String deputy, LocalDate day)
            throws SQLException {
        long acts;
        long lines;
        int standing = 0;
        boolean merged;
        try (PreparedStatement statement = connection.prepareStatement(ASKED)) {
            var both = connection.createArrayOf("text", new String[] {member, deputy});
            JdbcWay.set(
                    statement, TENANT, TENANT, member, deputy, TENANT, both, TENANT, both, TENANT, deputy, day, day,
                    TENANT, both);
            statement.execute();
            ResultSet head = statement.getResultSet();
            head.next();
            acts = head.getLong(1) + 1;
            lines = head.getLong(2);
            for (int n = 0; n < STANDINGS; n++) {
                statement.getMoreResults();
                standing += standing(statement.getResultSet(), day);
            }
            statement.getMoreResults();
            there(statement.getResultSet());
            statement.getMoreResults();
            merged = merged(statement.getResultSet());
        }
        if (merged || standing < STANDINGS) {
            throw new IllegalStateException("may not be recorded");
        }
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        write(connection, values(id, member, deputy, day, acts, lines));
        return id;
    }

    /** Reads those who met on that day already. */
    private static int there(ResultSet rows) throws SQLException {
        int there = 0;
        while (rows.next()) {
            there += rows.getString(5) == null ? 0 : 1;
        }
        return there;
    }

    private static boolean merged(ResultSet rows) throws SQLException {
        boolean merged = false;
        while (rows.next()) {
            merged |= rows.getString(JdbcWay.SAME_AS) != null;
        }
        return merged;
    }

    /** How many of these links, seats and suspensions stand on the day. */
    private static int standing(ResultSet rows, LocalDate day) throws SQLException {
        int standing = 0;
        while (rows.next()) {
            LocalDate since = rows.getObject(5, LocalDate.class);
            LocalDate until = rows.getObject(6, LocalDate.class);
            standing += !day.isBefore(since) && (until == null || day.isBefore(until)) ? 1 : 0;
        }
        return standing;
    }

    private static List<@Nullable Object> values(
            String id, String member, String deputy, LocalDate day, long act, long before) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        String operation = UuidCreator.getTimeOrderedEpoch().toString();
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                TENANT, 1L, id, "member-deputy", "visit", member, deputy, 1L, day, null, null, null, null));
        values.addAll(
                List.of(TENANT, act, operation, "contact.record", CONTENT, "office", now, Office.TODAY, id, CONTENT));
        String[][] lines = {
            {id, null, "member-contact.visit", "item"},
            {member, null, "member-contact.visit", "member"},
            {deputy, null, "member-contact.visit", "deputy"},
            {member, deputy, "member-contact.visit", "pair"},
            {id, null, "duty.participated", "item"},
            {member, null, "duty.participated", "deputy"},
            {deputy, null, "duty.participated", "deputy"}
        };
        long number = before;
        for (String[] line : lines) {
            values.addAll(Arrays.asList(
                    TENANT, ++number, act, line[0], line[1], id, line[2], day, null, 1, line[3], null, Office.TODAY));
        }
        values.addAll(List.of(act, number, CONTENT, TENANT));
        return values;
    }

    private static void write(Connection connection, List<@Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITTEN)) {
            JdbcWay.set(statement, values.toArray());
            statement.execute();
        }
    }

    @Override
    public Object deputy(Id<Deputy> id) {
        return plain.deputy(id);
    }

    @Override
    public void close() {
        plain.close();
    }
}
