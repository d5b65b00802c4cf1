package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page docs/kinds.md is what the rooms declare. */
@DisplayName("The page of entry kinds")
class KindsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "kinds.md");
    private static final Path GENERATED = Path.of("target", "kinds.md");
    private static final String HEAD = "# 事项种类 Entry kinds\n";

    private static final Map<Kind.Nature, String> NATURES =
            Map.of(Kind.Nature.EVENT, "事件 event", Kind.Nature.STANDING, "状态 standing", Kind.Nature.DUE, "到期 due");

    @Test
    @DisplayName("shows every kind of every room, who is entered in which role, and by which operation")
    void showsEveryKind() throws IOException {
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : HEAD;
        int rooms = page.indexOf("\n## ");
        String before = rooms < 0 ? page : page.substring(0, rooms);
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(
                GENERATED,
                before + "\n"
                        + Daibiao.rooms().stream()
                                .filter(room -> !room.kinds().isEmpty())
                                .map(KindsPageTest::table)
                                .collect(Collectors.joining("\n")));

        assertThat(before).startsWith(HEAD);
        assertThat(page)
                .as("if the change is meant, copy core/target/kinds.md to docs/kinds.md and say so in CHANGELOG.md")
                .isEqualTo(Files.readString(GENERATED));
    }

    private static String table(Room room) {
        String head = row("种类 kind", "名称 label", "性质 nature", "角色 roles", "由何操作登记 entered by")
                + row("---", "---", "---", "---", "---");
        return "## " + room.name() + "\n\n" + head
                + room.kinds().stream()
                        .map(kind -> row(code(kind), label(kind), nature(kind), roles(kind), operations(kind)))
                        .collect(Collectors.joining());
    }

    private static String code(Kind kind) {
        String members = kind.members().stream().sorted().collect(Collectors.joining("`, `", ": `", "`"));
        return "`" + kind.code() + "`" + (kind.members().isEmpty() ? "" : members);
    }

    private static String label(Kind kind) {
        return Messages.kind(kind.code(), Locale.CHINESE) + "<br>" + Messages.kind(kind.code(), Locale.ENGLISH);
    }

    private static String nature(Kind kind) {
        return NATURES.get(kind.nature()) + (kind.byCalendar() ? "（按工作日历 by the work calendar）" : "");
    }

    private static String roles(Kind kind) {
        return kind.parts().stream()
                .map(part -> "`" + part.role() + "`: " + word(part.subject())
                        + (part.counterpart() == null ? "" : " → " + word(part.counterpart())))
                .collect(Collectors.joining("<br>"));
    }

    private static String word(@org.jspecify.annotations.Nullable Shape<?> shape) {
        return shape == null
                ? "任何记录 any record"
                : Messages.table(shape.table(), Locale.CHINESE) + " "
                        + shape.word().getSimpleName();
    }

    private static String operations(Kind kind) {
        return Daibiao.rooms().stream()
                .flatMap(room -> room.operations().stream())
                .filter(operation -> enters(operation).anyMatch(kind::equals))
                .map(operation -> "`" + operation.name() + "`")
                .collect(Collectors.joining(", "));
    }

    private static Stream<Kind> enters(Operation operation) {
        if (operation instanceof Operation.Creates<?, ?> creates) {
            return creates.terms().enters().stream();
        }
        return operation instanceof Operation.Changes<?, ?> changes ? changes.terms().enters().stream() : Stream.of();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", List.of(cells)) + " |\n";
    }
}
