package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.daibiao.record.StoreFailedException;
import org.jooq.SQLDialect;
import org.jooq.tools.jdbc.JDBCUtils;

/** The databases that have a folder of SQL files. */
enum Vendor {
    H2(SQLDialect.H2),
    POSTGRESQL(SQLDialect.POSTGRES),
    MARIADB(SQLDialect.MARIADB);

    private final SQLDialect dialect;

    Vendor(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /** Throws {@link StoreFailedException} if the database cannot be reached or is not supported. */
    static Vendor of(DataSource dataSource) {
        try (var connection = Failure.connection(dataSource)) {
            return of(connection);
        } catch (SQLException e) {
            throw Failure.connecting(e);
        }
    }

    /** Throws {@link UnknownDatabaseException} if the database is not supported. */
    static Vendor of(Connection connection) throws SQLException {
        SQLDialect found = JDBCUtils.dialect(connection);
        return Arrays.stream(values())
                .filter(vendor -> vendor.dialect.family() == found.family())
                .findFirst()
                .orElseThrow(() -> new UnknownDatabaseException(found.getName()));
    }

    SQLDialect dialect() {
        return dialect;
    }

    /** The folder of its SQL files, on the class path. */
    String place() {
        return "classpath:org/daibiao/persistence/jooq/schema/" + name().toLowerCase(Locale.ROOT);
    }
}
