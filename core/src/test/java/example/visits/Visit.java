package example.visits;

import org.daibiao.record.Id;
import org.daibiao.record.Shape;

/** A word of a host's own room, in a package of the host's, whose labels stand beside it. */
public record Visit(Id<Visit> id, Guest guest) {
    /** How it is kept. */
    public static final Shape<Visit> SHAPE = Shape.of("school_visit", Visit.class);

    /** Who came. */
    public enum Guest {
        /** Pupils (学生). */
        PUPILS,
        /** Teachers (教师), without a label. */
        TEACHERS
    }
}
