package org.daibiao.privacy;

import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;

/** Sealing room (加密模块): resealing of personal data. It has no records of its own and writes no entries. */
public final class SealingRoom {
    private static final Room.Of R = Room.named("privacy");

    public static final Operation.Reports RESEAL = R.reports("reseal");

    /** The room. */
    public static final Room ROOM = R.keeps();

    private SealingRoom() {}
}
