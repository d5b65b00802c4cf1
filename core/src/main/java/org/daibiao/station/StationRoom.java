package org.daibiao.station;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.DEPUTY;
import static org.daibiao.journal.Line.ITEM;
import static org.daibiao.journal.Line.STATION;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.congress.Congress;
import org.daibiao.correction.CorrectionRoom;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;

/** Station room (站点模块): its entry kinds, operations and records. */
public final class StationRoom {
    private static final Room.Of R = Room.named("station");

    /** A station is open (站点开放). */
    public static final Kind OPEN = R.standing("station.open", in(STATION, Station.SHAPE));

    /** A station belongs to the first batch: the subject is the congress, the counterpart the station (首批站点). */
    public static final Kind BATCH = R.standing("link.station-batch", in("congress", Congress.SHAPE, Station.SHAPE));

    /** A leader is linked to a station: the subject is the station, the counterpart the leader (领导联系站点). */
    public static final Kind LEADER = R.standing("link.station-leader", in(STATION, Station.SHAPE, Deputy.SHAPE));

    /** Tasks, requirements or positioning were set (明确目标任务、建设要求、功能定位). */
    public static final Kind SET = R.event("station.set.*", in(ITEM, Station.SHAPE), in(STATION, Station.SHAPE));

    /** The station received guidance, by aspect (服务指导). */
    public static final Kind GUIDED = R.event("guided.*", in(ITEM, StationEvent.SHAPE), in(STATION, Station.SHAPE));

    /** Deputies received people (接待). */
    public static final Kind RECEPTION = R.event(
            "station.reception", in(ITEM, StationEvent.SHAPE), in(DEPUTY, Deputy.SHAPE), in(STATION, Station.SHAPE));

    /** The station went out (巡回站). */
    public static final Kind ROVED = R.event(
            "station.roved", in(ITEM, StationEvent.SHAPE), in(DEPUTY, Deputy.SHAPE), in(STATION, Station.SHAPE));

    /** Somebody entered the station, by occasion, for example {@code station.entered.deputies.monthly} (进站). */
    public static final Kind ENTERED =
            Kind.event("station.entered.*", in(ITEM, StationEvent.SHAPE), in(STATION, Station.SHAPE));

    /** {@link StationService#open}. */
    public static final Operation.Creates<OpenStation, Station> OPEN_STATION =
            R.creates("open", OpenStation.class, Station.SHAPE, enters(BATCH, OPEN));
    /** {@link StationService#importAll}. */
    public static final Operation.Creates<OpenStation, Station> IMPORT = R.creates(
            "import", OpenStation.class, Station.SHAPE, enters(BATCH, OPEN), takesBack(), CorrectionRoom.KEEPS_BY_HAND);
    /** {@link StationService#importAll} of a station that is registered already. */
    public static final Operation.Needs<OpenStation, Station> IMPORT_KNOWN =
            R.needs("import-known", OpenStation.class, Station.SHAPE);
    /** {@link StationService#close}. */
    public static final Operation.Changes<CloseStation, Station> CLOSE = R.changes(
            "close",
            CloseStation.class,
            CloseStation::station,
            Station.SHAPE,
            enters(BATCH, LEADER, OPEN),
            saves(Post.SHAPE));
    /** {@link StationService#correct}. */
    public static final Operation.Changes<CorrectStation, Station> CORRECT = R.changes(
            "correct",
            CorrectStation.class,
            CorrectStation::station,
            Station.SHAPE,
            enters(BATCH, OPEN),
            takesBack(),
            CorrectionRoom.KEEPS_BY_HAND);
    /** {@link StationService#describe}. */
    public static final Operation.Changes<DescribeStation, Station> DESCRIBE =
            R.changes("describe", DescribeStation.class, DescribeStation::station, Station.SHAPE, enters(SET));
    /** {@link StationService#linkLeader}. */
    public static final Operation.Creates<LinkLeader, Post> LINK_LEADER =
            R.creates("link-leader", LinkLeader.class, Post.SHAPE, enters(LEADER));
    /** {@link StationService#appoint}. */
    public static final Operation.Creates<AppointStaff, Post> APPOINT =
            R.creates("appoint", AppointStaff.class, Post.SHAPE);
    /** {@link StationService#endPost}. */
    public static final Operation.Changes<EndPost, Post> END_POST =
            R.changes("end-post", EndPost.class, EndPost::post, Post.SHAPE, takesBack(), enters(LEADER));
    /** {@link StationService#correctPost}. */
    public static final Operation.Changes<CorrectPost, Post> CORRECT_POST = R.changes(
            "correct-post",
            CorrectPost.class,
            CorrectPost::post,
            Post.SHAPE,
            enters(LEADER),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link StationService#receive}. */
    public static final Operation.Creates<ReceivePeople, StationEvent> RECEIVE =
            R.creates("receive", ReceivePeople.class, StationEvent.SHAPE, enters(DeputyRoom.PARTICIPATED, RECEPTION));
    /** {@link StationService#enter}. */
    public static final Operation.Creates<EnterStation, StationEvent> ENTER =
            R.creates("enter", EnterStation.class, StationEvent.SHAPE, enters(ENTERED));
    /** {@link StationService#guide}. */
    public static final Operation.Creates<GuideStation, StationEvent> GUIDE =
            R.creates("guide", GuideStation.class, StationEvent.SHAPE, enters(GUIDED));
    /** {@link StationService#rove}. */
    public static final Operation.Creates<RecordOutreach, StationEvent> ROVE =
            R.creates("rove", RecordOutreach.class, StationEvent.SHAPE, enters(DeputyRoom.PARTICIPATED, ROVED));
    /** {@link StationService#likelySameEvents}. */
    public static final Operation.Reports LIKELY_SAME = R.reports("likely-same");
    /** {@link StationService#takeBack}. */
    public static final Operation.Changes<TakeBackStationEvent, StationEvent> TAKE_BACK = R.changes(
            "take-back", TakeBackStationEvent.class, TakeBackStationEvent::happening, StationEvent.SHAPE, takesBack());

    private static final Room FIXED =
            R.reasons(StationReasons.ALL).keeps(Station.SHAPE, Post.SHAPE, StationEvent.SHAPE);

    private StationRoom() {}

    /** The entry kind for entering on an occasion (进站). */
    public static Kind entered(String occasion) {
        return new Kind(ENTERED.member(occasion), ENTERED.nature(), ENTERED.byCalendar(), ENTERED.parts(), Set.of());
    }

    /** The room, with the occasions of entering that the installed rooms define. */
    public static Room room(Set<String> occasions) {
        Stream<Kind> entered = occasions.stream().sorted().map(StationRoom::entered);
        return new Room(
                FIXED.name(),
                FIXED.shapes(),
                Stream.concat(FIXED.kinds().stream(), entered).toList(),
                FIXED.operations(),
                FIXED.reasons());
    }

    /** Registers the service's commands at the desk and returns the service. */
    static StationService served(Desk desk, DefaultStationService service) {
        desk.handle(OPEN_STATION, service::open);
        desk.handle(IMPORT, (row, actor) -> service.importAll(Collections.singletonList(row), actor));
        desk.handle(CLOSE, service::close);
        desk.handle(CORRECT, service::correct);
        desk.handle(DESCRIBE, service::describe);
        desk.handle(LINK_LEADER, service::linkLeader);
        desk.handle(APPOINT, service::appoint);
        desk.handle(END_POST, service::endPost);
        desk.handle(CORRECT_POST, service::correctPost);
        desk.handle(RECEIVE, service::receive);
        desk.handle(ENTER, service::enter);
        desk.handle(GUIDE, service::guide);
        desk.handle(ROVE, service::rove);
        desk.handle(TAKE_BACK, service::takeBack);
        return service;
    }
}
