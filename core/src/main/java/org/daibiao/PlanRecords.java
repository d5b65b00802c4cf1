package org.daibiao;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.congress.Congress;
import org.daibiao.congress.Term;
import org.daibiao.congress.Terms;
import org.daibiao.desk.Context;
import org.daibiao.desk.DueDays;
import org.daibiao.desk.Room;
import org.daibiao.journal.Lookup;
import org.daibiao.plan.SubjectNames;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/**
 * What the plan's reports read besides the journal: the term, and names for findings, from the titles of the shapes. Deputies' names are open to the
 * voters (Deputies Law art. 58). Voters have no titles and are never named; only their deputies are. For one read; not thread-safe.
 */
final class PlanRecords implements SubjectNames {
    private final Context context;
    private final List<Shape<?>> titled;
    private final List<DueDays<?>> dueDays;
    private final Map<Place, Optional<?>> looked = new HashMap<>();

    private record Place(Shape<?> shape, UUID id) {}

    /**
     * Reads in this context.
     *
     * @param rooms the installed rooms, including the host's
     * @param dueDays the rooms whose due days the work calendar moves
     */
    PlanRecords(Context context, List<Room> rooms, List<DueDays<?>> dueDays) {
        this.context = context;
        this.titled = titled(rooms.stream().flatMap(room -> room.shapes().stream()));
        this.dueDays = dueDays;
    }

    /** Looks in each shape of the kind, or in all shapes with titles if the kind has none. A subject without a title is called by its type. */
    @Override
    public String name(UUID subject, List<Shape<?>> shapes, Locale locale) {
        return places(subject, shapes).stream()
                .flatMap(shape -> called(shape, subject, locale).stream())
                .findFirst()
                .orElseGet(() ->
                        (shapes.isEmpty() ? "" : Messages.table(shapes.get(0).table(), locale) + " ") + subject);
    }

    /** The shapes in which the subject may be found under a title. The only congress that can be is this one. */
    private List<Shape<?>> places(UUID subject, List<Shape<?>> shapes) {
        boolean congress = subject.equals(context.reader().congress().value());
        return (shapes.isEmpty() ? titled : titled(shapes.stream()))
                .stream()
                        .filter(shape -> congress || !shape.equals(Congress.SHAPE))
                        .toList();
    }

    private static List<Shape<?>> titled(Stream<Shape<?>> shapes) {
        return shapes.filter(Shape::isTitled).toList();
    }

    /** Looks for all in the first shape that each may have; for those that it does not name, in the next, and so on. */
    @Override
    public void expect(Collection<Subject> subjects) {
        List<Subject> unnamed = List.copyOf(subjects);
        for (int n = 0; !unnamed.isEmpty(); n++) {
            int place = n;
            List<Subject> further = unnamed.stream()
                    .filter(subject -> places(subject.id(), subject.shapes()).size() > place)
                    .toList();
            var wanted = new LinkedHashMap<Shape<?>, Set<UUID>>();
            for (Subject subject : further) {
                Shape<?> shape = places(subject.id(), subject.shapes()).get(place);
                wanted.computeIfAbsent(shape, unknown -> new LinkedHashSet<>()).add(subject.id());
            }
            look(wanted);
            unnamed = further.stream()
                    .filter(subject -> Stream.of(Locale.CHINESE, Locale.ENGLISH)
                            .anyMatch(locale -> called(
                                            places(subject.id(), subject.shapes())
                                                    .get(place),
                                            subject.id(),
                                            locale)
                                    .isEmpty()))
                    .toList();
        }
    }

    /** Reads these records together, at most a page of one shape in one lookup. */
    private void look(Map<Shape<?>, Set<UUID>> wanted) {
        var shapes = new ArrayList<Shape<?>>();
        var lookups = new ArrayList<Lookup<?>>();
        wanted.forEach((shape, ids) -> {
            List<UUID> unknown = ids.stream()
                    .filter(id -> !looked.containsKey(new Place(shape, id)))
                    .toList();
            for (int from = 0; from < unknown.size(); from += Query.MOST) {
                shapes.add(shape);
                lookups.add(lookup(shape, unknown.subList(from, Math.min(from + Query.MOST, unknown.size()))));
            }
            unknown.forEach(id -> looked.put(new Place(shape, id), Optional.empty()));
        });
        List<?> answers = context.reader().ask(lookups);
        for (int n = 0; n < answers.size(); n++) {
            for (Versioned<?> one : records(answers.get(n))) {
                looked.put(new Place(shapes.get(n), one.id().value()), Optional.of(one.value()));
            }
        }
    }

    /** One record is asked for by its id: somebody may have asked for it already. */
    private static <T> Lookup<?> lookup(Shape<T> shape, List<UUID> ids) {
        List<Id<T>> all = ids.stream().map(Id::<T>of).toList();
        return all.size() == 1
                ? new Lookup.Find<>(shape, all.get(0))
                : new Lookup.Select<>(Query.of(shape, shape.<Id<T>>field("id").in(all)));
    }

    @SuppressWarnings("unchecked")
    private static List<Versioned<?>> records(Object answer) {
        return answer instanceof Page<?> page
                ? (List<Versioned<?>>) page.items()
                : ((Optional<Versioned<?>>) answer).stream().toList();
    }

    @Override
    public TermInterval term(LocalDate day) {
        Term term =
                Terms.on(context, day).orElseGet(() -> Terms.current(context).value());
        return new TermInterval(term.firstDay(), term.nextFirstDay());
    }

    @Override
    public List<LocalDate> uncomputed(Period period) {
        return dueDays.stream()
                .flatMap(room -> room.uncomputed(context, period.from(), period.to()).stream())
                .toList();
    }

    private <T> Optional<String> called(Shape<T> shape, UUID subject, Locale locale) {
        var place = new Place(shape, subject);
        if (!looked.containsKey(place)) {
            look(Map.of(shape, Set.of(subject)));
        }
        return looked.getOrDefault(place, Optional.empty())
                .flatMap(found -> shape.called(shape.word().cast(found), locale));
    }
}
