package org.daibiao;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Room;
import org.daibiao.record.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page docs/glossary.md is what the Javadoc of the public types says, and the labels of their constants. */
@DisplayName("The glossary")
class GlossaryPageTest {
    private static final Path PAGE = Path.of("..", "docs", "glossary.md");
    private static final Path GENERATED = Path.of("target", "glossary.md");
    private static final Path SOURCES = Path.of("src/main/java/org/daibiao");
    private static final String HEAD = "# 术语表 Glossary\n";

    /** A row that is written by hand: a Chinese term, and the room and the class that know it. */
    private static final Pattern WRITTEN =
            Pattern.compile("^\\| (\\p{IsHan}+) \\| [^|]+ \\| `([a-z]+)\\.([A-Z]\\w+)[.\\w]*` \\|$", Pattern.MULTILINE);

    private final Set<Class<?>> commands = Daibiao.rooms().stream()
            .flatMap(room -> room.operations().stream())
            .filter(Operation.Command.class::isInstance)
            .map(operation -> ((Operation.Command<?>) operation).given())
            .collect(toSet());

    @Test
    @DisplayName("has every public record and enum, each with its Chinese and its English term")
    void hasEveryTerm() throws IOException {
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : HEAD;
        int rooms = page.indexOf("\n## ");
        String before = rooms < 0 ? page : page.substring(0, rooms);
        var generated = new StringBuilder(before);
        for (String room : packages()) {
            List<JavadocTerm> terms =
                    JavadocTerm.of(room).stream().filter(this::isTerm).toList();
            assertThat(terms)
                    .allSatisfy(one ->
                            assertThat(one.chinese()).as(one.type().getName()).isNotEmpty());
            if (!terms.isEmpty()) {
                generated.append(
                        "\n## " + JavadocTerm.ofPackage(room) + " " + room.substring(room.lastIndexOf('.') + 1) + "\n\n"
                                + row("中文", "English", "class", "what it is") + row("---", "---", "---", "---")
                                + terms.stream().map(GlossaryPageTest::row).collect(joining()));
            }
        }
        generated.append("\n## 角色 roles\n\n" + row("中文", "English", "role") + row("---", "---", "---")
                + Roles.KNOWN.stream().map(GlossaryPageTest::row).collect(joining()));
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, generated);

        assertThat(before).startsWith(HEAD);
        assertThat(page)
                .as("if the change is meant, copy core/target/glossary.md to docs/glossary.md")
                .isEqualTo(generated.toString());
    }

    @Test
    @DisplayName("calls a stored record what its table is called")
    void callsARecordAsItsTable() throws IOException {
        Map<Class<?>, String> terms = terms().collect(toMap(JavadocTerm::type, JavadocTerm::chinese));

        assertThat(Daibiao.rooms().stream().flatMap(room -> room.shapes().stream()))
                .hasSizeGreaterThan(60)
                .allSatisfy(shape ->
                        assertThat(terms).containsEntry(shape.word(), Messages.table(shape.table(), Locale.CHINESE)));
    }

    @Test
    @DisplayName("has no term for two classes")
    void hasNoTermTwice() throws IOException {
        Map<String, List<String>> classes = terms().filter(this::isTerm)
                .collect(groupingBy(
                        JavadocTerm::chinese, mapping(one -> one.type().getName(), toList())));

        assertThat(classes)
                .allSatisfy((term, named) -> assertThat(named).as(term).hasSize(1));
    }

    private static Stream<JavadocTerm> terms() throws IOException {
        var all = new ArrayList<JavadocTerm>();
        for (String room : packages()) {
            all.addAll(JavadocTerm.of(room));
        }
        return all.stream();
    }

    @Test
    @DisplayName("names for a term that has no class of its own a class that speaks of it")
    void namesAClassThatSpeaksOfIt() throws IOException {
        Matcher rows = WRITTEN.matcher(Files.readString(PAGE));
        int count = 0;
        for (; rows.find(); count++) {
            String source = Files.readString(SOURCES.resolve(rows.group(2) + "/" + rows.group(3) + ".java"));
            String texts = Files.readString(
                    Path.of("src/main/resources/org/daibiao", rows.group(2), "messages_zh.properties"));

            assertThat(source + texts).contains(rows.group(1));
        }
        assertThat(count).isGreaterThan(5);
    }

    /** The rooms with operations first, in the order of the door, then what they are made of. */
    private static List<String> packages() throws IOException {
        List<String> withOperations = Daibiao.rooms().stream()
                .map(Room::name)
                .map("org.daibiao."::concat)
                .toList();
        try (Stream<Path> all = Files.list(SOURCES)) {
            List<String> others = all.filter(Files::isDirectory)
                    .map(room -> "org.daibiao." + room.getFileName())
                    .filter(room -> !withOperations.contains(room))
                    .sorted()
                    .toList();
            return Stream.concat(withOperations.stream(), others.stream()).toList();
        }
    }

    /** What stands within a class and has no term is explained there. */
    private boolean isTerm(JavadocTerm one) {
        Class<?> type = one.type();
        return (type.isRecord() || type.isEnum())
                && !commands.contains(type)
                && (!type.isMemberClass()
                        || !one.chinese().isEmpty()
                        || !labels(type).isEmpty());
    }

    private static String row(Role role) {
        return row(
                Messages.role(role.code(), Locale.CHINESE),
                Messages.role(role.code(), Locale.ENGLISH),
                "`" + role.code() + "`");
    }

    private static String row(JavadocTerm one) {
        String name = one.type().getName().substring(one.type().getPackageName().length() + 1);
        String sentence = one.sentence().replace("|", "\\|");
        return row(
                one.chinese(),
                one.english(),
                "`" + name.replace('$', '.') + "`",
                Stream.of(sentence, labels(one.type()))
                        .filter(text -> !text.isEmpty())
                        .collect(joining("<br>")));
    }

    /** The labels of an enum's constants, in both languages; empty where they have none. */
    private static String labels(Class<?> type) {
        return !type.isEnum()
                ? ""
                : Arrays.stream(type.getEnumConstants())
                        .map(one -> (Enum<?>) one)
                        .filter(GlossaryPageTest::hasLabel)
                        .map(one -> Messages.label(one, Locale.CHINESE) + " " + Messages.label(one, Locale.ENGLISH))
                        .collect(joining("; "));
    }

    private static boolean hasLabel(Enum<?> one) {
        return !Messages.label(one, Locale.CHINESE).equals("“" + Messages.code(one) + "”");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", List.of(cells)) + " |\n";
    }
}
