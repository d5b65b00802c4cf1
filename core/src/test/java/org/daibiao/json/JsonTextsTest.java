package org.daibiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.record.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every code of the room has its text and remedy in both languages. */
class JsonTextsTest {
    private static final Pattern CODE = Pattern.compile("\"(json\\.[a-z0-9-]+)\"");

    @Test
    @DisplayName("every code used in the room has a text and a remedy in Chinese and English")
    void everyCodeHasItsTexts() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/daibiao/json"))) {
            for (Path file : files.toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(codes::add);
            }
        }
        codes.removeAll(Set.of("json.fault", "json.near", "json.lacking")); // no faults, but parts of their reports
        assertThat(codes).hasSizeGreaterThan(30).allSatisfy(JsonTextsTest::hasTexts);
    }

    private static void hasTexts(String code) {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(Messages.has(code, locale)).as(code + " " + locale).isTrue();
            assertThat(Messages.has(code + ".remedy", locale))
                    .as(code + ".remedy " + locale)
                    .isTrue();
        }
    }
}
