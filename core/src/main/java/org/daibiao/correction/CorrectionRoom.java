package org.daibiao.correction;

import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.record.Reason;

/** Correction room (更正模块): what records said before. It has no commands of its own: each room corrects its records. */
public final class CorrectionRoom {
    private static final Room.Of R = Room.named("correction");

    /** The record says all of this already (没有需要更正的内容). */
    static final Reason NOTHING = R.reason("nothing");

    /** What an operation that corrects a record does besides. */
    public static final Operation.Terms KEEPS = Operation.saves(Correction.SHAPE);

    /** The room. */
    public static final Room ROOM = R.keeps(Correction.SHAPE);

    private CorrectionRoom() {}
}
