package org.daibiao.congress;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Document (文件): an entry of the register: adopted here, or registered because it binds the work here; then circulated and published.
 *
 * @param id the id
 * @param type the type's code, on which the plan's checks rest: {@code work-plan}, {@code station-opinion} and so on, at most 40 characters
 * @param title its title, at most 200 characters
 * @param organ the organ it belongs to, a town's flow chart for example; null for the congress's own
 * @param source where it comes from: adopted by a body here, or made elsewhere
 * @param since the day of adoption, or of registration when made elsewhere
 * @param circulatedOn when it was circulated to the deputies; null while it was not
 * @param publishedOn when it was published; null while it was not
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
    /** Source of a document (文件来源): who made it. Since 2025-03-11 the council of chairpersons passes the annual plan (Deputies Law art. 43); before, either. */
    public enum Source {
        /** The standing committee (常委会会议通过). */
        STANDING_COMMITTEE,
        /** The council of chairpersons (主任会议通过). */
        COUNCIL_OF_CHAIRPERSONS,
        /** Another organ here (其他机关制定). */
        ORGAN,
        /** Made elsewhere, at a higher level for example (上级或外部文件). */
        ELSEWHERE
    }

    /** How it is kept. */
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
