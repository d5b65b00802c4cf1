package example.visits;

import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Seen;

/** A host's own room, whose labels stand in the package of its words. */
public final class VisitRoom {
    private static final Room.Of R = Room.named("visits");

    /** A school came. */
    public static final Kind CAME = R.event("school-visit.*", Kind.in(Line.ITEM, Visit.SHAPE));

    /** Records who came. */
    public static final Operation.Changes<RecordVisit, Visit> RECORD =
            R.changes("record", RecordVisit.class, RecordVisit::visit, Visit.SHAPE, Operation.enters(CAME));

    /** How many came. */
    public static final Operation.Reports COUNT = R.reports("count");

    /** The room. */
    public static final Room ROOM = R.keeps(Visit.SHAPE);

    /** Records who came. */
    public record RecordVisit(Seen<Visit> visit) {}

    private VisitRoom() {}
}
