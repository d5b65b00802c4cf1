package org.daibiao.station;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Room;

/** Entry kinds of the station room (站点领域的事项种类). */
public final class StationKinds {
    /** A station is open (站点开放). */
    public static final Kind OPEN = Kind.standing("station.open", Line.STATION);

    /** A station belongs to the first batch: subject the congress, counterpart the station (首批站点). */
    public static final Kind BATCH = Kind.standing("link.station-batch", "congress");

    /** A leader is linked with a station: subject the station, counterpart the leader (领导联系站点). */
    public static final Kind LEADER = Kind.standing("link.station-leader", Line.STATION);

    /** Tasks, requirements or positioning were set (明确目标任务、建设要求、功能定位). */
    public static final Kind SET = Kind.event("station.set.*");

    /** The station was guided, by aspect (服务指导). */
    public static final Kind GUIDED = Kind.event("guided.*");

    /** Deputies received people (接待). */
    public static final Kind RECEPTION = Kind.event("station.reception");

    /** The station went out (巡回站). */
    public static final Kind ROVED = Kind.event("station.roved");

    private static final String ENTERED = "station.entered.";

    private StationKinds() {}

    /** The kind of an entering, for example {@code station.entered.deputies.monthly} (进站). */
    public static Kind entered(String cell) {
        return Kind.event(ENTERED + cell);
    }

    /** The room, with the enterings that the installed rooms know. */
    public static Room room(Set<String> occasions) {
        Stream<Kind> fixed = Stream.of(OPEN, BATCH, LEADER, SET, GUIDED, RECEPTION, ROVED);
        return new Room(
                "station",
                List.of(Station.SHAPE, Post.SHAPE, Happening.SHAPE),
                Stream.concat(fixed, occasions.stream().sorted().map(StationKinds::entered))
                        .toList(),
                List.of(
                        Operation.creates("station.open", OpenStation.class),
                        Operation.changes("station.close", Station.SHAPE),
                        Operation.changes("station.describe", Station.SHAPE),
                        Operation.creates("station.link-leader", LinkLeader.class),
                        Operation.creates("station.appoint", AppointStaff.class),
                        Operation.changes("station.end-post", Post.SHAPE),
                        Operation.creates("station.receive", ReceivePeople.class),
                        Operation.creates("station.enter", EnterStation.class),
                        Operation.creates("station.guide", GuideStation.class),
                        Operation.creates("station.rove", Rove.class),
                        Operation.changes("station.take-back", Happening.SHAPE)));
    }
}
