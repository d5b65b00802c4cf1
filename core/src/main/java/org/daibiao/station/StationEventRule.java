package org.daibiao.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/** Decides which events may be recorded at a station: pure functions. */
record StationEventRule(StationRules rules) {
    /** What is known about the station and the deputies on the day. */
    record Day(LocalDate today, Station station, boolean seated) {}

    Outcome<Change<StationEvent>> receive(ReceivePeople command, Id<StationEvent> id, Day known) {
        return base(known, command.day())
                .when(!known.seated(), StationReasons.NO_DEPUTY, "deputies", command.day())
                .when(twice(command.deputies()), StationReasons.TWICE, "deputies")
                .orElse(() -> {
                    var reception = happened(id, command.station(), StationEvent.Kind.RECEPTION, command.day())
                            .set(StationEvent.PEOPLE, command.people())
                            .done();
                    return change(reception, StationRoom.RECEPTION.code(), command.deputies());
                });
    }

    Outcome<Change<StationEvent>> enter(EnterStation command, Id<StationEvent> id, Day known) {
        return base(known, command.day())
                .when(
                        !rules.entering().contains(command.occasion()),
                        StationReasons.OCCASION,
                        "occasion",
                        rules.entering())
                .orElse(() -> {
                    var entering = happened(id, command.station(), StationEvent.Kind.ENTERING, command.day())
                            .set(StationEvent.DETAIL, command.occasion())
                            .set(StationEvent.BROUGHT, command.brought())
                            .set(StationEvent.OCCASION, command.of())
                            .done();
                    return change(
                            entering, StationRoom.entered(command.occasion()).code(), List.of());
                });
    }

    Outcome<Change<StationEvent>> guide(GuideStation command, Id<StationEvent> id, Day known) {
        return base(known, command.day())
                .when(!rules.guidance().contains(command.aspect()), StationReasons.ASPECT, "aspect", rules.guidance())
                .orElse(() -> {
                    var guidance = happened(id, command.station(), StationEvent.Kind.GUIDANCE, command.day())
                            .set(StationEvent.DETAIL, command.aspect())
                            .done();
                    return change(guidance, "guided." + command.aspect(), List.of());
                });
    }

    Outcome<Change<StationEvent>> rove(RecordOutreach command, Id<StationEvent> id, Day known) {
        return base(known, command.day())
                .when(!known.seated(), StationReasons.NO_DEPUTY, "deputies", command.day())
                .when(twice(command.deputies()), StationReasons.TWICE, "deputies")
                .orElse(() -> {
                    var roving = happened(id, command.station(), StationEvent.Kind.ROVING, command.day())
                            .set(StationEvent.DETAIL, command.place())
                            .set(StationEvent.PEOPLE, command.deputies().size())
                            .done();
                    return change(roving, StationRoom.ROVED.code(), command.deputies());
                });
    }

    Outcome<Change<StationEvent>> takeBack(StationEvent now, String reason, List<Line> takeBacks, LocalDate today) {
        return new Rejections()
                .when(now.takenBackOn() != null, StationReasons.TAKEN_BACK, "happening")
                .orElse(() -> Change.to(Edit.of(now)
                                .set(StationEvent.TAKEN_BACK_ON, today)
                                .set(StationEvent.TAKEN_BACK_REASON, reason)
                                .done())
                        .lines(takeBacks));
    }

    private static Edit<StationEvent> happened(
            Id<StationEvent> id, Id<Station> station, StationEvent.Kind kind, LocalDate day) {
        return Edit.blank(StationEvent.SHAPE, id)
                .set(StationEvent.STATION, station)
                .set(StationEvent.KIND, kind)
                .set(StationEvent.PEOPLE, 0)
                .set(StationEvent.HELD_ON, day);
    }

    private static Rejections base(Day known, LocalDate day) {
        return StationRule.open(known.station(), day, known.today(), "day");
    }

    private static boolean twice(List<Id<Deputy>> deputies) {
        return deputies.stream().distinct().count() != deputies.size();
    }

    private static Change<StationEvent> change(StationEvent happening, String kind, List<Id<Deputy>> deputies) {
        Line item = Line.event(kind, happening.id(), happening.heldOn());
        UUID occasion = happening.occasion();
        Line about = occasion == null ? item : Line.event(kind, Id.of(occasion), happening.heldOn());
        var lines = new ArrayList<Line>(List.of(item, about.as(Line.STATION, happening.station())));
        deputies.forEach(deputy -> lines.add(item.as(Line.DEPUTY, deputy)));
        if (!deputies.isEmpty()) {
            Line duty = Line.event(DeputyRoom.PARTICIPATED.code(), happening.id(), happening.heldOn());
            lines.add(duty);
            deputies.forEach(deputy -> lines.add(duty.as(Line.DEPUTY, deputy)));
        }
        return Change.to(happening).lines(lines);
    }
}
