package org.daibiao.correction;

import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.record.Reason;

/** Correction room (更正模块): what records said before. It has no commands of its own: each room corrects its records. */
public final class CorrectionRoom {
    private static final Room.Of R = Room.named("correction");

    /** The record says all of this already (没有需要更正的内容). */
    static final Reason NOTHING = R.reason("nothing");

    /** Something is given and removed at once (同一项既填写又删除); of every command that can remove something. */
    public static final Reason GIVEN_AND_REMOVED = R.reason("given-and-removed");

    /** Another record has the number (外部编号已被使用). */
    static final Reason KEY_TAKEN = R.reason("key-taken", "name", "place");

    /** A record that the actor may not see has the number (外部编号已被无权查看的记录使用). */
    static final Reason KEY_HIDDEN = R.reason("key-hidden");

    /** The list has the number more than once (外部编号重复). */
    static final Reason KEY_TWICE = R.reason("key-twice", "rows");

    /** A row of an import has no number (缺少外部编号). */
    static final Reason KEY_MISSING = R.reason("key-missing");

    /** Warns that another row of the list is about the same record, which was merged of two (本批另有一条对应同一记录). */
    static final Reason ROW_MERGED = R.reason("row-merged");

    /** Warns that an import did not overwrite what a hand corrected (保留人工更正). */
    static final Reason HAND_CORRECTED = R.reason("hand-corrected", "given", "stands");
    /** A record is never a second one of itself (与自身相同). */
    static final Reason SAME_ITSELF = R.reason("same-itself");

    /** The record that is to count no longer counts (所认定的记录已撤销). */
    static final Reason SAME_TAKEN_BACK = R.reason("same-taken-back");

    /** The record itself no longer counts (该记录已撤销). */
    static final Reason TAKEN_BACK = R.reason("taken-back");

    /** What an operation that corrects a record does besides. */
    public static final Operation.Terms KEEPS = Operation.saves(Correction.SHAPE);

    /** What an operation does besides that corrects a record with an external key, by hand or by an import. */
    public static final Operation.Terms KEEPS_BY_HAND = Operation.saves(Correction.SHAPE, HandCorrected.SHAPE);

    /** The room. */
    public static final Room ROOM = R.keeps(Correction.SHAPE, HandCorrected.SHAPE);

    private CorrectionRoom() {}
}
