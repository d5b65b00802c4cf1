package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.record.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts of rejections and exceptions")
class CodelessTextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/daibiao");
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9]+)(?::([A-Za-z.]+))?}");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
    private static final Pattern CODE = Pattern.compile("(?<![\\w.-])[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)+");

    /** Values that are numbers, days, ids, names, or texts of somebody's own; what is a code says of what: {@code {state:State}}. */
    private static final Set<String> PLAIN =
            Set.of(("actor again all amount article asked at ballots base batch by calendar"
                            + " candidate candidates character clause code codes collected count day digest done dropped earlier elected"
                            + " entered expected fault first format found from handed head here id issued item items key known last late"
                            + " least left length limit line made mark marks max min most name needed now number numbers operation ordinal"
                            + " papers percent place poll polls present printed project record right roll row rows seats since size sizes source"
                            + " spent standsAt sum suspended terminated text title to today told unit until used usual value version voided votes"
                            + " wanted what whole why year years")
                    .split(" "));

    /** Values that would be ids, named after what they are the ids of. */
    private static final Set<String> RECORDS =
            Set.of("record", "deputy", "voter", "station", "contact", "matter", "opinion", "suggestion");

    /** Words of English that are written with a hyphen. */
    private static final Set<String> ENGLISH = Set.of(
            "well-formed",
            "sign-in",
            "sign-ins",
            "make-up",
            "grass-roots",
            "co-opinion",
            "look-back",
            "take-over",
            "take-back",
            "hand-over",
            "co-handler",
            "co-handlers",
            "lower-case");

    @Test
    @DisplayName("show no code in either language, but for words in quotation marks")
    void showNoCode() throws IOException {
        var offences = new TreeMap<String, String>();
        int rendered = 0;
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Properties texts = texts(locale);
            for (String code : codes(texts)) {
                for (String key : List.of(code, code + ".remedy")) {
                    for (Map<String, Object> with : samples(texts, key)) {
                        rendered++;
                        String shown = Messages.text(key, locale, with);
                        codesIn(shown).forEach(found -> offences.put(key + " " + locale, found + " in: " + shown));
                    }
                }
            }
        }

        assertThat(rendered).isGreaterThan(1500);
        assertThat(offences).isEmpty();
    }

    @Test
    @DisplayName("say of each value what it is, unless it is a number, a day, an id or a name")
    void sayWhatACodeIs() throws IOException {
        var offences = new TreeSet<String>();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Properties texts = texts(locale);
            for (String code : codes(texts)) {
                for (String key : List.of(code, code + ".remedy")) {
                    PARAMETER
                            .matcher(texts.getProperty(key))
                            .results()
                            .filter(found -> found.group(2) == null && !PLAIN.contains(found.group(1)))
                            .forEach(found -> offences.add(key + " " + found.group() + " " + locale));
                }
            }
        }

        assertThat(offences).isEmpty();
    }

    @Test
    @DisplayName("name no record of a room by its id, but for who verifies the journal")
    void nameNoRecordByItsId() throws IOException {
        var offences = new TreeSet<String>();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Properties texts = texts(locale);
            codes(texts).stream()
                    .filter(code -> !code.equals("audit.record-missing"))
                    .flatMap(code -> Stream.of(code, code + ".remedy"))
                    .filter(key -> PARAMETER
                            .matcher(texts.getProperty(key))
                            .results()
                            .anyMatch(found -> RECORDS.contains(found.group(1))))
                    .forEach(offences::add);
        }

        assertThat(offences).isEmpty();
    }

    @Test
    @DisplayName("with a code in them are found: planted ones")
    void planted() {
        assertThat(codesIn("处于with-handlers的建议不能进行“reply-part”")).containsExactly("with-handlers");
        assertThat(codesIn("no suggestion_reply, points.total")).containsExactly("suggestion_reply", "points.total");
        assertThat(codesIn("write \"on-the-day\", a well-formed one")).isEmpty();
    }

    /** Every value of an enum's, and one each of the rest. */
    private static List<Map<String, Object>> samples(Properties texts, String key) {
        String room = key.substring(0, key.indexOf('.'));
        Map<String, List<String>> values = PARAMETER
                .matcher(texts.getProperty(key))
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> values(texts, room, found.group(2) == null ? "" : found.group(2)),
                        (one, same) -> one));
        int most = values.values().stream().mapToInt(List::size).max().orElse(1);
        var samples = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < most; n++) {
            int at = n;
            samples.add(values.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().get(at % entry.getValue().size()))));
        }
        return samples;
    }

    private static List<String> values(Properties texts, String room, String of) {
        return switch (of) {
            case "" -> List.of("7");
            case "sentences" -> List.of("a reason");
            case "word", "choice" -> List.of("some-word.of_a-file");
            case "operation" -> List.of("suggestion.reply", "read suggestion_reply", "poll.undo-sign-in");
            case "table" -> labelled(texts, "[a-z]+\\.label\\.table\\.").toList();
            case "kind" -> labelled(texts, "[a-z]+\\.label\\.kind\\.").toList();
            case "role" -> labelled(texts, "[a-z]+\\.label\\.role\\.").toList();
            default ->
                labelled(texts, (of.contains(".") ? of.replace(".", "\\.label\\.") : room + "\\.label\\." + of) + "\\.")
                        .toList();
        };
    }

    private static Stream<String> labelled(Properties texts, String prefix) {
        List<String> codes = texts.stringPropertyNames().stream()
                .filter(key -> key.matches(prefix + ".*"))
                .map(key -> key.replaceFirst(prefix, ""))
                .sorted()
                .toList();
        assertThat(codes).describedAs(prefix).isNotEmpty();
        return codes.stream();
    }

    private static List<String> codesIn(String text) {
        return CODE.matcher(QUOTED.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group())
                .filter(found -> !ENGLISH.contains(found))
                .toList();
    }

    /** What has a text and a remedy. */
    private static TreeSet<String> codes(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> texts.containsKey(key + ".remedy"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(Locale locale) throws IOException {
        String file = locale.equals(Locale.CHINESE) ? "messages_zh.properties" : "messages.properties";
        var texts = new Properties();
        try (Stream<Path> rooms = Files.list(BUNDLES)) {
            for (Path room :
                    rooms.filter(one -> Files.exists(one.resolve(file))).toList()) {
                try (Reader reader = Files.newBufferedReader(room.resolve(file))) {
                    texts.load(reader);
                }
            }
        }
        return texts;
    }
}
