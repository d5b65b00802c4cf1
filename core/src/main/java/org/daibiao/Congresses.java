package org.daibiao;

import java.time.Clock;
import org.daibiao.access.Roles;
import org.daibiao.congress.Congress;
import org.daibiao.congress.CongressService;
import org.daibiao.congress.OpenCongress;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.plan.WorkPlan;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/** Congresses (人大) at the door: the service of the room, and the short way to open one. Thread-safe. */
public final class Congresses {
    private final CongressService service;
    private final WorkPlan plan;
    private final Clock clock;

    Congresses(Desk desk, WorkPlan plan, Clock clock) {
        this.service = CongressService.of(desk);
        this.plan = plan;
        this.clock = clock;
    }

    /** Everything about the actor's congress. */
    public CongressService service() {
        return service;
    }

    /**
     * Opens a congress in the plan's term and the clock's zone, or answers with it when it is open already. This is the host's own act, in
     * the role of the deputy work committee; to open one as somebody else, use {@link CongressService#open}.
     *
     * @param code lower-case letters, digits and hyphens
     * @param name its name
     */
    public Outcome<Congress> open(String code, String name) {
        var host = Actor.of(CongressId.of(code), "host", Roles.DEPUTY_WORK_COMMITTEE);
        var command = new OpenCongress(
                code, name, clock.getZone(), plan.term().ordinal(), plan.term().firstDay());
        return service.open(command, host).map(Versioned::value);
    }
}
