package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.station.AppointStaff;
import org.daibiao.station.DescribeStation;
import org.daibiao.station.EnterStation;
import org.daibiao.station.GuideStation;
import org.daibiao.station.LinkLeader;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Post;
import org.daibiao.station.ReceivePeople;
import org.daibiao.station.RecordOutreach;
import org.daibiao.station.Station;
import org.daibiao.station.StationEvent;
import org.daibiao.station.TakeBackStationEvent;

/** The stations and their events of the year. */
final class Stations {
    private static final String OPENED = "2024-12-01";

    private final Daibiao daibiao;
    private final Play play;
    private final District district;
    private final List<Id<Station>> stations = new ArrayList<>();

    Stations(Daibiao daibiao, Play play, District district) {
        this.daibiao = daibiao;
        this.play = play;
        this.district = district;
    }

    List<Id<Station>> all() {
        return stations;
    }

    /** Opens the stations; those beyond the plan's first batch form the second. The last one has no positioning. */
    void open(int total, int firstBatch) {
        List<String> units = List.copyOf(district.units().keySet());
        List<List<String>> places = Rows.of("committees.csv");
        for (int n = 0; n < total; n++) {
            String unit = units.get(n % units.size());
            String place = places.get(n * 16 % places.size()).get(1);
            var command = new OpenStation(
                    unit + "第" + (n / units.size() + 1) + "实践站",
                    Station.Kind.PRACTICE_STATION,
                    unit,
                    place,
                    n < firstBatch ? 1 : 2,
                    LocalDate.parse(OPENED),
                    null);
            Versioned<Station> station =
                    daibiao.stations().open(command, district.office()).orThrow();
            stations.add(station.id());
            String positioning = n == total - 1 ? null : "人大协商、代表接待、社会治理、宣传展示";
            var described = new DescribeStation(
                    station.seen(), "听民意、察民情、解难事", "有场所、有人员、有制度、有活动", positioning, LocalDate.parse(OPENED));
            daibiao.stations().describe(described, district.office()).orThrow();
            staff(n, station.id());
        }
    }

    /** Every station but one gets its linked leader. */
    private void staff(int n, Id<Station> station) {
        if (n != 7) {
            Id<Deputy> leader =
                    district.chairpersons().get(n % district.chairpersons().size());
            daibiao.stations()
                    .linkLeader(LinkLeader.of(station, leader, OPENED), district.office())
                    .orThrow();
        }
        String head = Rows.of("names.csv").get(n).get(0);
        daibiao.stations()
                .appoint(
                        new AppointStaff(station, Post.Duty.HEAD, PersonName.of(head), null, LocalDate.parse(OPENED)),
                        district.office())
                .orThrow();
    }

    /**
     * The year of the stations: receptions on the fixed days, a few of them missed; deputies and departments entering stations; guidance; roving
     * receptions.
     */
    void plan(Diary diary) {
        for (ComputedDay reception : daibiao.stations().receptionDays(Period.year(2025))) {
            LocalDate day = reception.day();
            for (Id<Station> station : stations) {
                if (play.in100(98)) {
                    List<Id<Deputy>> duty = List.of(district.deputies()
                            .get(play.between(0, district.deputies().size() / 2 - 1)));
                    diary.reception(new ReceivePeople(station, day, duty, play.between(2, 30)));
                    diary.on(day, () -> enter(station, "deputies.monthly", "月度主题", day));
                }
            }
        }
        for (int n = 0; n < stations.size(); n++) {
            Id<Station> station = stations.get(n);
            LocalDate day = play.dayOf(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-11-30"));
            diary.on(day, () -> enter(station, "departments.appointment", "上门服务", day));
            List<String> aspects =
                    n == 11 ? List.of("building", "operation") : List.of("building", "operation", "function");
            diary.on(
                    day,
                    () -> aspects.forEach(aspect -> daibiao.stations()
                            .guide(new GuideStation(station, aspect, day), district.office())
                            .orThrow()));
        }
        LocalDate roving = LocalDate.parse("2025-09-19");
        diary.on(
                roving,
                () -> daibiao.stations()
                        .rove(
                                new RecordOutreach(
                                        stations.get(0),
                                        "嘉定北站广场",
                                        List.of(district.deputies().get(1)),
                                        roving),
                                district.office())
                        .orThrow());
        LocalDate error = LocalDate.parse("2025-06-20");
        diary.on(error, this::takeOneBack);
    }

    /** The first reception in June was entered in error. */
    private void takeOneBack() {
        var june = Query.of(
                StationEvent.SHAPE,
                StationEvent.STATION.is(stations.get(0)),
                StationEvent.KIND.is(StationEvent.Kind.RECEPTION),
                StationEvent.HELD_ON.atLeast(LocalDate.parse("2025-06-01")));
        daibiao.find(june, district.office()).items().stream()
                .findFirst()
                .ifPresent(found -> daibiao.stations()
                        .takeBack(new TakeBackStationEvent(found.seen(), "实际未举行"), district.office())
                        .orThrow());
    }

    private void enter(Id<Station> station, String occasion, String brought, LocalDate day) {
        daibiao.stations()
                .enter(EnterStation.of(station, occasion, brought, day.toString()), district.office())
                .orThrow();
    }
}
