package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.desk.Change;
import org.daibiao.desk.Change.Save;
import org.daibiao.record.Id;
import org.daibiao.suggestion.Suggestion.State;
import org.jspecify.annotations.Nullable;

/** What can be taken back while nothing rests on it (可撤销的步骤). It keeps what taking it back restores and no other record tells. */
sealed interface LastStep permits Reply, Rating, Communication, ReturnRequest {
    Id<?> id();

    /** The state of the suggestion before it. */
    @Nullable
    State fromState();

    /** The day on which it was taken back; null while it counts. */
    @Nullable
    LocalDate takenBackOn();

    /** With what the suggestion said before it. */
    LastStep from(Suggestion before);

    /** Marked as taken back. */
    LastStep takenBack(LocalDate day, String why);

    /** The change by a step, whose record and due days tell what it changed. */
    static Change<Suggestion> traced(Suggestion before, Change<Suggestion> change) {
        return change.also().stream()
                .filter(save -> save.expected() == 0)
                .map(Save::word)
                .filter(LastStep.class::isInstance)
                .map(word -> ((LastStep) word).id().value())
                .findFirst()
                .map(step -> traced(before, step, change))
                .orElse(change);
    }

    private static Change<Suggestion> traced(Suggestion before, UUID step, Change<Suggestion> change) {
        List<Save<?>> also = change.also().stream()
                .<Save<?>>map(save -> traced(before, step, save))
                .toList();
        return new Change<>(change.next(), also, change.lines(), change.warnings());
    }

    @SuppressWarnings("unchecked")
    private static <W> Save<W> traced(Suggestion before, UUID step, Save<W> save) {
        Object word = save.word();
        Object traced = word instanceof DueDay due
                ? due.by(step, save.expected() == 0)
                : word instanceof LastStep one ? one.from(before) : word;
        return new Save<>(save.shape(), (W) traced, save.expected());
    }
}
