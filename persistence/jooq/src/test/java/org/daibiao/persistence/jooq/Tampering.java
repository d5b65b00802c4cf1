package org.daibiao.persistence.jooq;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.audit.ChainFault;
import org.jspecify.annotations.Nullable;

/** Ways to bend the history of a congress, each at a random place. */
final class Tampering {
    /** What the number is of the first act that is not as it was, after the journal was bent. */
    @FunctionalInterface
    interface Bend {
        long at();
    }

    /**
     * One way.
     *
     * @param printed whether only a printed head shows it
     */
    record Way(String what, ChainFault fault, boolean printed, Bend bend) {}

    /** A number and a place that no act and no line has. */
    private static final long FAR = 1_000_000;

    private static final String MADE_UP = "0".repeat(64);

    private final RawJournal raw;
    private final Random random;
    private final List<Way> ways = new ArrayList<>();

    Tampering(RawJournal raw, Random random) {
        this.raw = raw;
        this.random = random;
        columns();
        places();
        additions();
        heads();
        copies();
        endings();
    }

    List<Way> ways() {
        return ways;
    }

    private void way(String what, ChainFault fault, Bend bend) {
        ways.add(new Way(what, fault, false, bend));
    }

    private void columns() {
        Stream.of("operation", "name", "content", "actor", "done_at", "recorded", "about", "hash")
                .forEach(column -> way("change an act's " + column, ChainFault.CHANGED, () -> {
                    long act = raw.anyAct();
                    change("act", column, "act", act);
                    return act;
                }));
        Stream.of("subject", "counterpart", "item", "kind", "on_day", "due_on", "weight", "part", "takes_back")
                .forEach(column -> way("change a line's " + column, ChainFault.CHANGED, () -> {
                    long line = raw.any("select line from act_line where congress = $congress");
                    change("act_line", column, "line", line);
                    return raw.actOf(line);
                }));
        way("make an act unreadable", ChainFault.UNREADABLE, () -> {
            long act = raw.anyAct();
            raw.run("update act set about = 'nobody' where congress = $congress and act = ?", act);
            return act;
        });
        way("make a line unreadable", ChainFault.UNREADABLE, () -> {
            long line = raw.anyLine();
            raw.run("update act_line set kind = '走访' where congress = $congress and line = ?", line);
            return raw.actOf(line);
        });
        way("take an act's link away", ChainFault.CHANGED, () -> {
            long act = 1 + raw.anyActBut(raw.acts());
            raw.run("update act set hash = null where congress = $congress and act = ?", act);
            return act;
        });
    }

    private void places() {
        way("give an act another number", ChainFault.OUT_OF_ORDER, () -> {
            long act = raw.anyAct();
            raw.move(act, raw.acts() + 1 + random.nextInt(100));
            return act;
        });
        way("give an act to another congress", ChainFault.MISSING, () -> {
            long act = raw.anyAct();
            raw.run(
                    "update act set congress = ? where congress = $congress and act = ?",
                    UUID.randomUUID().toString(),
                    act);
            return act;
        });
        way("give a line to another act", ChainFault.CHANGED, () -> {
            long line = raw.anyLine();
            long from = raw.actOf(line);
            long to = raw.anyActBut(from);
            raw.run("update act_line set act = ? where congress = $congress and line = ?", to, line);
            return Math.min(from, to);
        });
        way("drop an act", ChainFault.MISSING, () -> {
            long act = raw.anyAct();
            raw.drop(act);
            return act;
        });
        way("drop an act and close the gap", ChainFault.CHANGED, () -> {
            long last = raw.acts();
            long act = raw.anyActBut(last);
            raw.drop(act);
            raw.shift(act + 1, -1);
            raw.end(last - 1);
            return act;
        });
        way("drop a line", ChainFault.CHANGED, () -> {
            long line = raw.any("select line from act_line where congress = $congress");
            long act = raw.actOf(line);
            raw.run("delete from act_line where congress = $congress and line = ?", line);
            return act;
        });
        way("swap two acts", ChainFault.OUT_OF_ORDER, () -> {
            long one = raw.anyAct();
            long other = raw.anyActBut(one);
            raw.swap(one, other);
            return Math.min(one, other);
        });
        way("swap what two acts say", ChainFault.OUT_OF_ORDER, () -> {
            long one = raw.anyAct();
            long other = raw.anyActBut(one);
            raw.swap(one, other);
            swapLinks(one, other);
            return Math.min(one, other);
        });
        way("swap the links of two acts", ChainFault.CHANGED, () -> {
            long one = raw.anyAct();
            long other = raw.anyActBut(one);
            swapLinks(one, other);
            return Math.min(one, other);
        });
        way("swap two lines of an act", ChainFault.CHANGED, () -> {
            long line = raw.any(
                    "select min(line) from act_line where congress = $congress group by act" + " having count(*) > 1");
            moveLine(line, FAR);
            moveLine(line + 1, line);
            moveLine(FAR, line + 1);
            return raw.actOf(line);
        });
    }

    private void additions() {
        way("add a line", ChainFault.CHANGED, () -> {
            long act = raw.anyAct();
            raw.run(
                    "insert into act_line select congress, ?, ?, subject, counterpart, item, kind, on_day, due_on, weight,"
                            + " part, takes_back, recorded from act_line where congress = $congress and line = ?",
                    FAR,
                    act,
                    raw.anyLine());
            return act;
        });
        way("put an act in between", ChainFault.OUT_OF_ORDER, () -> {
            long last = raw.acts();
            long act = raw.anyAct();
            raw.shift(act, 1);
            raw.copy(last + 1, act, MADE_UP);
            raw.end(last + 1);
            return act;
        });
        way("append an act without a link", ChainFault.CHANGED, () -> append(null));
        way("append an act with the last act's link", ChainFault.CHANGED, () -> append(raw.hash(raw.acts())));
        way("append an act with a link made up", ChainFault.CHANGED, () -> append(MADE_UP));
        for (long place : new long[] {0, -FAR}) {
            way("put an act at " + place + ", before the first", ChainFault.ADDED, () -> {
                raw.copy(raw.anyAct(), place, MADE_UP);
                return place;
            });
        }
        way("append an act rightly linked, but not in the head", ChainFault.ADDED, () -> {
            long last = raw.acts();
            raw.copy(raw.anyAct(), last + 1, MADE_UP);
            raw.relink(last + 1);
            return last + 1;
        });
    }

    private void heads() {
        way("cut the end off, the head left as it was", ChainFault.MISSING, () -> {
            long kept = raw.anyActBut(raw.acts());
            raw.cut(kept);
            return kept + 1;
        });
        way("say in the head that there are more acts", ChainFault.MISSING, () -> {
            raw.run("update head set act_count = act_count + 1 where congress = $congress");
            return raw.acts() + 1;
        });
        way("say in the head that there are fewer acts", ChainFault.CHANGED, () -> {
            raw.run("update head set act_count = act_count - 1 where congress = $congress");
            return raw.acts() - 1;
        });
        way("change the link in the head", ChainFault.CHANGED, () -> {
            raw.run("update head set hash = ? where congress = $congress", MADE_UP);
            return raw.acts();
        });
    }

    /** What stands beside the acts once more, so that questions need not look for it. */
    private void copies() {
        way("change the day on which a line was recorded", ChainFault.MISCOUNTED, () -> {
            change("act_line", "recorded", "line", raw.anyLine());
            return 0;
        });
        way("give a line another number", ChainFault.MISCOUNTED, () -> {
            moveLine(
                    raw.any(
                            "select max(line) from act_line where congress = $congress and takes_back is null group by act"),
                    FAR);
            return 0;
        });
        way("forget that a line was taken back", ChainFault.MISCOUNTED, () -> {
            raw.run("delete from taken_back where congress = $congress and line = ?", anyTakenBack());
            return 0;
        });
        way("change the day on which a line was taken back", ChainFault.MISCOUNTED, () -> {
            change("taken_back", "recorded", "line", anyTakenBack());
            return 0;
        });
        way("take back another line instead", ChainFault.MISCOUNTED, () -> {
            raw.run(
                    "update taken_back set line = ? where congress = $congress and line = ?",
                    counted(),
                    anyTakenBack());
            return 0;
        });
        way("take a line back without an act", ChainFault.MISCOUNTED, () -> {
            raw.run(
                    "insert into taken_back (congress, line, by_line, recorded) select $congress, ?, ?, max(recorded) from act",
                    counted(),
                    FAR);
            return 0;
        });
    }

    private void endings() {
        ways.add(new Way("cut the end off, the head with it", ChainFault.CUT_OFF, true, () -> {
            long kept = raw.anyActBut(raw.acts());
            raw.cut(kept);
            raw.end(kept);
            return kept + 1;
        }));
        ways.add(new Way("change an act and link all anew from there", ChainFault.REWRITTEN, true, () -> {
            long act = raw.anyAct();
            change("act", "actor", "act", act);
            raw.relink(act);
            raw.end(raw.acts());
            return raw.acts();
        }));
        ways.add(new Way("cut the last act off and enter another", ChainFault.REWRITTEN, true, () -> {
            long last = raw.acts();
            raw.cut(last - 1);
            raw.copy(raw.anyAct(), last, MADE_UP);
            raw.relink(last);
            raw.end(last);
            return last;
        }));
    }

    private long append(@Nullable Object hash) {
        long next = raw.acts() + 1;
        raw.copy(raw.anyAct(), next, hash);
        raw.end(next);
        return next;
    }

    private void swapLinks(long one, long other) {
        Object first = raw.hash(one);
        raw.run("update act set hash = ? where congress = $congress and act = ?", raw.hash(other), one);
        raw.run("update act set hash = ? where congress = $congress and act = ?", first, other);
    }

    private void moveLine(long from, long to) {
        raw.run("update act_line set line = ? where congress = $congress and line = ?", to, from);
    }

    private long anyTakenBack() {
        return raw.any("select line from taken_back where congress = $congress");
    }

    /** A line that is counted. */
    private long counted() {
        return raw.any("select line from act_line where congress = $congress and takes_back is null"
                + " and line not in (select line from taken_back where congress = $congress)");
    }

    private void change(String table, String column, String key, long of) {
        String where = " where congress = $congress and " + key + " = ?";
        Object before = raw.one("select " + column + " from " + table + where, of);
        raw.run("update " + table + " set " + column + " = ?" + where, other(column, before), of);
    }

    /** Another value than this one, which the column holds as well. */
    private Object other(String column, @Nullable Object before) {
        if (before instanceof LocalDate day) {
            return day.plusDays(random.nextBoolean() ? 1 : -1);
        } else if (before instanceof LocalDateTime at) {
            return at.plus(random.nextBoolean() ? 1 : -1, ChronoUnit.MICROS);
        } else if (before instanceof Integer weight) {
            return -weight;
        } else if (before instanceof Long number) {
            return number + 1;
        } else if (before instanceof String text && text.length() != 36) {
            int place = random.nextInt(text.length());
            return text.substring(0, place) + (text.charAt(place) == '7' ? '8' : '7') + text.substring(place + 1);
        }
        return switch (column) {
            case "due_on" -> LocalDate.parse("2025-12-31");
            case "takes_back" -> 1 + random.nextInt(100);
            default -> UUID.randomUUID().toString();
        };
    }
}
