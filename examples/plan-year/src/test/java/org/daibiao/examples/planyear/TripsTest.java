package org.daibiao.examples.planyear;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** How often the commands of a played year call PostgreSQL, counted by a driver in between. */
@Tag("full")
@DisplayName("On PostgreSQL")
class TripsTest {
    private static final int MOST = 4;

    /** The first command of a congress makes the row that its writers wait for. */
    private static final Map<String, Integer> MORE = Map.of("congress.open", 8);

    private static final Path PAGE = Path.of("../../docs/benchmarks.md");
    private static final Path MADE = Path.of("target", "trips.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+\\.[a-z-]+)` \\| (\\d+) \\|$");

    @TempDir
    private Path out;

    private SortedMap<String, Integer> played() throws SQLException, IOException {
        var driver = new CountingDriver();
        DriverManager.registerDriver(driver);
        try (var server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale", "C.UTF-8")
                .start()) {
            String url =
                    CountingDriver.PREFIX + "postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
            int code =
                    new CommandLine(new PlanYear()).execute("--deputies", "30", "--jdbc", url, "--out", out.toString());
            assertThat(code).isZero();
            return driver.most();
        } finally {
            DriverManager.deregisterDriver(driver);
        }
    }

    @Test
    @DisplayName("no command takes more than four trips, but the first of a congress, as the page lists")
    void atMostFourTrips() throws SQLException, IOException {
        SortedMap<String, Integer> most = played();
        Files.writeString(Files.createDirectories(MADE.getParent()).resolve(MADE.getFileName()), rows(most));
        var listed = new TreeMap<String, Integer>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> listed.put(row.group(1), Integer.valueOf(row.group(2))));
        assertThat(most)
                .hasSizeGreaterThan(80)
                .allSatisfy((operation, trips) ->
                        assertThat(trips).as(operation).isLessThanOrEqualTo(MORE.getOrDefault(operation, MOST)));
        assertThat(rows(listed))
                .as("docs/benchmarks.md, whose rows are in %s", MADE)
                .isEqualTo(rows(most));
    }

    private static String rows(Map<String, Integer> trips) {
        var rows = new StringBuilder();
        trips.forEach((operation, most) ->
                rows.append("| `").append(operation).append("` | ").append(most).append(" |\n"));
        return rows.toString();
    }
}
