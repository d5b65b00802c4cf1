package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daibiao.congress.Congress;
import org.daibiao.poll.BallotBox;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Query;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.daibiao.record.TableMissingException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A store that fails")
class FailuresTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | NO_DRIVER
            nonsense                                    | NO_DRIVER
            jdbc:                                       | NO_DRIVER
            jdbc:nobody:knows                           | NO_DRIVER
            jdbc:h2:                                    | ADDRESS
            jdbc:h2:here                                | ADDRESS
            jdbc:h2:mem:x;FOO=1                         | ADDRESS
            jdbc:h2:mem:x;MODE=NOPE                     | ADDRESS
            jdbc:h2:mem:x;LOCK_TIMEOUT=long             | ADDRESS
            jdbc:h2:mem:nowhere;IFEXISTS=TRUE           | NO_DATABASE
            jdbc:h2:tcp://127.0.0.1:1/nobody            | UNREACHABLE
            jdbc:h2:tcp://no.such.host.invalid/nobody   | UNREACHABLE
            """)
    @DisplayName("says of an address what is wrong with it")
    void tellsOfAnAddress(String url, StoreFailure why) {
        assertFails(() -> JooqStores.at(url), why);
    }

    @Test
    @DisplayName("says whom its database does not let in, and who may not make tables there")
    void tellsWhoMayNot() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (Connection kept = DriverManager.getConnection(url + ";USER=sa;PASSWORD=right");
                var statement = kept.createStatement()) {
            statement.execute("create user clerk password ''");

            assertFails(() -> JooqStores.at(url + ";USER=sa;PASSWORD=wrong"), StoreFailure.LOGIN);
            assertFails(() -> JooqStores.at(url + ";USER=clerk;PASSWORD="), StoreFailure.RIGHTS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 20_000})
    @DisplayName("says that a file is none of a database's, or is damaged")
    void tellsOfAnotherFile(int length) throws IOException {
        byte[] garbage = "胡说".repeat(length).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("town.mv.db"), garbage);

        assertFails(() -> JooqStores.embedded(folder.resolve("town")), StoreFailure.DAMAGED);
        assertThat(folder.resolve("town.mv.db")).hasBinaryContent(garbage);
    }

    @Test
    @DisplayName("says that another has its file, as other processes do")
    void tellsThatAnotherHasIt() throws IOException {
        JooqStores.embedded(folder.resolve("town")).close();
        try (FileChannel other = FileChannel.open(folder.resolve("town.mv.db"), StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();
            assertFails(() -> JooqStores.embedded(folder.resolve("town")), StoreFailure.IN_USE);
        }
        JooqStores.embedded(folder.resolve("town")).close();
    }

    @Test
    @DisplayName("says where it cannot write: beneath a file, or where its file is a folder")
    void tellsWhereItCannotWrite() throws IOException {
        Files.createFile(folder.resolve("file"));
        Files.createDirectory(folder.resolve("town.mv.db"));

        assertFails(() -> JooqStores.embedded(folder.resolve("file").resolve("town")), StoreFailure.DISK);
        assertFails(() -> JooqStores.embedded(folder.resolve("town")), StoreFailure.DISK);
    }

    @Test
    @DisplayName("is not opened for a folder in place of a file, and puts no file beside it")
    void refusesAFolder() throws IOException {
        Path town = Files.createDirectory(folder.resolve("town"));

        for (Path no : List.of(town, Path.of(""), Path.of("/"))) {
            assertThatThrownBy(() -> JooqStores.embedded(no)).isInstanceOfSatisfying(BadValueException.class, e -> {
                assertThat(e.code()).isEqualTo("jooq.file-is-folder");
                assertInBothLanguages(e);
            });
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.db");
        assertThatThrownBy(() -> JooqStores.embedded(folder.resolve("a;b")))
                .isInstanceOfSatisfying(BadValueException.class, FailuresTest::assertInBothLanguages);
    }

    @Test
    @DisplayName("names the parameter that was not given")
    void namesWhatIsNotGiven() {
        Map<String, ThrowingCallable> calls = Map.of(
                "jdbcUrl", () -> JooqStores.at(null),
                "file", () -> JooqStores.embedded(null),
                "tables", () -> JooqStores.embedded(folder.resolve("town"), null),
                "dataSource", () -> JooqStores.on((DataSource) null),
                "context", () -> JooqStores.on((DSLContext) null));

        calls.forEach((name, call) -> assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name));
        assertThatThrownBy(() -> DaibiaoSchema.migrate(null)).hasMessage("dataSource");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("says that its tables are missing, also of the ballot box")
    void tellsOfAMissingSchema() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (var database = new UrlDatabase(url)) {
            JooqStores stores = JooqStores.on(database);

            assertThat(catchThrowable(() -> stores.page(CONGRESS, Query.of(Congress.SHAPE))))
                    .isInstanceOf(TableMissingException.class);
            assertFails(
                    () -> stores.port(BallotBox.class).orElseThrow().find(CONGRESS, Id.of(new UUID(1, 1))),
                    StoreFailure.SCHEMA);
        }
    }

    @Test
    @DisplayName("says that its tables cannot be made where others of their names are")
    void tellsOfAnUnfitSchema() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (Connection kept = DriverManager.getConnection(url);
                var statement = kept.createStatement()) {
            statement.execute("create table act (id int)");

            assertFails(() -> JooqStores.at(url), StoreFailure.SCHEMA);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}, at commit {3}")
    @CsvSource({
        "08006, 0, UNREACHABLE, OUTCOME_UNKNOWN",
        "57P01, 0, UNREACHABLE, OUTCOME_UNKNOWN",
        "57014, 0, TIME_OUT, OUTCOME_UNKNOWN",
        "70100, 1969, TIME_OUT, OUTCOME_UNKNOWN",
        "53100, 0, DISK, DISK",
        "HY000, 1021, DISK, DISK",
        "58030, 0, DISK, DISK",
        "40001, 0, BUSY, BUSY",
        "HY000, 1205, BUSY, BUSY",
        "HY000, 1290, READ_ONLY, OUTCOME_UNKNOWN",
        "25006, 0, READ_ONLY, OUTCOME_UNKNOWN",
        "42000, 1049, NO_DATABASE, OUTCOME_UNKNOWN",
        "42000, 1142, RIGHTS, OUTCOME_UNKNOWN",
        "28P01, 0, LOGIN, OUTCOME_UNKNOWN",
        "53300, 0, NO_CONNECTION_LEFT, OUTCOME_UNKNOWN",
        "XX001, 0, DAMAGED, OUTCOME_UNKNOWN",
        "99999, 0, OTHER, OUTCOME_UNKNOWN",
        "'', 0, OTHER, OUTCOME_UNKNOWN"
    })
    @DisplayName(
            "is told by what the driver says; where the commit was not confirmed, it is not known what became of it")
    void isToldByWhatTheDriverSays(String state, int number, StoreFailure during, StoreFailure atCommit) {
        assertThat(Failure.of(new DataAccessException("work", new SQLException("by test", state, number))))
                .isEqualTo(during);
        assertThat(Failure.of(new UnsettledException(new SQLException("by test", state, number))))
                .isEqualTo(atCommit);
    }

    @Test
    @DisplayName("is told by the driver's kind of exception where it has no state")
    void isToldByTheKind() {
        assertThat(Failure.of(new DataAccessException("work", new SQLTimeoutException("by test"))))
                .isEqualTo(StoreFailure.TIME_OUT);
        assertThat(Failure.of(new DataAccessException("work", new SQLTransientConnectionException("by test"))))
                .isEqualTo(StoreFailure.NO_CONNECTION_LEFT);
    }

    @Test
    @DisplayName(
            "says, when the answer to a commit is lost, that nobody knows; when a read is lost, that it cannot be reached")
    void tellsThatNobodyKnows() throws SQLException {
        try (var database = new UrlDatabase("jdbc:h2:mem:" + UUID.randomUUID())) {
            DaibiaoSchema.migrate(database);
            JooqStores stores = JooqStores.on(losing(database));

            assertFails(() -> stores.write(CONGRESS, writer -> true), StoreFailure.OUTCOME_UNKNOWN);
            assertFails(() -> stores.read(CONGRESS, reader -> true), StoreFailure.UNREACHABLE);
        }
    }

    /** Loses every answer to a commit. */
    private static DataSource losing(DataSource source) {
        return (DataSource) through(DataSource.class, source);
    }

    private static Object through(Class<?> type, Object real) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, with) -> {
            if (method.getName().equals("commit")) {
                throw new SQLException("by test", "08006");
            }
            try {
                Object given = method.invoke(real, with);
                return given instanceof Connection ? through(Connection.class, given) : given;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Test
    @DisplayName("says that it cannot be reached also where a pool throws an exception of its own")
    void tellsOfAPool() {
        DataSource pool = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, with) -> {
                    throw new IllegalStateException("by test", new SQLException("by test", "08001"));
                });

        assertFails(() -> JooqStores.on(pool), StoreFailure.UNREACHABLE);
        assertFails(() -> DaibiaoSchema.migrate(pool), StoreFailure.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource(StoreFailure.class)
    @DisplayName("has texts and a remedy of its own in both languages, without a word of the driver's")
    void hasTexts(StoreFailure why) {
        var failed = new StoreFailedException(why, new SQLException("No suitable driver"));

        assertInBothLanguages(failed);
        assertThat(failed.getMessage()).doesNotContain("suitable");
        assertThat(Stream.of(StoreFailure.values())
                        .map(one -> new StoreFailedException(one, null).remedy(Locale.CHINESE)))
                .doesNotHaveDuplicates();
    }

    private static void assertFails(ThrowingCallable call, StoreFailure why) {
        var failed = catchThrowableOfType(StoreFailedException.class, call);

        assertThat(failed).isNotNull();
        assertThat(failed.why()).isEqualTo(why);
        assertInBothLanguages(failed);
    }

    private static void assertInBothLanguages(DaibiaoException thrown) {
        for (String code : List.of(thrown.code(), thrown.code() + ".remedy")) {
            assertThat(Messages.has(code, Locale.CHINESE)).as(code).isTrue();
            assertThat(Messages.has(code, Locale.ENGLISH)).as(code).isTrue();
        }
        assertThat(thrown.text(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(thrown.text(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
    }
}
