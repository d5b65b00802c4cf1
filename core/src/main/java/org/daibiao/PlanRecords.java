package org.daibiao;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.congress.Term;
import org.daibiao.congress.Terms;
import org.daibiao.desk.Context;
import org.daibiao.desk.DueDays;
import org.daibiao.desk.Room;
import org.daibiao.plan.SubjectNames;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;

/**
 * What the plan's reports read besides the journal: the term, and names for findings, from the titles of the shapes. Deputies' names are open to the
 * voters (Deputies Law art. 58). Voters have no titles and are never named; only their deputies are.
 *
 * @param rooms the installed rooms, including the host's
 * @param dueDays the rooms whose due days the work calendar moves
 */
record PlanRecords(Context context, List<Room> rooms, List<DueDays<?>> dueDays) implements SubjectNames {
    /** Looks in each shape of the kind, or in all shapes with titles if the kind has none. A subject without a title is called by its type. */
    @Override
    public String name(UUID subject, List<Shape<?>> shapes, Locale locale) {
        Stream<Shape<?>> every = rooms.stream().flatMap(room -> room.shapes().stream());
        return (shapes.isEmpty() ? every : shapes.stream())
                .filter(Shape::isTitled)
                .flatMap(shape -> called(shape, subject, locale).stream())
                .findFirst()
                .orElseGet(() ->
                        (shapes.isEmpty() ? "" : Messages.table(shapes.get(0).table(), locale) + " ") + subject);
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
        return context.reader().find(shape, Id.<T>of(subject)).flatMap(found -> shape.called(found.value(), locale));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
