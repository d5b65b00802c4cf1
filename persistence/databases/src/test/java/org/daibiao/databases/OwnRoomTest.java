package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.example.letters.AnswerLetter;
import cn.example.letters.Letter;
import cn.example.letters.LetterHost;
import cn.example.letters.ReceiveLetter;
import cn.example.letters.TakeBackLetter;
import cn.example.letters.TwoLetters;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Stores;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.SealedStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A room of a host's own on PostgreSQL")
class OwnRoomTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "add-a-room.md");
    private static final Actor OFFICE = Actor.of(CongressId.of("jiading"), "u-1", Roles.DEPUTY_WORK_COMMITTEE);

    /** Of two UTF-16 units and four bytes, as rare surnames are. */
    private static final String RARE = "𡈼";

    private final HikariDataSource pool = Server.POSTGRESQL.pool();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    @DisplayName("prints what its guide says")
    void printsWhatItsGuideSays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        TwoLetters.tell(LetterHost.stores(pool), new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(Files.readString(GUIDE).replace("\r\n", "\n"))
                .contains("```text\n" + bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n") + "```");
    }

    @ParameterizedTest(name = "sealed: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("keeps its longest texts")
    void keepsItsLongestTexts(boolean sealed) {
        Stores plain = LetterHost.stores(pool);
        Stores stores = sealed ? SealedStores.of(plain, Keys.cipher(), SealedStores.Reading.SEALED_ONLY) : plain;
        try (LetterHost host = LetterHost.open(stores, Clock.systemUTC())) {
            host.daibiao().open("jiading", "嘉定区人大").orThrow();
            LocalDate day = LocalDate.parse("2025-09-29");
            var letter = host.letters()
                    .receive(
                            new ReceiveLetter(PersonName.of(RARE.repeat(60)), RARE.repeat(100), RARE.repeat(100), day),
                            OFFICE)
                    .orThrow();
            var answered = host.letters()
                    .answer(new AnswerLetter(letter.seen(), RARE.repeat(1000), day), OFFICE)
                    .orThrow();
            var kept = host.letters()
                    .takeBack(new TakeBackLetter(answered.seen(), RARE.repeat(200)), OFFICE)
                    .orThrow();

            assertThat(host.daibiao().find(Query.of(Letter.SHAPE), OFFICE).items())
                    .containsExactly(kept);
        }
    }
}
