package org.daibiao.testkit.year;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.privacy.PersonName;
import org.daibiao.station.AppointStaff;
import org.daibiao.station.EndPost;
import org.daibiao.station.EnterStation;
import org.daibiao.station.GuideStation;
import org.daibiao.station.LinkLeader;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Post;
import org.daibiao.station.ReceivePeople;
import org.daibiao.station.RecordOutreach;

/** The stations of a year. */
final class YearOfStations {
    private final Year year;

    YearOfStations(Year year) {
        this.year = year;
    }

    void all() {
        for (int n = 0; n < 2; n++) {
            String station = "station " + n;
            LocalDate since = year.from(Year.FIRST, 30);
            year.act(
                    station,
                    since,
                    "opens",
                    at -> at.named(
                            station,
                            at.door
                                    .stations()
                                    .open(OpenStation.of(station, "安亭镇", "某路", since.toString()), at.office)));
            for (int post = 0; post < 2; post++) {
                post(station, year.random().nextBoolean());
            }
            for (int month = 2; month <= 12; month++) {
                LocalDate day = LocalDate.of(2025, month, 16);
                List<String> deputies = year.deputies(3);
                if (year.random().nextInt(5) > 0) {
                    year.act(
                            year.name("reception"),
                            day,
                            "is held",
                            at -> at.door
                                    .stations()
                                    .receive(new ReceivePeople(at.id(station), day, at.ids(deputies), 5), at.office));
                }
            }
            entries(station);
        }
    }

    private void entries(String station) {
        LocalDate day = year.any();
        String occasion = year.one(List.of("deputies.monthly", "committees.research", "departments.appointment"));
        year.act(
                year.name("entry"),
                day,
                "is made",
                at -> at.door
                        .stations()
                        .enter(new EnterStation(at.id(station), occasion, "带去材料", day, null), at.office));
        LocalDate guided = year.any();
        year.act(
                year.name("guidance"),
                guided,
                "is given",
                at -> at.door.stations().guide(new GuideStation(at.id(station), "operation", guided), at.office));
        LocalDate roved = year.any();
        List<String> rovers = year.deputies(2);
        year.act(
                year.name("roving"),
                roved,
                "is done",
                at -> at.door
                        .stations()
                        .rove(new RecordOutreach(at.id(station), "某村", at.ids(rovers), roved), at.office));
    }

    private void post(String station, boolean leads) {
        String chain = year.name("post");
        LocalDate since = year.any();
        year.act(
                chain,
                since,
                "begins",
                at -> at.named(
                        chain,
                        leads
                                ? at.door
                                        .stations()
                                        .linkLeader(new LinkLeader(at.id(station), at.id("member 0"), since), at.office)
                                : at.door
                                        .stations()
                                        .appoint(
                                                new AppointStaff(
                                                        at.id(station),
                                                        Post.Duty.HEAD,
                                                        PersonName.of("张三"),
                                                        "站",
                                                        since),
                                                at.office)));
        if (year.random().nextBoolean()) {
            LocalDate until = year.from(since, 100);
            year.act(
                    chain,
                    until,
                    "ends",
                    at -> at.door.stations().endPost(new EndPost(at.seen(Post.SHAPE, chain), until), at.office));
        }
    }
}
