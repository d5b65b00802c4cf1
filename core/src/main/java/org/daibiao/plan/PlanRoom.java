package org.daibiao.plan;

import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.record.Reason;

/** Plan room (计划模块): the report and its attestations. It writes no entries. */
public final class PlanRoom {
    private static final Room.Of R = Room.named("plan");

    /** The plan has no such check (没有此项核查). */
    static final Reason NO_CHECK = R.reason("no-check", "id", "place");

    /** The check does not take attestations (不作人工认定). */
    static final Reason NOT_ATTESTED = R.reason("not-attested", "id");

    /** {@link PlanService#report(org.daibiao.calendar.Period, org.daibiao.desk.Actor)}. */
    public static final Operation.Reports REPORT = R.reports("report");
    /** {@link PlanService#attest}. */
    public static final Operation.Creates<Attest, Attestation> ATTEST =
            R.creates("attest", Attest.class, Attestation.SHAPE);

    /** The room. */
    public static final Room ROOM = R.keeps(Attestation.SHAPE);

    private PlanRoom() {}

    /** The service; registers its commands at the desk. */
    static PlanService served(Desk desk, DefaultPlanService service) {
        desk.handle(ATTEST, service::attest);
        return service;
    }
}
