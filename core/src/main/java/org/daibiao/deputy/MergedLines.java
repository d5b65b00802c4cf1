package org.daibiao.deputy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.desk.Room;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.LogSafe;

/**
 * The journal lines of a deputy who turns out to be another one: taken back, and entered anew for the other with the same days. What both took part in
 * counts once, and what is between the two not at all. Lines of evidence stay.
 *
 * @param gone the deputy that goes
 * @param kept the deputy that stays
 * @param rooms the installed rooms, which say what their kinds mean
 * @param records what became of the records that name the deputy
 */
record MergedLines(UUID gone, UUID kept, List<Room> rooms, MergedRecords records) {
    /**
     * @param own the net entries of the deputy that goes
     * @param others the net entries of the deputy that stays
     * @param items the net entries about records that fell away or whose days have changed
     */
    List<Line> of(List<Entry> own, List<Entry> others, List<Entry> items) {
        Map<Long, Entry> all = new TreeMap<>();
        Stream.of(own, items).flatMap(List::stream).forEach(one -> all.put(one.number(), one));
        Set<Line> there = new HashSet<>();
        others.stream()
                .filter(one -> !all.containsKey(one.number()))
                .map(Entry::line)
                .forEach(there::add);
        List<Line> back = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Entry entry : all.values()) {
            Line line = entry.line();
            boolean standing = isOf(line, Kind.Nature.STANDING);
            boolean fell = records.fallen().containsKey(line.item());
            boolean spans = records.spans().containsKey(line.item());
            if (isEvidence(line) || (standing && spans && !fell)) {
                continue;
            }
            Line next = moved(line);
            if (fell || !next.equals(line)) {
                back.add(entry.takenBack());
                if (!(fell && (standing || records.fallen().get(line.item()) == null))
                        && !next.subject().equals(next.counterpart())
                        && !there.contains(next)) {
                    right.add(next);
                }
            }
        }
        records.spans().forEach((item, days) -> held(all.values(), item, days, back, right));
        return Stream.concat(back.stream(), right.stream()).toList();
    }

    private Line moved(Line line) {
        UUID counterpart = line.counterpart();
        return new Line(
                to(line.subject()),
                counterpart == null ? null : to(counterpart),
                to(line.item()),
                line.kind(),
                line.day(),
                line.due(),
                line.weight(),
                line.role(),
                null);
    }

    /** Who or what it is now. */
    private UUID to(UUID id) {
        UUID item = records.fallen().get(id);
        return id.equals(gone) ? kept : item == null ? id : item;
    }

    /** What holds on other days than before: its beginnings and ends, as they are now. */
    private void held(Collection<Entry> all, UUID item, DateRange days, List<Line> back, List<Line> right) {
        List<Entry> there = all.stream()
                .filter(one -> one.line().item().equals(item) && isOf(one.line(), Kind.Nature.STANDING))
                .toList();
        List<Line> now = there.stream()
                .map(Entry::line)
                .filter(line -> line.weight() > 0)
                .map(line -> on(moved(line), days))
                .distinct()
                .flatMap(line -> line.upTo(days.until()).stream())
                .toList();
        there.stream()
                .filter(one -> !now.contains(one.line()))
                .map(Entry::takenBack)
                .forEach(back::add);
        List<Line> before = there.stream().map(Entry::line).toList();
        now.stream().filter(line -> !before.contains(line)).forEach(right::add);
    }

    private static Line on(Line line, DateRange days) {
        return new Line(
                line.subject(),
                line.counterpart(),
                line.item(),
                line.kind(),
                days.since(),
                line.due(),
                1,
                line.role(),
                null);
    }

    private boolean isOf(Line line, Kind.Nature nature) {
        return kinds(line).anyMatch(kind -> kind.nature() == nature);
    }

    /** Whether the item of such lines is evidence. */
    private boolean isEvidence(Line line) {
        return kinds(line)
                .flatMap(kind -> kind.parts().stream())
                .anyMatch(part -> part.role().equals(Line.ITEM)
                        && part.subject() != null
                        && part.subject().merging().evidence());
    }

    private Stream<Kind> kinds(Line line) {
        return rooms.stream()
                .flatMap(room -> room.kinds().stream())
                .filter(kind -> Kind.within(line.kind(), kind.code()));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
