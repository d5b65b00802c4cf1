package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.desk.Room;
import org.daibiao.record.Field;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A shape whose records may name a deputy, found by its component types, so that rooms to come and those of a host are included.
 *
 * @param fields the components that may name one
 */
record Naming<T>(Shape<T> shape, List<Field<T, ?>> fields) {
    private static final String SINCE = "since";
    private static final String UNTIL = "until";

    /** All shapes of the rooms that may name a deputy and are no evidence. */
    static List<Naming<?>> of(List<Room> rooms) {
        return all(rooms).filter(one -> !one.shape.merging().evidence()).collect(Collectors.toUnmodifiableList());
    }

    /** The same with those that are evidence. */
    static Stream<Naming<?>> all(List<Room> rooms) {
        Collection<Class<?>> kept = rooms.stream()
                .flatMap(room -> room.shapes().stream())
                .<Class<?>>map(Shape::word)
                .collect(Collectors.toSet());
        return rooms.stream()
                .flatMap(room -> room.shapes().stream())
                .<Naming<?>>map(shape -> of(shape, kept))
                .filter(one -> !one.fields.isEmpty());
    }

    private static <T> Naming<T> of(Shape<T> shape, Collection<Class<?>> kept) {
        return new Naming<>(
                shape,
                shape.fields().stream()
                        .filter(field -> field.mayName(Deputy.class, kept))
                        .toList());
    }

    /** Whether two of its records may become one. */
    boolean joins() {
        return holds() || !shape.merging().once().isEmpty();
    }

    /** Whether its records hold for days that can be put right. */
    boolean holds() {
        return DateRange.class.isAssignableFrom(shape.word()) && has(SINCE) && has(UNTIL);
    }

    private boolean has(String component) {
        return shape.fields().stream().anyMatch(field -> field.name().equals(component));
    }

    /** What is asked: the records that name one of these. */
    List<Question<List<Versioned<T>>>> naming(List<UUID> ids) {
        return ids.stream()
                .flatMap(id -> fields.stream().map(field -> Question.all(shape, field.holds(id))))
                .toList();
    }

    /** The records that name the deputy who goes and, where two may become one, the other. */
    List<Question<List<Versioned<T>>>> asked(UUID gone, UUID kept) {
        return naming(joins() ? List.of(gone, kept) : List.of(gone));
    }

    List<Versioned<T>> found(UUID gone, UUID kept, Context context) {
        return asked(gone, kept).stream()
                .flatMap(question -> context.answer(question).stream())
                .distinct()
                .toList();
    }

    boolean names(T record, UUID id) {
        return fields.stream().anyMatch(field -> field.ids(record).contains(id));
    }

    /** Whether two components, neither a list, name these two: the record is between them. */
    boolean isBetween(T record, UUID one, UUID other) {
        List<UUID> single = fields.stream()
                .filter(field -> field.columns().size() == 1)
                .flatMap(field -> field.ids(record).stream())
                .toList();
        return single.contains(one) && single.contains(other);
    }

    /** What two records have in common that become one. */
    List<@Nullable Object> key(T record) {
        List<String> once = shape.merging().once();
        List<@Nullable Object> cells = shape.cells(record);
        var key = new ArrayList<@Nullable Object>();
        for (Field<T, ?> field : shape.fields()) {
            boolean own = field.name().equals("id")
                    || field.name().equals(SINCE)
                    || field.name().equals(UNTIL);
            if (once.isEmpty() ? !own : once.contains(field.name())) {
                key.addAll(cells.subList(
                        field.first(), field.first() + field.columns().size()));
            }
        }
        return key;
    }

    /** Which of records that become one stays: the earliest, if the shape says by which day, otherwise one that is there already. */
    Versioned<T> staying(List<Versioned<T>> all, List<Versioned<T>> going) {
        String first = shape.merging().first();
        Stream<Versioned<T>> there = all.stream().sorted(Comparator.comparing(going::contains));
        return first == null
                ? there.findFirst().orElseThrow()
                : there.min(Comparator.comparing(one -> day(one.value(), first)))
                        .orElseThrow();
    }

    private LocalDate day(T record, String component) {
        return (LocalDate) Objects.requireNonNull(
                shape.cells(record).get(shape.field(component).first()));
    }

    /** The same record with other days. */
    T holding(T record, LocalDate since, @Nullable LocalDate until) {
        List<@Nullable Object> cells = new ArrayList<>(shape.cells(record));
        cells.set(shape.field(SINCE).first(), since);
        cells.set(shape.field(UNTIL).first(), until);
        return shape.word(cells);
    }

    /** The record as if the other had its id. */
    T under(T id, T record) {
        List<@Nullable Object> cells = new ArrayList<>(shape.cells(record));
        cells.set(shape.field("id").first(), Objects.requireNonNull(shape.idOf(id)));
        return shape.word(cells);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
