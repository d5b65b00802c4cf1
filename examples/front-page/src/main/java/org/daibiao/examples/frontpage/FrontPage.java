package org.daibiao.examples.frontpage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.daibiao.congress.CongressService;
import org.daibiao.congress.OpenCongress;
import org.daibiao.contact.ContactRules;
import org.daibiao.contact.ContactService;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.DeputyRules;
import org.daibiao.deputy.DeputyService;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.kernel.AccessPolicy;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.IdSource;
import org.daibiao.kernel.Observer;
import org.daibiao.kernel.Role;
import org.daibiao.memory.MemoryStores;

/** The front page (首页示例): a committee member, a deputy, a link, a visit, and a visit that lies in the future. */
public final class FrontPage {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private FrontPage() {}

    /** Prints what became of the visit in the future. */
    public static void main(String... args) {
        var desk = new Desk(new Desk.Parts(
                new MemoryStores(),
                AccessPolicy.committeeOnly(),
                Clock.fixed(Instant.parse("2025-06-16T02:00:00Z"), ZONE),
                IdSource.timeOrdered(),
                Observer.NONE,
                reader -> ZONE));
        var deputies = DeputyService.of(desk, new DeputyRules(1));
        var contacts = ContactService.of(
                desk, new ContactRules(6, true, Set.of("visit", "reception")), (moment, station, day) -> true);
        var office = Actor.of(CongressId.of("jiading"), "office", Role.DEPUTY_WORK_COMMITTEE);
        var opening = new OpenCongress("jiading", "嘉定区人大", ZONE, 7, LocalDate.parse("2021-11-01"));
        CongressService.of(desk).open(opening, office).orThrow();
        var li = deputies.register(RegisterDeputy.of("李敏", "嘉定镇"), office).orThrow();
        deputies.seat(SeatDeputy.of(li.id(), Office.COMMITTEE_MEMBER, "2025-01-10"), office)
                .orThrow();
        var wang = deputies.register(RegisterDeputy.of("王芳", "安亭"), office).orThrow();
        contacts.link(LinkDeputy.of(li.id(), wang.id(), "2025-03-01"), office).orThrow();
        contacts.record(RecordContact.visit(li.id(), wang.id(), "2025-06-12"), office)
                .orThrow();
        System.out.println(contacts.record(RecordContact.visit(li.id(), wang.id(), "2025-07-01"), office));
        System.out.println(deputies.register(RegisterDeputy.of("", "嘉定镇"), office));
    }
}
