package org.daibiao.deputy;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Context;
import org.daibiao.desk.Room;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Public information about a deputy (代表公开信息): basic information and duty information, Deputies Law art. 58; unit, post and contact, Shanghai's
 * implementing measures art. 50. Nothing is masked. Not public, so not included: lines of work, suspension and its cause, links, matters raised, and
 * the voters concerned.
 *
 * @param id the deputy's id
 * @param name the name
 * @param unit the town, subdistrict or area that organises the deputy
 * @param constituency the constituency, or null
 * @param delegation the delegation, or null
 * @param posts the offices the deputy holds today, including the seat as a deputy
 * @param phone how to reach the deputy; null if there is none, or if the plan does not open it
 * @param duty the number of entries for each kind of event that the deputy has within the requested days
 */
public record PublicDeputy(
        Id<Deputy> id,
        String name,
        String unit,
        @Nullable String constituency,
        @Nullable String delegation,
        List<Office> posts,
        @Nullable String phone,
        SortedMap<String, Long> duty) {
    public PublicDeputy {
        posts = List.copyOf(posts);
    }

    /**
     * Collects it as of today; of a deputy who was merged into another, that of the other.
     *
     * @param rooms the rooms whose events are duty
     * @param contactOpen whether the plan opens the phone number
     */
    static PublicDeputy of(Id<Deputy> id, Window days, List<Room> rooms, Context context, boolean contactOpen) {
        Deputy deputy = context.get(Deputy.SHAPE, id).value();
        return deputy.sameAs() == null
                ? of(deputy, days, rooms, context, contactOpen)
                : of(context.get(Deputy.SHAPE, deputy.sameAs()).value(), days, rooms, context, contactOpen);
    }

    private static PublicDeputy of(Deputy deputy, Window days, List<Room> rooms, Context context, boolean contactOpen) {
        Id<Deputy> id = deputy.id();
        PhoneNumber phone = contactOpen ? deputy.phone() : null;
        return new PublicDeputy(
                id,
                deputy.name().value(),
                deputy.unit(),
                deputy.constituency(),
                deputy.delegation(),
                posts(id, context),
                phone == null ? null : phone.value(),
                duty(id, days, rooms, context));
    }

    private static List<Office> posts(Id<Deputy> id, Context context) {
        return context.values(Seat.SHAPE, Seat.DEPUTY.is(id)).stream()
                .filter(seat -> seat.standsOn(context.today()))
                .map(Seat::office)
                .sorted()
                .toList();
    }

    /**
     * Only events count: a standing, for example a suspension, is not a duty performed. Those of deputies who were merged into this one count too, as far as
     * they stayed theirs, being evidence.
     */
    private static SortedMap<String, Long> duty(Id<Deputy> id, Window days, List<Room> rooms, Context context) {
        Set<String> events = rooms.stream()
                .flatMap(room -> room.kinds().stream())
                .filter(kind -> kind.nature() == Kind.Nature.EVENT)
                .map(Kind::code)
                .collect(Collectors.toSet());
        Stream<Id<Deputy>> merged =
                context.values(Deputy.SHAPE, Deputy.SAME_AS.is(id)).stream().map(Deputy::id);
        return Stream.concat(Stream.of(id), merged)
                .map(one -> new EntryFilter(events, Line.DEPUTY, one.value(), null, null, days))
                .flatMap(filter -> context.entries(filter).stream())
                .map(Entry::line)
                .collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.counting()));
    }

    @Override
    public String toString() {
        return "public deputy " + id;
    }
}
