package org.daibiao.congress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Records when a document was circulated or published (登记印发或公开).
 *
 * @param document the document as seen
 * @param day the day, not before the document's own day
 */
public record MarkDocument(
        @NotNull Seen<Document> document, @NotNull LocalDate day) {
    /** On the given day ({@code 2025-03-01}). */
    public static MarkDocument of(Seen<Document> document, String day) {
        return new MarkDocument(document, Typed.day(day));
    }
}
