package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Room;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;
import org.daibiao.record.Rejections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Why the rooms say no: each reason is said once, as a constant, and its texts show its values and no others. */
@DisplayName("A reason")
class ReasonsTest {
    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z0-9-]+)(?::[A-Za-z.]+)?}");
    private static final Pattern LITERAL = Pattern.compile("new Rejection\\(\\s*\"(?!calendar\\.)");
    private static final Pattern LANGUAGE = Pattern.compile("\\bLocale\\.(CHIN|ENGLISH|getDefault)");
    /**
     * One of several that are told by one line of a rule with the values of all: one of the others shows what this one does not. Ids of people are
     * there for the host, and tell a reader nothing.
     */
    private static final Pattern UNSHOWN = Pattern.compile(
            "poll\\.(ballot\\..*|roll-.*|taken-over.*|batch-asked-early) shows no .*|suggestion\\..* shows no \\{deputies}");

    private static final Path SOURCES = Path.of("src/main/java/org/daibiao");

    private static Properties texts(String room, String language) {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/org/daibiao", room, "messages" + language + ".properties"))) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> shown(Properties texts, String code) {
        return VALUE.matcher(texts.getProperty(code, "") + texts.getProperty(code + ".remedy", ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** What its texts show and it does not name, or it names and neither language shows. */
    private static List<String> faults(Reason reason, Properties zh, Properties en) {
        var faults = new ArrayList<String>();
        var all = new HashSet<>(shown(zh, reason.code()));
        all.addAll(shown(en, reason.code()));
        all.stream()
                .filter(value -> !reason.values().contains(value))
                .map(value -> reason.code() + " shows {" + value + "}")
                .forEach(faults::add);
        reason.values().stream()
                .filter(value -> !all.contains(value))
                .map(value -> reason.code() + " shows no {" + value + "}")
                .forEach(faults::add);
        return faults;
    }

    @Test
    @DisplayName("has texts that show its values and no others")
    void itsTextsShowItsValues() {
        var faults = new ArrayList<String>();
        int count = 0;
        for (Room room : Daibiao.rooms()) {
            for (Reason reason : room.reasons()) {
                String bundle = reason.code().substring(0, reason.code().indexOf('.'));
                faults.addAll(faults(reason, texts(bundle, "_zh"), texts(bundle, "")));
                count++;
            }
        }

        assertThat(count).isGreaterThan(300);
        faults.removeIf(fault -> UNSHOWN.matcher(fault).matches());
        assertThat(faults).isEmpty();
        assertThat(faults(
                        new Reason("contact.future", List.of("day", "tomorrow")),
                        texts("contact", "_zh"),
                        texts("contact", "")))
                .as("planted")
                .containsExactlyInAnyOrder("contact.future shows {today}", "contact.future shows no {tomorrow}");
    }

    @Test
    @DisplayName("is given a value for each name, also where the rule is not broken")
    void isGivenItsValues() {
        Reason future = new Reason("contact.future", List.of("day", "today"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rejections().when(false, future, "day", "2025-01-01"))
                .withMessageContaining("contact.future");
        assertThat(new Rejections().when(false, future, "day", 1, 2).none()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason("contact.future", List.of("day", "day")));
        Reasons twice = Reasons.of("contact");
        twice.reason("future");
        assertThatIllegalArgumentException().isThrownBy(() -> twice.reason("future", "day"));
    }

    @Test
    @DisplayName("is no literal in a room")
    void isNoLiteral() throws IOException {
        Set<String> rooms = Daibiao.rooms().stream().map(Room::name).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> rooms.contains(
                                    SOURCES.relativize(file).getName(0).toString()))
                            .filter(file -> !literals(read(file)).isEmpty())
                            .map(Path::toString))
                    .as("the calendar is no room; its warnings come from there")
                    .isEmpty();
        }
        assertThat(literals("return new Rejection(\n    \"contact.future\", \"\", \"\", Map.of());"))
                .as("planted")
                .hasSize(1);
    }

    @Test
    @DisplayName("is told in the reader's language: no rule fixes one")
    void noRuleFixesALanguage() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().matches(".*Rules?\\.java"))
                            .filter(file -> LANGUAGE.matcher(read(file)).find()))
                    .isEmpty();
        }
        assertThat("law.text(Locale.ENGLISH)").as("planted").containsPattern(LANGUAGE);
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source).results().map(MatchResult::group).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
