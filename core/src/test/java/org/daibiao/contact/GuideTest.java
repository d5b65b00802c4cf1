package org.daibiao.contact;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.daibiao.Daibiao;
import org.daibiao.GuidePage;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.RevealPhone;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Typed;
import org.daibiao.station.AppointStaff;
import org.daibiao.station.EnterStation;
import org.daibiao.station.LinkLeader;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Post;
import org.daibiao.station.ReceivePeople;
import org.daibiao.station.RecordOutreach;
import org.daibiao.station.Station;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to deputies, stations and contacts")
class GuideTest {
    private final GuidePage out = new GuidePage("deputies-stations-contacts.md", GuideTest.class);

    @Test
    @DisplayName("shows the code that is compiled here and what it prints")
    void showsItsCode() throws IOException {
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .clock(Clock.fixed(Instant.parse("2025-06-20T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build()) {
            var jiading = daibiao.open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(jiading.id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

            var deputies = daibiao.deputies();
            var li = deputies.register(RegisterDeputy.of("李敏", "嘉定镇"), office)
                    .orThrow()
                    .id();
            deputies.seat(SeatDeputy.of(li, Office.COMMITTEE_MEMBER, "2025-01-10"), office)
                    .orThrow();
            deputies.seat(SeatDeputy.of(li, Office.CHAIRPERSONS_MEMBER, "2025-01-10"), office)
                    .orThrow();
            var wang = deputies.register(RegisterDeputy.of("王芳", "安亭镇"), office)
                    .orThrow()
                    .id();
            deputies.register(RegisterDeputy.of("张伟", "安亭镇").seatedOn("2025-03-20"), office)
                    .orThrow(); // by-election
            var again = deputies.seat(SeatDeputy.of(wang, Office.DEPUTY, "2025-01-10"), office);
            out.println(again.reasons().get(0).code());

            Id<Station> station = people(daibiao, office, li, wang);
            contacts(daibiao, office, li, wang, station);
        }

        out.showsWhatWasRun();
    }

    private Id<Station> people(Daibiao daibiao, Actor office, Id<Deputy> li, Id<Deputy> wang) {
        var stations = daibiao.stations();
        var station = stations.open(OpenStation.of("安亭镇实践站", "安亭镇", "墨玉路1号", "2025-03-01"), office)
                .orThrow()
                .id();
        out.println(stations.linkLeader(LinkLeader.of(station, wang, "2025-04-01"), office)
                .reasons()
                .get(0)
                .code());
        stations.linkLeader(LinkLeader.of(station, li, "2025-04-01"), office).orThrow();
        var since = Typed.day("2025-04-01");
        stations.appoint(new AppointStaff(station, Post.Duty.HEAD, PersonName.of("周强"), "021-59500000", since), office)
                .orThrow();

        out.println(stations.receptionDays(Period.month(2025, 6)).get(0).day());
        var reception = stations.receive(ReceivePeople.of(station, "2025-06-16", List.of(wang), 12), office)
                .orThrow();
        stations.enter(
                        EnterStation.of(station, "deputies.monthly", "社区停车", "2025-06-16")
                                .at(reception.id()),
                        office)
                .orThrow();
        stations.rove(new RecordOutreach(station, "向阳村", List.of(wang), Typed.day("2025-06-18")), office)
                .orThrow();

        return station;
    }

    private void contacts(Daibiao daibiao, Actor office, Id<Deputy> li, Id<Deputy> wang, Id<Station> station) {
        var deputies = daibiao.deputies();
        var contacts = daibiao.contacts();
        contacts.link(LinkDeputy.of(li, wang, "2025-03-01"), office).orThrow();
        var visit = RecordContact.visit(li, wang, "2025-06-12").at(station).raising("road-lamps", "墨玉路路灯不亮");
        var contact = contacts.record(visit, office).orThrow();
        var matter = daibiao.find(Query.of(Matter.SHAPE, Matter.CONTACT.is(contact.id())), office)
                .items()
                .get(0);
        matter = contacts.answer(new AnswerMatter(matter.seen(), "已更换灯具", Typed.day("2025-06-19")), office)
                .orThrow();
        out.println(matter.value().answeredOn());

        var zhao = deputies.registerVoter(RegisterVoter.of("赵敏", "第1选区", "2025-04-03"), office)
                .orThrow();
        contacts.linkVoter(LinkVoter.of(wang, zhao.id(), "2025-04-03"), office).orThrow();
        contacts.recordVoters(
                        RecordVoterContact.of(wang, "reception", 12, "2025-06-16")
                                .at(station),
                        office)
                .orThrow();
        out.println(zhao.value().name());

        var right = CorrectContact.of(contact.seen(), "日期有误").heldOn("2025-06-11");
        out.println(contacts.correct(right, office).orThrow().value().heldOn());
        var wrong = contacts.record(RecordContact.visit(li, wang, "2025-06-13"), office)
                .orThrow();
        contacts.takeBack(new TakeBackContact(wrong.seen(), "当天没有走访"), office).orThrow();
        daibiao.plan()
                .report(Period.year(2025), office)
                .clause(1)
                .subList(1, 3)
                .forEach(line -> out.println(line.text(Locale.CHINESE)));

        twice(daibiao, office, wang);
    }

    private void twice(Daibiao daibiao, Actor office, Id<Deputy> wang) {
        var deputies = daibiao.deputies();
        var contacts = daibiao.contacts();
        var twin = deputies.register(RegisterDeputy.of("王 芳", "安亭镇"), office).orThrow();
        contacts.recordVoters(RecordVoterContact.of(twin.id(), "visit", 3, "2025-06-18"), office)
                .orThrow();
        var merged = deputies.sameDeputy(new SameDeputy(twin.seen(), wang, "同一人，导入两次"), office);
        out.println(merged.warnings().size());
        out.println(daibiao.find(Query.of(Contact.SHAPE, Contact.DEPUTY.is(wang)), office)
                .items()
                .size());
        out.println(deputies.revealPhone(RevealPhone.of(twin.id(), Purpose.CONTACT), office)
                .reasons()
                .get(0)
                .code());
    }
}
