package org.daibiao.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.record.Id;
import org.daibiao.record.Note;
import org.daibiao.record.UnstorableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActTest {
    private static final LocalDate DAY = LocalDate.parse("2025-03-01");
    private static final Id<Note> ITEM = Id.of(new UUID(1, 1));

    @Test
    void keepsWhatEveryStoreKeeps() {
        assertThat(act("n".repeat(60), "欧".repeat(64), "2025-03-01T00:00:00.000001Z", "h".repeat(64))
                        .actor())
                .hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "名, a, 2025-03-01T00:00:00Z,",
        "n, 'a\0', 2025-03-01T00:00:00Z,",
        "n, a\uD800, 2025-03-01T00:00:00Z,",
        "n, a, 2025-03-01T00:00:00.000000001Z,",
        "n, a, 0999-03-01T00:00:00Z,",
        "n, a, +10000-03-01T00:00:00Z,",
        "n, a, 2025-03-01T00:00:00Z, 哈希"
    })
    void refusesWhatNoStoreCouldGiveBack(String name, String actor, String at, @Nullable String hash) {
        assertThatThrownBy(() -> act(name, actor, at, hash)).isInstanceOf(UnstorableException.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        String at = "2025-03-01T00:00:00Z";
        assertThatThrownBy(() -> act("n".repeat(61), "a", at, null)).isInstanceOf(UnstorableException.class);
        assertThatThrownBy(() -> act("n", "a".repeat(65), at, null)).isInstanceOf(UnstorableException.class);
        assertThatThrownBy(() -> act("n", "a", at, "h".repeat(65))).isInstanceOf(UnstorableException.class);
        assertThatThrownBy(() -> Line.event("k".repeat(61), ITEM, DAY)).isInstanceOf(UnstorableException.class);
        assertThatThrownBy(() -> Line.event("k", ITEM, DAY).as("r".repeat(21), ITEM))
                .isInstanceOf(UnstorableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "0999-12-31", "-0001-01-01"})
    void refusesDaysThatDatabasesDisagreeAbout(String day) {
        LocalDate far = LocalDate.parse(day);
        Line line = Line.event("visit", ITEM, DAY);
        assertThatThrownBy(() -> Line.event("visit", ITEM, far)).isInstanceOf(UnstorableException.class);
        assertThatThrownBy(() -> line.dueOn(far)).isInstanceOf(UnstorableException.class);
        assertThatThrownBy(() -> Note.SHAPE.cells(Note.of(Id.of(new UUID(1, 1)), "a", 1, day)))
                .isInstanceOf(UnstorableException.class);
    }

    private static Act act(String name, String actor, String at, @Nullable String hash) {
        return new Act(new UUID(1, 2), name, "", actor, Instant.parse(at), DAY, ITEM.value(), List.of(), hash);
    }
}
