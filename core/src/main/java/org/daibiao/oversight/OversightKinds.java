package org.daibiao.oversight;

import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.GROUP;
import static org.daibiao.journal.Line.ITEM;

import org.daibiao.deputy.Group;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.suggestion.Suggestion;

/** Entry kinds of oversight (督办模块的事项种类). */
public final class OversightKinds {
    static final Room.Of R = Room.named("oversight");

    /** It was designated as a key suggestion (重点督办建议). */
    public static final Kind KEY = R.event("key.suggestion", in(ITEM, Suggestion.SHAPE));

    /** Its handling was supervised, by layer: led, committee, coordinated; also on-site (督办). */
    public static final Kind SUPERVISED = R.event("supervised.*", in(ITEM, Suggestion.SHAPE));

    /** A look-back was held (回头看). */
    public static final Kind LOOKBACK = R.event("lookback.done", in(ITEM, FollowUpReview.SHAPE));

    /** It was covered by a look-back (纳入回头看). */
    public static final Kind LOOKED_BACK = R.event("suggestion.looked-back", in(ITEM, Suggestion.SHAPE));

    /** Its text or result was published (公开). */
    public static final Kind PUBLISHED = R.event("published.*", Publication.Part.class, in(ITEM, Suggestion.SHAPE));

    /** Its text or result is not published, with the reason (不予公开). */
    public static final Kind WITHHELD = R.event("withheld.*", Publication.Part.class, in(ITEM, Suggestion.SHAPE));

    /** A delegation was guided; for the item and the delegation (指导代表团). */
    public static final Kind GUIDED = R.event("delegation.guided", in(ITEM, Guidance.SHAPE), in(GROUP, Group.SHAPE));

    private OversightKinds() {}
}
