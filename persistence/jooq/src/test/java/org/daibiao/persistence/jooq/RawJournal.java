package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daibiao.journal.Chain;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The journal of one congress behind the port: plain SQL on a connection whose transaction the caller ends, and random places of it. */
final class RawJournal {
    private final Connection connection;
    private final Stores stores;
    private final CongressId congress;
    private final Random random;

    RawJournal(Connection connection, CongressId congress, Random random) {
        this.connection = connection;
        this.stores = JooqStores.on(DSL.using(connection, SQLDialect.H2));
        this.congress = congress;
        this.random = random;
    }

    /** Runs a statement, in which {@code $congress} stands for the congress's id; how many rows it changed. */
    int run(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of what a query finds. */
    List<Object> all(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            var found = new ArrayList<Object>();
            int type = rows.getMetaData().getColumnType(1);
            while (rows.next()) {
                found.add(
                        type == Types.TIMESTAMP
                                ? rows.getObject(1, LocalDateTime.class)
                                : type == Types.DATE ? rows.getObject(1, LocalDate.class) : rows.getObject(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.replace("$congress", "'" + congress + "'"));
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        return statement;
    }

    Object one(String sql, @Nullable Object... values) {
        return all(sql, values).get(0);
    }

    /** One of the rows that a query finds. */
    long any(String sql, @Nullable Object... values) {
        List<Object> found = all(sql, values);
        return (long) found.get(random.nextInt(found.size()));
    }

    long acts() {
        return (long) one("select count(*) from act where congress = $congress");
    }

    long anyAct() {
        return 1 + random.nextInt((int) acts());
    }

    /** Another act than this one. */
    long anyActBut(long act) {
        long other = 1 + random.nextInt((int) acts() - 1);
        return other < act ? other : other + 1;
    }

    /** A line that is no take-back: those no question counts. */
    long anyLine() {
        return any("select line from act_line where congress = $congress and takes_back is null");
    }

    long actOf(long line) {
        return (long) one("select act from act_line where congress = $congress and line = ?", line);
    }

    Object hash(long act) {
        return one("select hash from act where congress = $congress and act = ?", act);
    }

    /** Gives an act with its lines another number, which is free. */
    void move(long from, long to) {
        run("update act set act = ? where congress = $congress and act = ?", to, from);
        run("update act_line set act = ? where congress = $congress and act = ?", to, from);
    }

    void swap(long one, long other) {
        move(one, 0);
        move(other, one);
        move(0, other);
    }

    /** Moves all acts from this one on up or down by one. */
    void shift(long from, int by) {
        for (String table : List.of("act", "act_line")) {
            run("update " + table + " set act = -(act + ?) where congress = $congress and act >= ?", by, from);
            run("update " + table + " set act = -act where congress = $congress and act < 0");
        }
    }

    void drop(long act) {
        run("delete from act where congress = $congress and act = ?", act);
        run("delete from act_line where congress = $congress and act = ?", act);
    }

    /** Enters an act once more, without its lines, under another number and operation. */
    void copy(long act, long to, @Nullable Object hash) {
        run(
                "insert into act select congress, ?, ?, name, content, actor, done_at, recorded, about, ? from act"
                        + " where congress = $congress and act = ?",
                to,
                UUID.randomUUID().toString(),
                hash,
                act);
    }

    /** Lets the head say that the journal ends with this act. */
    void end(long act) {
        run("update head set act_count = ?, hash = ? where congress = $congress", act, hash(act));
    }

    /** Drops everything behind an act, and with the lines what they took back. */
    void cut(long last) {
        run("delete from act where congress = $congress and act > ?", last);
        run("delete from act_line where congress = $congress and act > ?", last);
        run("delete from taken_back where congress = $congress"
                + " and by_line not in (select line from act_line where congress = $congress)");
    }

    /** Computes all links anew from an act on, as somebody may who knows the form. */
    void relink(long from) {
        var chain = new Chain(congress, Digest.SHA_256);
        String last = from == 1 ? null : (String) hash(from - 1);
        for (NumberedAct act : stores.read(congress, reader -> reader.journal().acts(from - 1, 500))) {
            last = chain.link(last, act.number(), act.act());
            run("update act set hash = ? where congress = $congress and act = ?", last, act.number());
        }
    }
}
