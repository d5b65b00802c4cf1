package org.daibiao.audit;

import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.record.Reason;

/** Audit room (审计模块): verification and reading of the journal. It writes no entries. */
public final class AuditRoom {
    private static final Room.Of R = Room.named("audit");

    /** The printed value does not have the form of a head (不是链尾校验值). */
    static final Reason NO_HEAD = R.reason("no-head");

    /** The head belongs to another congress (另一届人大的链尾校验值). */
    static final Reason OTHER_CONGRESS = R.reason("other-congress", "printed", "here");

    /** {@link AuditService#head}. */
    public static final Operation.Reports HEAD = R.reports("head");
    /** {@link AuditService#verify(org.daibiao.desk.Actor)}. */
    public static final Operation.Reports VERIFY = R.reports("verify");
    /** {@link AuditService#read}. */
    public static final Operation.Creates<ReadJournal, Reading> READ =
            R.creates("read", ReadJournal.class, Reading.SHAPE);

    /** The room. */
    public static final Room ROOM = R.keeps(Reading.SHAPE);

    private AuditRoom() {}

    /** The service, which handles its commands at the desk from now on. */
    static AuditService served(Desk desk, DefaultAuditService service) {
        desk.handle(READ, service::read);
        return service;
    }
}
