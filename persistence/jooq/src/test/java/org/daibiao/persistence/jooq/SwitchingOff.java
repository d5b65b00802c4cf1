package org.daibiao.persistence.jooq;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daibiao.audit.ChainFault;

/** Ways to switch the chain of a congress off, and to take from its tables what acts are about; each at a random place. */
final class SwitchingOff {
    private final RawJournal raw;
    private final Random random;
    private final Runnable work;

    /** The ordinary work of the library is one act, which is entered behind the last one. */
    SwitchingOff(RawJournal raw, Random random, Runnable work) {
        this.raw = raw;
        this.random = random;
        this.work = work;
    }

    List<Tampering.Way> ways() {
        return List.of(
                way("take all links away", ChainFault.UNLINKED, () -> unlinked(1)),
                way("take all links away, and let work go on", ChainFault.UNLINKED, () -> worked(unlinked(1))),
                way("take the links away from an act on", ChainFault.CHANGED, () -> unlinked(second())),
                way(
                        "take the links away from an act on, and let work go on",
                        ChainFault.CHANGED,
                        () -> worked(unlinked(second()))),
                way("take the links of a stretch away", ChainFault.CHANGED, this::stretch),
                way("take the head's link away", ChainFault.CHANGED, () -> headless(raw.acts())),
                way(
                        "take the head's link away, and let work go on",
                        ChainFault.CHANGED,
                        () -> worked(headless(raw.acts() + 1))),
                way("drop the head", ChainFault.ADDED, () -> {
                    raw.run("delete from head where congress = $congress");
                    return 1;
                }),
                line("enter a line under an act that there is not yet", "act + 1000", "weight"),
                line("enter a line under an act of before the first", "-act", "weight"),
                line("take something away under an act that there is not", "act + 1000", "-weight"),
                new Tampering.Way("cut everything off, the head with it", ChainFault.CUT_OFF, true, () -> {
                    raw.cut(0);
                    raw.run("delete from head where congress = $congress");
                    return 1;
                }),
                record("delete the record of an act", "delete from $table where congress = $congress and id = ?"),
                record(
                        "give the record of an act to another congress",
                        "update $table set congress = '" + UUID.randomUUID()
                                + "' where congress = $congress and id = ?"),
                record(
                        "give the record of an act another id",
                        "update $table set id = '" + UUID.randomUUID() + "' where congress = $congress and id = ?"),
                way("make the record of an act unreadable", ChainFault.RECORD_MISSING, () -> {
                    String visit = record("contact");
                    raw.run("update contact set deputy = 'nobody' where congress = $congress and id = ?", visit);
                    return firstAbout(visit);
                }));
    }

    private static Tampering.Way way(String what, ChainFault fault, Tampering.Bend bend) {
        return new Tampering.Way(what, fault, false, bend);
    }

    /** Found where the counting ends: at the last act. */
    private Tampering.Way line(String what, String act, String weight) {
        return way(what, ChainFault.MISCOUNTED, () -> {
            raw.run(
                    "insert into act_line (congress, line, act, subject, counterpart, item, kind, on_day, due_on, weight, part,"
                            + " takes_back, recorded) select congress, line + 100000, " + act
                            + ", subject, counterpart, item, kind, on_day, due_on, " + weight
                            + ", part, takes_back, recorded from act_line where congress = $congress and line = 1");
            return raw.acts();
        });
    }

    private Tampering.Way record(String what, String sql) {
        return way(what, ChainFault.RECORD_MISSING, () -> {
            List<String> tables = List.of("deputy", "seat", "member_link", "contact", "congress");
            String table = tables.get(random.nextInt(tables.size()));
            String id = record(table);
            raw.run(sql.replace("$table", table), id);
            return firstAbout(id);
        });
    }

    /** One that an act is about, and not only made along with another. */
    private String record(String table) {
        List<Object> ids = raw.all("select id from " + table + " where congress = $congress"
                + " and id in (select about from act where congress = $congress) order by id");
        return (String) ids.get(random.nextInt(ids.size()));
    }

    private long firstAbout(String record) {
        return (long) raw.one("select min(act) from act where congress = $congress and about = ?", record);
    }

    /** An act that is not the first one. */
    private long second() {
        return 1 + raw.anyActBut(raw.acts());
    }

    private long unlinked(long from) {
        raw.run("update act set hash = null where congress = $congress and act >= ?", from);
        return headless(from);
    }

    private long headless(long broken) {
        raw.run("update head set hash = null where congress = $congress");
        return broken;
    }

    private long stretch() {
        long from = second();
        raw.run(
                "update act set hash = null where congress = $congress and act between ? and ?",
                from,
                from + random.nextInt(30));
        return from;
    }

    private long worked(long broken) {
        work.run();
        return broken;
    }
}
