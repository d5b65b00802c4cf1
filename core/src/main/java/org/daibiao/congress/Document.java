package org.daibiao.congress;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Document (文件): an entry of the register, adopted here or registered because it is binding here; then circulated and published.
 *
 * @param id the id
 * @param type the type's code, which the plan's checks use: {@code work-plan}, {@code station-opinion} and so on, at most 40 characters
 * @param title its title, at most 200 characters
 * @param organ the organ it belongs to, for example a town for its flow chart; null for the congress's own
 * @param source where it comes from: adopted by a body here, or made elsewhere
 * @param since the day of adoption, or of registration if it was made elsewhere
 * @param circulatedOn the day on which it was circulated to the deputies; null until then
 * @param publishedOn the day on which it was published; null until then
 */
public record Document(
        Id<Document> id,
        @Size(max = 40) String type,
        @Size(max = 200) String title,
        @Nullable Id<Organ> organ,
        Source source,
        LocalDate since,
        @Nullable LocalDate circulatedOn,
        @Nullable LocalDate publishedOn) {
    /**
     * Source of a document (文件来源): who made it. Since 2025-03-11 the council of chairpersons passes the annual plan (Deputies Law art. 43); before
     * that, either body could.
     */
    public enum Source {
        /** The standing committee (常委会会议通过). */
        STANDING_COMMITTEE,
        /** The council of chairpersons (主任会议通过). */
        COUNCIL_OF_CHAIRPERSONS,
        /** Another organ here (其他机关制定). */
        ORGAN,
        /** Made elsewhere, for example at a higher level (上级或外部文件). */
        ELSEWHERE
    }

    /** How it is stored. */
    public static final Shape<Document> SHAPE =
            Shape.of("document_entry", Document.class).titled((document, locale) -> document.title());

    /** The type's code. */
    public static final Field<Document, String> TYPE = SHAPE.field("type");

    /** The organ it belongs to. */
    public static final Field<Document, Id<Organ>> ORGAN = SHAPE.field("organ");

    static final Field<Document, LocalDate> CIRCULATED_ON = SHAPE.field("circulatedOn");
    static final Field<Document, LocalDate> PUBLISHED_ON = SHAPE.field("publishedOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
