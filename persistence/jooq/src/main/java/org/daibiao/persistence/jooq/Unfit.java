package org.daibiao.persistence.jooq;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.TableUnfitException;
import org.jooq.exception.DataAccessException;

/** Detects that a table does not fit its shape: a column is missing, too short or of another type, or a constraint refuses the record. */
final class Unfit {
    /** Classes of states: data that a column does not accept, and constraints. */
    private static final Set<String> CLASSES = Set.of("22", "23");

    /** A missing column (H2 and MariaDB, PostgreSQL), and one of another type (PostgreSQL). */
    private static final Set<String> STATES = Set.of("42S22", "42703", "42804");

    /** MariaDB's column without a default value, and value of another type; their states are less specific. */
    private static final Set<Integer> MARIADB = Set.of(1364, 1366);

    private static final Pattern TABLE = Pattern.compile("\\b(?:into|update|from) (\\w+)");

    /**
     * The name in a database's message: {@code column "TITLE CHARACTER VARYING(5)"}, {@code column letter.title}, {@code Field 'title'},
     * {@code constraint "title_known"}.
     */
    private static final Pattern NAMED = Pattern.compile(
            "(?:column|field|constraint)(?: violation:)? [\"'`]?(?:\\w+[\"`]?\\.[\"`]?)*(\\w+)",
            Pattern.CASE_INSENSITIVE);

    private Unfit() {}

    /** Omits the database's own message, which may contain the record. */
    static Optional<DaibiaoException> of(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        Matcher table = TABLE.matcher(String.valueOf(e.getMessage()));
        if (cause == null || !isOne(cause) || !table.find()) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(String.valueOf(cause.getMessage()));
        String place = table.group(1) + (named.find() ? "." + named.group(1).toLowerCase(Locale.ROOT) : "");
        var bare = new SQLException("", cause.getSQLState(), cause.getErrorCode());
        return Optional.of(new TableUnfitException(place, String.valueOf(cause.getSQLState()), bare));
    }

    /** Whether the database refused a statement: of several in one trip it does not say which. */
    static boolean isRefusal(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return cause != null && (Session.isTaken(cause) || isOne(cause));
    }

    private static boolean isOne(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return !Session.isTaken(e)
                && (STATES.contains(state)
                        || CLASSES.contains(state.substring(0, Math.min(2, state.length())))
                        || (state.startsWith("HY") && MARIADB.contains(e.getErrorCode())));
    }
}
