package org.daibiao.persistence.jooq;

import java.sql.SQLException;
import java.util.Set;
import org.jooq.exception.DataAccessException;

/** Tells when transactions got in each other's way, so that running the work again is right. */
final class Conflict {
    /**
     * Serialization failures and deadlocks (40001, 40P01), locks waited for too long and rows changed meanwhile (HYT00 and 90131 of
     * H2, 55P03 of PostgreSQL). Two first writers of a congress at once both enter its head row, a key that is {@link Session#isTaken}.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "HYT00", "90131", "55P03");

    /** MariaDB's lock wait timeout, deadlock, and change since the snapshot, whose SQL states say less. */
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
