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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * By hand: the statements that the library issues, word for word, and nothing between them that could be left out. What the library
 * also does in its own time (validation, the digests of the command and of the act, rules that tell all their reasons) is not done here.
 */
final class JdbcWay implements Way {
    static final String HEAD = "select act_count, line_count, hash from head where congress = ? for update";
    static final String TOUCH = "update head set act_count = act_count where congress = ?";
    static final String LINKS = "select version, id, member, deputy, since, until from member_link"
            + " where (congress = ? and member in (?) and deputy in (?)) order by id asc fetch next 501 rows only";
    /** Several ids go to PostgreSQL as one array. */
    private static final String OF_BOTH = "(deputy = any(cast(cast(? as text[]) as bpchar[])))";

    static final String SEATS = "select version, id, deputy, office, since, until, cause, revocation from seat"
            + " where (congress = ? and " + OF_BOTH + ") order by id asc fetch next 501 rows only";
    static final String SUSPENSIONS = "select version, id, deputy, cause, since, until from suspension"
            + " where (congress = ? and " + OF_BOTH + ") order by id asc fetch next 501 rows only";
    static final String AROUND = "select version, id, side, channel, member, deputy, people, held_on, station,"
            + " taken_back_on, taken_back_reason, same_as from contact where (congress = ? and deputy in (?)"
            + " and held_on >= ? and held_on <= ? and taken_back_on is null) order by id asc fetch next 501 rows only";
    private static final String EITHER = "(id = any(cast(cast(? as text[]) as bpchar[])))";
    /** Whoever was merged into somebody else has nothing recorded any more. */
    static final String DEPUTIES =
            "select version, id, name, unit, constituency, delegation, phone, sectors_1, sectors_2, sectors_3, sectors_4,"
                    + " external_key, same_as from deputy where (congress = ? and " + EITHER
                    + ") order by id asc fetch next 501 rows only";

    static final int SAME_AS = 13;
    static final String CONTACT = "insert into contact (congress, version, id, side, channel, member, deputy, people,"
            + " held_on, station, taken_back_on, taken_back_reason, same_as)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String ACT =
            "insert into act (congress, act, operation, name, content, actor, done_at, recorded, about,"
                    + " hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String LINE =
            "insert into act_line (congress, line, act, subject, counterpart, item, kind, on_day, due_on,"
                    + " weight, part, takes_back, recorded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String COUNTS = "update head set act_count = ?, line_count = ?, hash = ? where congress = ?";
    static final String DEPUTY =
            "select version, id, name, unit, constituency, delegation, phone, sectors_1, sectors_2,"
                    + " sectors_3, sectors_4 from deputy where (congress = ? and id = ?)";

    private static final String CONTENT = "0".repeat(64);

    private final DataSource pool;
    private final String tenant;
    private final Commit commit;
    private final @Nullable String touch;
    private final String head;
    private final String links;
    private final String seats;
    private final String suspensions;
    private final String counts;
    private final String around;
    private final String deputies;
    private final boolean arrays;

    private final AtomicInteger number = new AtomicInteger();
    /** How many seemed to be entered twice. */
    private final AtomicInteger warned = new AtomicInteger();

    /** On PostgreSQL. */
    JdbcWay(DataSource pool, String district) {
        this(pool, district, null, sql -> sql, Connection::commit);
    }

    private JdbcWay(
            DataSource pool, String district, @Nullable String touch, UnaryOperator<String> wording, Commit commit) {
        this.pool = pool;
        this.tenant = CongressId.of(district).toString();
        this.commit = commit;
        this.touch = touch;
        this.head = wording.apply(HEAD);
        this.links = wording.apply(LINKS);
        this.seats = wording.apply(SEATS);
        this.suspensions = wording.apply(SUSPENSIONS);
        this.counts = wording.apply(COUNTS);
        this.around = wording.apply(AROUND);
        this.deputies = wording.apply(DEPUTIES);
        this.arrays = suspensions.equals(SUSPENSIONS);
    }

    /** On H2, where ids are compared as what they are, and a row is locked by writing it. */
    static JdbcWay h2(DataSource pool, String district, Commit commit) {
        String id = "cast(? as char(36))";
        UnaryOperator<String> wording = sql -> sql.replace("congress = ?", "congress = " + id)
                .replace("in (?)", "in (" + id + ")")
                .replace(OF_BOTH, "deputy in (" + id + ", " + id + ")")
                .replace(EITHER, "id in (" + id + ", " + id + ")");
        return new JdbcWay(pool, district, wording.apply(TOUCH), wording, commit);
    }

    private record Standing(String who, String what) {}

    private record Line(String subject, @Nullable String counterpart, String kind, String role) {}

    /** A deputy as a program of its own would hold it. */
    record Person(long version, List<@Nullable String> cells) {}

    /** What is done for a contact within a transaction; answered by its id. */
    @FunctionalInterface
    interface Visit {
        String enter(Connection connection, String member, String deputy, LocalDate day) throws SQLException;
    }

    /** How a transaction is ended. */
    @FunctionalInterface
    interface Commit {
        void of(Connection connection) throws SQLException;
    }

    @Override
    public Object record(MemberLink pair) {
        return record(pool, pair, Office.day(number.getAndIncrement()), this::visit, commit);
    }

    /** Within a transaction. */
    static String record(DataSource pool, MemberLink pair, LocalDate day, Visit visit, Commit commit) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                String id = visit.enter(
                        connection, pair.member().toString(), pair.deputy().toString(), day);
                commit.of(connection);
                return id;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String visit(Connection connection, String member, String deputy, LocalDate day) throws SQLException {
        long[] counts = counts(connection);
        String operation = UuidCreator.getTimeOrderedEpoch().toString();
        boolean linked = !standing(connection, links, day, member, deputy).isEmpty();
        List<Standing> seats = standing(connection, this.seats, day, member, deputy);
        List<Standing> suspensions = standing(connection, this.suspensions, day, member, deputy);
        boolean twice = isThere(connection, member, deputy, day);
        boolean memberActs = acts(seats, suspensions, member, "committee-member");
        boolean deputyActs = acts(seats, suspensions, deputy, "deputy");
        if (merged(connection, member, deputy) || !linked || !memberActs || !deputyActs) {
            throw new IllegalStateException("may not be recorded");
        }
        warned.addAndGet(twice ? 1 : 0);
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        insertContact(connection, id, member, deputy, day);
        insertAct(connection, counts[0] + 1, operation, id);
        List<Line> lines = List.of(
                new Line(id, null, "member-contact.visit", "item"),
                new Line(member, null, "member-contact.visit", "member"),
                new Line(deputy, null, "member-contact.visit", "deputy"),
                new Line(member, deputy, "member-contact.visit", "pair"),
                new Line(id, null, "duty.participated", "item"),
                new Line(member, null, "duty.participated", "deputy"),
                new Line(deputy, null, "duty.participated", "deputy"));
        insertLines(connection, counts[1], counts[0] + 1, id, day, lines);
        update(connection, counts[0] + 1, counts[1] + lines.size());
        return id;
    }

    private long[] counts(Connection connection) throws SQLException {
        if (touch != null) {
            try (PreparedStatement statement = connection.prepareStatement(touch)) {
                statement.setString(1, tenant);
                statement.executeUpdate();
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(head)) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }

    private static boolean acts(List<Standing> seats, List<Standing> suspensions, String deputy, String office) {
        return seats.contains(new Standing(deputy, office))
                && suspensions.stream().noneMatch(one -> one.who.equals(deputy));
    }

    /** What stands on the day, of two people: rows of a link, a seat or a suspension, which are alike in their places. */
    private List<Standing> standing(Connection connection, String sql, LocalDate day, String one, String other)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (arrays && !sql.equals(links)) {
                set(statement, tenant);
                statement.setArray(2, connection.createArrayOf("text", new String[] {one, other}));
            } else {
                set(statement, tenant, one, other);
            }
            var standing = new ArrayList<Standing>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    LocalDate since = rows.getObject(5, LocalDate.class);
                    LocalDate until = rows.getObject(6, LocalDate.class);
                    if (!day.isBefore(since) && (until == null || day.isBefore(until))) {
                        standing.add(new Standing(rows.getString(3), rows.getString(4)));
                    }
                }
            }
            return standing;
        }
    }

    /** Whether one of the two was merged into somebody else. */
    private boolean merged(Connection connection, String one, String other) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(deputies)) {
            if (arrays) {
                set(statement, tenant);
                statement.setArray(2, connection.createArrayOf("text", new String[] {one, other}));
            } else {
                set(statement, tenant, one, other);
            }
            boolean merged = false;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    merged |= rows.getString(SAME_AS) != null;
                }
            }
            return merged;
        }
    }

    /** Whether these two met on that day already. */
    private boolean isThere(Connection connection, String member, String deputy, LocalDate day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(around)) {
            set(statement, tenant, deputy, day, day);
            boolean there = false;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    there |= member.equals(rows.getString(5));
                }
            }
            return there;
        }
    }

    private void insertContact(Connection connection, String id, String member, String deputy, LocalDate day)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONTACT)) {
            set(statement, tenant, 1L, id, "member-deputy", "visit", member, deputy, 1L, day, null, null, null, null);
            statement.executeUpdate();
        }
    }

    private void insertAct(Connection connection, long act, String operation, String about) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        try (PreparedStatement statement = connection.prepareStatement(ACT)) {
            set(
                    statement,
                    tenant,
                    act,
                    operation,
                    "contact.record",
                    CONTENT,
                    "office",
                    now,
                    Office.TODAY,
                    about,
                    CONTENT);
            statement.executeUpdate();
        }
    }

    private void insertLines(Connection connection, long before, long act, String item, LocalDate day, List<Line> lines)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINE)) {
            long number = before;
            for (Line line : lines) {
                set(
                        statement,
                        tenant,
                        ++number,
                        act,
                        line.subject,
                        line.counterpart,
                        item,
                        line.kind,
                        day,
                        null,
                        1,
                        line.role,
                        null,
                        Office.TODAY);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void update(Connection connection, long acts, long lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(counts)) {
            set(statement, acts, lines, CONTENT, tenant);
            statement.executeUpdate();
        }
    }

    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            Object value = values[n];
            if (value instanceof String text) {
                statement.setString(n + 1, text);
            } else if (value instanceof Long number) {
                statement.setLong(n + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(n + 1, number);
            } else {
                statement.setObject(n + 1, value);
            }
        }
    }

    @Override
    public Object deputy(Id<Deputy> id) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(DEPUTY)) {
            set(statement, tenant, id.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                var cells = new ArrayList<@Nullable String>();
                for (int column = 2; column <= 11; column++) {
                    cells.add(row.getString(column));
                }
                return new Person(row.getLong(1), cells);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {}
}
