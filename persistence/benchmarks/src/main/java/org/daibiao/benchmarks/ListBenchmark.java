package org.daibiao.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.daibiao.Daibiao;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Reply;
import org.daibiao.suggestion.Resolution;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A deputy reads the replies to the own suggestions, among many of others: a right along one reference, and along two. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills a state before it is used
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListBenchmark {
    static final String DATABASE = "lists";
    static final int SUGGESTIONS = 100_000;

    private static final String CONGRESS = CongressId.of(Office.DISTRICT).toString();
    private static final Map<Integer, String> RULES = Map.of(
            1, "{suggestion: {leader: self.deputy}}",
            2, "{suggestion: {suggestion_proposer: {deputy: self.deputy, withdrawnOn: null}}}");
    private static final Map<Integer, String> MINE = Map.of(
            1,
            "select s.id from suggestion s where s.congress = ? and s.leader = ?",
            2,
            "select p.suggestion from suggestion_proposer p"
                    + " join suggestion s on s.congress = p.congress and s.id = p.suggestion"
                    + " where p.congress = ? and p.deputy = ? and p.withdrawn_on is null");

    /** Along how many references. */
    @Param("1")
    public int steps;

    private HikariDataSource pool;
    private Daibiao daibiao;
    private List<Id<Deputy>> deputies;
    private int next;

    /** A database with many suggestions, each with a proposer and a reply. */
    static void fill() {
        Server.copy(Benchmarks.TEMPLATE, DATABASE);
        try (HikariDataSource pool = Server.pool(DATABASE);
                Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                InputStream in = Objects.requireNonNull(ListBenchmark.class.getResourceAsStream("suggestions.sql"))) {
            statement.execute(new String(in.readAllBytes(), UTF_8)
                    .replace("${congress}", CONGRESS)
                    .replace("${suggestions}", Integer.toString(SUGGESTIONS)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A policy with this right alone. */
    @Setup
    public void open() throws Exception {
        pool = Server.pool(DATABASE);
        String policy =
                "format: 1\nroles:\n  deputy:\n    - see: suggestion_reply\n      where: " + RULES.get(steps) + "\n";
        daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.on(pool))
                .access(RolePolicy.read(policy.getBytes(UTF_8), Daibiao.rooms()))
                .build();
        try (var office = new Office(pool, Office.DISTRICT)) {
            deputies = office.deputies();
        }
        Id<Deputy> one = deputies.get(0);
        if (!ours(one).equals(byHand(one)) || ours(one).isEmpty()) {
            throw new IllegalStateException("the two lists differ");
        }
    }

    /** All replies that one deputy may see. */
    @Benchmark
    public Object list(Turns turns) throws Exception {
        Id<Deputy> deputy = deputies.get(next++ % deputies.size());
        var calls = new LinkedHashMap<String, Callable<?>>();
        calls.put("ours", () -> ours(deputy));
        calls.put("sql", () -> byHand(deputy));
        return turns.take(calls);
    }

    private List<Versioned<Reply>> ours(Id<Deputy> deputy) {
        Actor actor =
                Actor.of(CongressId.of(Office.DISTRICT), "deputy", Roles.DEPUTY).tied(Relation.DEPUTY, deputy);
        return daibiao.find(Query.of(Reply.SHAPE), actor).items();
    }

    private List<Versioned<Reply>> byHand(Id<Deputy> deputy) throws SQLException {
        String sql =
                "select version, id, suggestion, ordinal, unit, category, resolution, text, signed_by, replied_on, reason"
                        + " from suggestion_reply where congress = ? and suggestion in (" + MINE.get(steps)
                        + ") order by id limit 501";
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, CONGRESS);
            statement.setString(2, CONGRESS);
            statement.setString(3, deputy.toString());
            var all = new ArrayList<Versioned<Reply>>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(reply(row));
                }
            }
            return all;
        }
    }

    private static Versioned<Reply> reply(ResultSet row) throws SQLException {
        Id<Reply> id = Id.of(row.getString(2));
        var reply = new Reply(
                id,
                Id.of(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                Resolution.valueOf(row.getString(7).toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                null,
                null,
                null);
        return new Versioned<>(id, row.getLong(1), reply);
    }

    /** The database goes when all are measured. */
    @TearDown
    public void close() {
        daibiao.close();
        pool.close();
    }
}
