package org.daibiao;

import java.util.List;
import java.util.Set;
import org.daibiao.audit.AuditService;
import org.daibiao.congress.CongressKinds;
import org.daibiao.contact.ContactKinds;
import org.daibiao.delivery.DeliveryService;
import org.daibiao.deputy.DeputyKinds;
import org.daibiao.kernel.Room;
import org.daibiao.opinion.OpinionKinds;
import org.daibiao.plan.PlanService;
import org.daibiao.privacy.SealingService;
import org.daibiao.project.ProjectKinds;
import org.daibiao.station.StationKinds;
import org.daibiao.suggestion.SuggestionKinds;

/** The library's own rooms. */
final class OwnRooms {
    private OwnRooms() {}

    /**
     * All of them.
     *
     * @param occasions of entering a station, as the plan knows them
     */
    static List<Room> of(Set<String> occasions) {
        return List.of(
                CongressKinds.ROOM,
                DeputyKinds.ROOM,
                StationKinds.room(occasions),
                ContactKinds.ROOM,
                OpinionKinds.ROOM,
                SuggestionKinds.ROOM,
                ProjectKinds.ROOM,
                PlanService.ROOM,
                DeliveryService.ROOM,
                AuditService.ROOM,
                SealingService.ROOM);
    }
}
