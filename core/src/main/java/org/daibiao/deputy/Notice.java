package org.daibiao.deputy;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daibiao.desk.Context;
import org.daibiao.desk.Room;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.record.Id;

/** Collects the public information about a deputy. */
record Notice(List<Room> rooms, Context context, boolean contactOpen) {
    PublicDeputy of(Id<Deputy> id, Window days) {
        Deputy deputy = context.get(Deputy.SHAPE, id).value();
        PhoneNumber phone = contactOpen ? deputy.phone() : null;
        return new PublicDeputy(
                id,
                deputy.name().value(),
                deputy.unit(),
                deputy.constituency(),
                deputy.delegation(),
                posts(id),
                phone == null ? null : phone.value(),
                duty(id, days));
    }

    private List<Office> posts(Id<Deputy> id) {
        return context.values(Seat.SHAPE, Seat.DEPUTY.is(id)).stream()
                .filter(seat -> seat.standsOn(context.today()))
                .map(Seat::office)
                .sorted()
                .toList();
    }

    /** Only events count: a standing, for example a suspension, is not a duty performed. */
    private SortedMap<String, Long> duty(Id<Deputy> id, Window days) {
        Set<String> events = rooms.stream()
                .flatMap(room -> room.kinds().stream())
                .filter(kind -> kind.nature() == Kind.Nature.EVENT)
                .map(Kind::code)
                .collect(Collectors.toSet());
        var filter = new EntryFilter(events, Line.DEPUTY, id.value(), null, null, days);
        return context.entries(filter).stream()
                .map(Entry::line)
                .collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.counting()));
    }
}
