package org.daibiao.persistence.jooq;

import java.io.EOFException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Tells from what a driver threw why the store failed (故障归类). What the driver said stays in the cause. */
final class Failure {
    /** SQL states, the first two or three signs of them, and MariaDB's numbers, which have four digits. H2's own states begin with 90. */
    private static final Map<String, StoreFailure> SAID = Stream.of(
                    said(StoreFailure.ADDRESS, "90008", "90011", "90046", "90088", "90113", "90138"),
                    said(StoreFailure.UNREACHABLE, "08", "57P", "90067", "90098", "90121"),
                    said(StoreFailure.LOGIN, "28"),
                    said(StoreFailure.RIGHTS, "42501", "90040", "90096", "1044", "1142", "1143", "1227"),
                    said(StoreFailure.NO_DATABASE, "3D", "90013", "90146", "90149", "1049"),
                    said(StoreFailure.NO_CONNECTION_LEFT, "53300", "1040", "1203", "1226"),
                    said(StoreFailure.DAMAGED, "XX001", "XX002", "90030", "90048"),
                    said(StoreFailure.IN_USE, "90020"),
                    said(StoreFailure.DISK, "53100", "58", "90024", "90028", "90031", "90034", "90062", "1021", "1114"),
                    said(StoreFailure.READ_ONLY, "25006", "90097", "1290", "1792"),
                    said(StoreFailure.SCHEMA, "42S02", "42S03", "42S04", "42P01", "42S22", "42703", "42804"),
                    said(StoreFailure.BUSY, "40", "HYT00", "90131", "55P03"),
                    said(StoreFailure.TIME_OUT, "57014", "70100"))
            .flatMap(each -> each.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final int CAUSES = 20;

    private Failure() {}

    private static Map<String, StoreFailure> said(StoreFailure why, String... states) {
        return Stream.of(states).collect(Collectors.toMap(state -> state, state -> why));
    }

    /** A connection of this source; a pool may throw what it likes. */
    static Connection connection(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw connecting(e);
        }
    }

    /** While a connection is opened. An exception of the library is passed on as it is. */
    static DaibiaoException connecting(Exception thrown) {
        return told(
                thrown,
                Map.of(StoreFailure.SCHEMA, StoreFailure.ADDRESS, StoreFailure.OTHER, StoreFailure.UNREACHABLE));
    }

    /** While tables are created or upgraded; the same. */
    static DaibiaoException migrating(Exception thrown) {
        return told(thrown, Map.of(StoreFailure.OTHER, StoreFailure.SCHEMA));
    }

    private static DaibiaoException told(Exception thrown, Map<StoreFailure, StoreFailure> instead) {
        StoreFailure why = why(thrown);
        return first(thrown, DaibiaoException.class)
                .orElseGet(() -> new StoreFailedException(instead.getOrDefault(why, why), thrown));
    }

    /** While a transaction runs or ends. Where the commit was not confirmed, only a conflict and a bad disk are known for certain. */
    static StoreFailure of(DataAccessException thrown) {
        StoreFailure why = Conflict.isOne(thrown) ? StoreFailure.BUSY : why(thrown);
        boolean known = why == StoreFailure.BUSY || why == StoreFailure.DISK;
        return thrown instanceof UnsettledException && !known ? StoreFailure.OUTCOME_UNKNOWN : why;
    }

    /** H2 does not say of a file that ends within its header that it is damaged. */
    private static StoreFailure why(Exception thrown) {
        return first(thrown, EOFException.class).isPresent()
                ? StoreFailure.DAMAGED
                : causes(thrown)
                        .filter(SQLException.class::isInstance)
                        .flatMap(cause -> Stream.ofNullable(why((SQLException) cause)))
                        .findFirst()
                        .orElse(StoreFailure.OTHER);
    }

    static @Nullable StoreFailure why(SQLException said) {
        String state = said.getSQLState();
        if (said instanceof SQLTimeoutException) {
            return StoreFailure.TIME_OUT;
        } else if (state == null) {
            return said instanceof SQLTransientConnectionException ? StoreFailure.NO_CONNECTION_LEFT : null;
        }
        return Stream.of(String.valueOf(said.getErrorCode()), state, start(state, 3), start(state, 2))
                .flatMap(one -> Stream.ofNullable(SAID.get(one)))
                .findFirst()
                .orElse(null);
    }

    /** What the database said. A batch's own words may hold the values of other rows too, where the database's are those of a further exception. */
    static String message(Exception thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(cause -> cause instanceof BatchUpdateException batch && batch.getNextException() != null
                        ? batch.getNextException()
                        : cause)
                .map(Throwable::getMessage)
                .collect(Collectors.joining("\n"));
    }

    private static String start(String state, int length) {
        return state.substring(0, Math.min(length, state.length()));
    }

    private static <T> Optional<T> first(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(CAUSES);
    }
}
