package cn.example.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.daibiao.desk.Operation;
import org.daibiao.journal.Kind;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.Messages;
import org.daibiao.record.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The texts of the letters")
class TextsTest {
    @Test
    @DisplayName("stand in both languages under the same keys")
    void haveTheSameKeys() throws IOException {
        assertThat(keys("messages_zh.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    @DisplayName("say of every rejection what is wrong and what to do")
    void nameEveryRejection() throws IOException {
        List<String> codes =
                LetterRoom.ROOM.reasons().stream().map(Reason::code).toList();

        assertThat(codes).hasSize(3);
        assertThat(codes)
                .allSatisfy(code -> assertThat(keys("messages_zh.properties")).contains(code, code + ".remedy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    @DisplayName("label every operation, table, kind, state and action, in")
    void labelEverything(String language) {
        Locale locale = Locale.forLanguageTag(language);
        try (LetterHost host = Registry.on(new MemoryStores())) {
            assertThat(host.daibiao().installed()).contains(LetterRoom.ROOM);
            var labels = new ArrayList<String>();
            LetterRoom.ROOM.everyOperation().stream()
                    .map(Operation::name)
                    .forEach(name -> labels.add(Messages.operation(name, locale)));
            LetterRoom.ROOM.kinds().stream().map(Kind::code).forEach(code -> labels.add(Messages.kind(code, locale)));
            labels.add(Messages.table("letter", locale));
            Stream.concat(Arrays.stream(Letter.State.values()), Arrays.stream(Letter.Action.values()))
                    .forEach(constant -> labels.add(Messages.label((Enum<?>) constant, locale)));

            assertThat(labels).hasSize(13).doesNotHaveDuplicates();
            assertThat(labels).noneMatch(label -> label.matches(".*[“\"].*"));
        }
    }

    private static List<String> keys(String file) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames().stream().sorted().toList();
    }
}
