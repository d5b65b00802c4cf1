package cn.example.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;

/** A registry of letters as the tests need it: on 16 October 2025 unless said otherwise, with the people who work there. */
final class Registry {
    static final CongressId CONGRESS = CongressId.of("jiading");
    static final Actor OFFICE = Actor.of(CONGRESS, "u-1", Roles.DEPUTY_WORK_COMMITTEE);
    static final Actor STREETS = unit("u-2", "区城管局");
    static final Actor POLICE = unit("u-3", "区公安分局");

    private Registry() {}

    static LetterHost on(Stores stores) {
        return on(stores, "2025-10-16");
    }

    static LetterHost on(Stores stores, String today) {
        var clock = Clock.fixed(Instant.parse(today + "T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        LetterHost host = LetterHost.open(stores, clock);
        host.daibiao().open("jiading", "嘉定区人大").orThrow();
        return host;
    }

    static ReceiveLetter lamps(String day) {
        return ReceiveLetter.of("陈静", "路灯不亮", "区城管局", day);
    }

    private static Actor unit(String id, String name) {
        return Actor.of(CONGRESS, id, Roles.HANDLING_UNIT).tied(Relation.UNIT, name);
    }
}
