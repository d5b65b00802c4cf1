package org.daibiao.persistence.jooq;

import java.sql.SQLException;
import java.util.Set;
import org.jooq.exception.DataAccessException;

/** Detects that transactions conflicted, so that the work should run again. */
final class Conflict {
    /**
     * Serialization failures and deadlocks (40001, 40P01), lock timeouts and rows changed concurrently (HYT00 and 90131 of H2, 55P03 of
     * PostgreSQL). Two concurrent first writers of a congress both insert its head row; see {@link Session#isTaken} for that key.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "HYT00", "90131", "55P03");

    /** MariaDB's lock wait timeout, deadlock, and change since the snapshot; its SQL states are less specific. */
    private static final Set<Integer> MARIADB = Set.of(1205, 1213, 1020);

    private Conflict() {}

    static boolean isOne(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return STATES.contains(e.sqlState())
                || Session.isTaken(cause)
                || (cause != null
                        && cause.getSQLState() != null
                        && cause.getSQLState().startsWith("HY")
                        && MARIADB.contains(cause.getErrorCode()));
    }
}
