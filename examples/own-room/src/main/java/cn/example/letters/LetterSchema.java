package cn.example.letters;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The host's own tables (自有数据表), created beside the library's, with their own migration history. */
final class LetterSchema {
    private static final String SCRIPTS = "classpath:cn/example/letters/schema/";

    private LetterSchema() {}

    /** Creates the table of letters; does nothing if it exists. */
    static void migrate(DataSource dataSource) {
        Flyway.configure(LetterSchema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(SCRIPTS + product(dataSource))
                .table("letters_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** The SQL dialect: {@code h2} or {@code postgresql}. */
    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked what it is", e);
        }
    }
}
