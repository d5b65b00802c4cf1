package example.visits;

import java.util.List;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Room;
import org.daibiao.kernel.Shape;

/** A word of a host's own room, in a package of the host's, whose labels stand beside it. */
public record Visit(Id<Visit> id, Guest guest) {
    /** How it is kept. */
    public static final Shape<Visit> SHAPE = Shape.of("school_visit", Visit.class);

    /** The room. */
    public static final Room ROOM = new Room(
            "visits",
            List.of(SHAPE),
            List.of(Kind.event("school-visit.*")),
            List.of(Operation.changes("visits.record", SHAPE), Operation.reports("visits.count")));

    /** Who came. */
    public enum Guest {
        /** Pupils (学生). */
        PUPILS,
        /** Teachers (教师), without a label. */
        TEACHERS
    }
}
