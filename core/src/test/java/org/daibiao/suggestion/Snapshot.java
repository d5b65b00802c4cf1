package org.daibiao.suggestion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.View;
import org.daibiao.oversight.Figure;
import org.daibiao.record.Criterion;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** What counts about a suggestion: what it says, what is owed, what its lines net to, and the figures of the year. */
record Snapshot(
        String suggestion,
        Set<String> rounds,
        Set<String> dues,
        Set<String> promises,
        Set<String> steps,
        List<String> lines,
        List<Figure> figures) {
    static Snapshot of(Road road) {
        var id = road.now().id();
        return new Snapshot(
                content(road.door.get(Suggestion.SHAPE, id, road.office).value()),
                kept(road, HandlingRound.SHAPE, HandlingRound.SUGGESTION.is(id)),
                kept(road, DueDay.SHAPE, DueDay.SUGGESTION.is(id)),
                kept(road, Promise.SHAPE, Promise.SUGGESTION.is(id)),
                steps(road),
                lines(road),
                Stream.of(2025, 2026, 2027)
                        .flatMap(year ->
                                road.door.supervision().statistics(Period.year(year), road.office).figures().stream())
                        .toList());
    }

    private static Set<String> steps(Road road) {
        var id = road.now().id();
        var all = new TreeSet<>(kept(road, Reply.SHAPE, Reply.SUGGESTION.is(id)));
        all.addAll(kept(road, Rating.SHAPE, Rating.SUGGESTION.is(id)));
        all.addAll(kept(road, Communication.SHAPE, Communication.SUGGESTION.is(id)));
        all.addAll(kept(road, ReturnRequest.SHAPE, ReturnRequest.SUGGESTION.is(id)));
        all.addAll(kept(road, Assignment.SHAPE, Assignment.SUGGESTION.is(id)));
        return all;
    }

    private static <T extends Record> Set<String> kept(Road road, Shape<T> shape, Criterion<T> mine) {
        return road.door.find(Query.of(shape, mine), road.office).items().stream()
                .map(Versioned::value)
                .filter(one -> !isTakenBack(one))
                .map(Snapshot::content)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTakenBack(Record one) {
        return one instanceof LastStep step && step.takenBackOn() != null
                || one instanceof HandlingRound round && round.takenBackOn() != null
                || one instanceof Assignment given && given.assignedOn().equals(given.endedOn())
                || one instanceof DueDay due && due.isTakenBack()
                || one instanceof Promise promise && promise.state() == Promise.State.TAKEN_BACK;
    }

    /** All components; a record's own text leaves personal ones out. */
    private static String content(Record one) {
        return List.of(one.getClass().getRecordComponents()).stream()
                .map(part -> {
                    try {
                        return part.getName() + "=" + part.getAccessor().invoke(one);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.joining(", "));
    }

    private static List<String> lines(Road road) {
        var id = road.now().id();
        var promises = road.door
                .find(Query.of(Promise.SHAPE, Promise.SUGGESTION.is(id)), road.office)
                .items();
        var assignments = road.door
                .find(Query.of(Assignment.SHAPE, Assignment.SUGGESTION.is(id)), road.office)
                .items();
        return Stream.of(
                        Stream.of(id),
                        promises.stream().map(Versioned::id),
                        assignments.stream().map(Versioned::id))
                .flatMap(items -> items)
                .flatMap(item -> entries(road, EntryFilter.about(item)))
                .map(Entry::line)
                .map(line -> line.kind() + " " + line.role() + " " + line.subject() + " " + line.item() + " "
                        + line.day() + " " + line.due() + " " + line.weight())
                .sorted()
                .toList();
    }

    private static Stream<Entry> entries(Road road, EntryFilter filter) {
        var view = View.of(Road.day("2028-12-31"));
        return road
                .stores
                .read(road.office.congress(), reader -> reader.journal().entries(filter, view, null, Query.MOST))
                .items()
                .stream();
    }
}
