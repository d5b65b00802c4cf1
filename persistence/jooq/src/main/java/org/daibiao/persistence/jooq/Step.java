package org.daibiao.persistence.jooq;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement with its values, which may go to the database together with others; see {@link Session#run}.
 *
 * @param <A> the answer
 */
sealed interface Step<A> {
    Texts.Text text();

    /** The values of its placeholders; null values are allowed. */
    List<?> binds();

    /** Reads the answer, which is the statement's current result. */
    A read(PreparedStatement statement) throws SQLException;

    /** A question (查询). */
    record Rows<R>(Texts.Text text, List<?> binds, Session.Row<R> row) implements Step<List<R>> {
        @Override
        public List<R> read(PreparedStatement statement) throws SQLException {
            var rows = new ArrayList<R>();
            try (ResultSet found = statement.getResultSet()) {
                while (found.next()) {
                    rows.add(row.read(found));
                }
            }
            return rows;
        }
    }

    /** A change (更改), answered by the number of rows that it changed. */
    record Changes(Texts.Text text, List<?> binds) implements Step<Integer> {
        @Override
        public Integer read(PreparedStatement statement) throws SQLException {
            return statement.getUpdateCount();
        }
    }
}
