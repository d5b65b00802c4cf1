package cn.example.letters;

import static cn.example.letters.Registry.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.privacy.FieldKey;
import org.daibiao.privacy.GcmCipher;
import org.daibiao.privacy.KeyRing;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.SealedStores;
import org.daibiao.record.Query;
import org.daibiao.record.TableMissingException;
import org.daibiao.record.Versioned;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The letters are kept")
class StoresTest {
    /** Of two UTF-16 units each, as rare surnames are. */
    private static final String RARE = "𡈼";

    @TempDir
    Path directory;

    private JdbcConnectionPool database;

    @BeforeEach
    void open() {
        database = JdbcConnectionPool.create("jdbc:h2:" + directory.resolve("letters"), "sa", "");
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    private static ReceiveLetter longest() {
        return new ReceiveLetter(
                PersonName.of(RARE.repeat(60)), RARE.repeat(100), RARE.repeat(100), LocalDate.parse("2025-09-29"));
    }

    private static Versioned<Letter> keepLongest(LetterHost host) {
        var letter = host.letters().receive(longest(), OFFICE).orThrow();
        var answer = new AnswerLetter(letter.seen(), RARE.repeat(1000), LocalDate.parse("2025-10-10"));
        var answered = host.letters().answer(answer, OFFICE).orThrow();
        return host.letters()
                .takeBack(new TakeBackLetter(answered.seen(), RARE.repeat(200)), OFFICE)
                .orThrow();
    }

    private static List<Versioned<Letter>> all(LetterHost host) {
        return host.daibiao().find(Query.of(Letter.SHAPE), OFFICE).items();
    }

    private static Stores sealed(Stores stores) {
        byte[] secret = HexFormat.of().parseHex("0f".repeat(32));
        byte[] index = HexFormat.of().parseHex("f0".repeat(32));
        return SealedStores.of(
                stores,
                GcmCipher.aes256(KeyRing.of(FieldKey.of("2025", secret, index))),
                SealedStores.Reading.SEALED_ONLY);
    }

    private String writers() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select listagg(writer) from letter")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Test
    @DisplayName("in memory, up to the longest texts")
    void inMemory() {
        try (LetterHost host = Registry.on(new MemoryStores())) {
            Versioned<Letter> kept = keepLongest(host);

            assertThat(all(host)).containsExactly(kept);
        }
    }

    @Test
    @DisplayName("in a file of H2, up to the longest texts, and stand there when it is opened again")
    void inAFile() throws SQLException {
        Versioned<Letter> kept;
        try (LetterHost host = Registry.on(LetterHost.stores(database))) {
            kept = keepLongest(host);
        }
        database.dispose();
        open();

        try (LetterHost host = Registry.on(LetterHost.stores(database))) {
            assertThat(all(host)).containsExactly(kept);
        }
        assertThat(writers()).isEqualTo(RARE.repeat(60));
    }

    @Test
    @DisplayName(
            "in an embedded file, whose tables of letters are made when it is opened, and stand there when it is opened again")
    void inAnEmbeddedFile() {
        Path file = directory.resolve("embedded");
        Versioned<Letter> kept;
        try (LetterHost host = Registry.on(LetterHost.embedded(file))) {
            kept = keepLongest(host);
        }

        try (LetterHost host = Registry.on(LetterHost.embedded(file))) {
            assertThat(all(host)).containsExactly(kept);
        }
    }

    @Test
    @DisplayName("in a file of H2 with the writer sealed, up to the longest texts")
    void sealedInAFile() throws SQLException {
        try (LetterHost host = Registry.on(sealed(LetterHost.stores(database)))) {
            Versioned<Letter> kept = keepLongest(host);

            assertThat(all(host)).containsExactly(kept);
        }
        assertThat(writers()).doesNotContain(RARE);
    }

    @Test
    @DisplayName("beside the library's tables, each with a history of its own")
    void besideTheLibrarys() throws SQLException {
        LetterSchema.migrate(database);
        LetterHost.stores(database);

        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, null, "%history", null)) {
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            assertThat(names).containsExactlyInAnyOrder("daibiao_schema_history", "letters_schema_history");
        }
    }

    @Test
    @DisplayName("by nobody whose migration did not run: the missing table is named")
    void namesTheMissingTable() {
        DaibiaoSchema.migrate(database);
        try (LetterHost host = Registry.on(JooqStores.on(database))) {
            assertThatThrownBy(() -> all(host))
                    .isInstanceOf(TableMissingException.class)
                    .hasMessageContaining("“letter”");
        }
    }
}
