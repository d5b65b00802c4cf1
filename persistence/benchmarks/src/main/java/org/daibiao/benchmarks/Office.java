package org.daibiao.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Stores;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** The office of a district: 300 deputies, 35 of them members of the committee, each linked with four others. */
final class Office implements AutoCloseable {
    static final String DISTRICT = "jiading";
    static final LocalDate TODAY = LocalDate.parse("2025-12-20");
    static final LocalDate SINCE = WorkPlans.JIADING_2025.term().firstDay();

    private static final int DEPUTIES = 300;
    private static final int MEMBERS = 35;
    private static final int LINKS = 4;

    final String district;
    /** Contacts are spread over so many days, all within the term. */
    private static final int DAYS = 1000;

    final Daibiao daibiao;
    final Actor actor;

    Office(DataSource dataSource, String district) {
        this(JooqStores.on(dataSource), district);
    }

    Office(Stores stores, String district) {
        this.district = district;
        daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse(TODAY + "T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        actor = Actor.of(CongressId.of(district), "office", Roles.DEPUTY_WORK_COMMITTEE);
    }

    /** Sets the district up, in a database that has the tables. */
    void found() {
        open();
        List<Id<Deputy>> deputies = daibiao.deputies().registerAll(registrations(0, DEPUTIES), actor).orThrow().stream()
                .map(Versioned::id)
                .toList();
        var links = new ArrayList<LinkDeputy>();
        for (int m = 0; m < MEMBERS; m++) {
            var seat = SeatDeputy.of(deputies.get(m), org.daibiao.deputy.Office.COMMITTEE_MEMBER, SINCE.toString());
            daibiao.deputies().seat(seat, actor).orThrow();
            for (int n = 0; n < LINKS; n++) {
                Id<Deputy> linked = deputies.get(MEMBERS + m * LINKS + n);
                links.add(LinkDeputy.of(deputies.get(m), linked, SINCE.toString()));
            }
        }
        daibiao.contacts().linkAll(links, actor).orThrow();
    }

    /** The day of the n-th contact: two people who meet often do not do so on one day, which would look like a mistake. */
    static LocalDate day(int n) {
        return TODAY.minusDays(n % DAYS);
    }

    void open() {
        daibiao.open(district, district).orThrow();
    }

    static List<RegisterDeputy> registrations(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(n -> RegisterDeputy.of("代表" + n, "安亭镇")
                        .from("第" + (n % 90 + 1) + "选区", "安亭镇代表团")
                        .in("教育", "科技"))
                .toList();
    }

    List<MemberLink> links() {
        return daibiao.find(Query.of(MemberLink.SHAPE), actor).items().stream()
                .map(Versioned::value)
                .toList();
    }

    List<Id<Deputy>> deputies() {
        return daibiao.find(Query.of(Deputy.SHAPE), actor).items().stream()
                .map(Versioned::id)
                .toList();
    }

    @Override
    public void close() {
        daibiao.close();
    }
}
