package org.daibiao.persistence.jooq;

import java.util.Objects;
import javax.sql.DataSource;
import org.daibiao.record.StoreFailedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Schema (数据库结构): creates and upgrades the library's tables. It works beside a host's own tables and migrations: it has its own history table, and
 * its scripts are under its own package path. It only moves forward. Stateless and thread-safe.
 */
public final class DaibiaoSchema {
    private static final String HISTORY = "daibiao_schema_history";

    private DaibiaoSchema() {}

    /**
     * Creates the tables, or upgrades those of an earlier version. Throws {@link NewerSchemaException} if the schema is of a later version than
     * this library, {@link StoreFailedException} if the database cannot be reached or refuses. On PostgreSQL an upgrade is one transaction; H2
     * and MariaDB commit each of its statements separately.
     */
    public static void migrate(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        try {
            Flyway flyway = flyway(dataSource);
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw Failure.migrating(e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        MigrationInfo[] all = flyway.info().all();
        MigrationVersion known = MigrationVersion.EMPTY;
        for (MigrationInfo one : all) {
            boolean ours = one.getState().isResolved() && one.getVersion() != null;
            known = ours && one.getVersion().compareTo(known) > 0 ? one.getVersion() : known;
        }
        if (current != null
                && current.getVersion() != null
                && current.getVersion().compareTo(known) > 0) {
            throw new NewerSchemaException(current.getVersion().getVersion(), known.getVersion());
        }
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(DaibiaoSchema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(Vendor.of(dataSource).place())
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .ignoreMigrationPatterns("*:future")
                .load();
    }
}
