package org.daibiao.desk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.record.Components;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Records that were merged into others (已并入的记录): no list has them, unless it asks for them, and no command that names one is executed. They are found
 * by the types of the command's components, so that no rule of any room has to look.
 *
 * @param rooms the installed rooms
 */
record Merged(List<Room> rooms) {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            Type[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new);
            var all = Components.of(type).all();
            var parts = new ArrayList<Part>();
            for (int n = 0; n < types.length; n++) {
                parts.add(new Part(all.get(n), types[n]));
            }
            return List.copyOf(parts);
        }
    };

    private record Part(Components.Component component, Type type) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** A record that a command names. */
    private record Named<T>(Shape<T> shape, Id<T> id, String path) {
        Question<Optional<Versioned<T>>> found() {
            return Question.found(shape, id);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The query without records that were merged into others, unless it asks for them, or for a record by its id or a number of its own. */
    static <T> Query<T> hidden(Query<T> query) {
        String into = query.shape().merging().into();
        boolean unique = query.where().stream().anyMatch(one -> one.field().isUnique());
        if (into == null || unique || asks(query, into) || asks(query, "id")) {
            return query;
        }
        return query.and(List.of(query.shape().<Id<T>>field(into).missing()));
    }

    private static boolean asks(Query<?> query, String component) {
        return query.where().stream().anyMatch(one -> one.field().name().equals(component));
    }

    /** What these ids name now: those of records that were merged, each with the other's. */
    Question<Map<UUID, UUID>> became(Collection<UUID> ids) {
        List<Question<Map<UUID, UUID>>> all =
                merging().map(shape -> became(shape, ids)).toList();
        return Question.of(all, context -> {
            var found = new HashMap<UUID, UUID>();
            all.forEach(one -> found.putAll(context.answer(one)));
            return found;
        });
    }

    private static <T> Question<Map<UUID, UUID>> became(Shape<T> shape, Collection<UUID> ids) {
        List<Id<T>> asked = ids.stream().<Id<T>>map(Id::of).toList();
        return Question.values(shape, shape.<Id<T>>field("id").in(asked))
                .map(found -> found.stream()
                        .filter(one -> into(shape, one) != null)
                        .collect(Collectors.toMap(shape::idOf, one -> Objects.requireNonNull(into(shape, one)))));
    }

    private Stream<Shape<?>> merging() {
        return rooms.stream()
                .flatMap(room -> room.shapes().stream())
                .filter(shape -> shape.merging().into() != null);
    }

    /** What is asked about the records that a command names. */
    Stream<Question<?>> questions(Object command) {
        return named(command).map(Named::found);
    }

    /**
     * Why a command is not executed: each record that it names and that was merged into another, with that other. Throws {@link UnknownIdException} for
     * one that the actor may not see.
     */
    List<Rejection> against(Object command, Context context) {
        return named(command).flatMap(one -> against(one, context).stream()).toList();
    }

    private static <T> Optional<Rejection> against(Named<T> named, Context context) {
        Optional<UUID> into =
                context.answer(named.found()).flatMap(found -> Optional.ofNullable(into(named.shape(), found.value())));
        into.ifPresent(found -> context.shown(named.shape(), named.id()));
        return into.map(found -> new Rejection(
                "desk.merged-away", named.path(), Map.of("table", named.shape().table(), "record", found)));
    }

    /** The id of the record into which this one was merged; null if it was not. */
    static <T> @Nullable UUID into(Shape<T> shape, T record) {
        String into = shape.merging().into();
        List<UUID> ids = into == null ? List.of() : shape.field(into).ids(record);
        return ids.isEmpty() ? null : ids.get(0);
    }

    private Stream<Named<?>> named(Object command) {
        List<Shape<?>> merging = merging().collect(Collectors.toUnmodifiableList());
        return merging.isEmpty() ? Stream.of() : within(command, command.getClass(), "", merging);
    }

    private Stream<Named<?>> within(@Nullable Object value, Type type, String path, List<Shape<?>> merging) {
        if (value instanceof Id<?> id) {
            return merging.stream()
                    .filter(shape -> isOf(type, shape.word()))
                    .map(shape -> new Named<>(shape, Id.of(id.value()), path));
        } else if (value instanceof Seen<?> seen) {
            return within(seen.id(), type, path, merging);
        } else if (value instanceof Collection<?> list && type instanceof ParameterizedType of) {
            Type element = of.getActualTypeArguments()[0];
            var all = new ArrayList<Named<?>>();
            int n = 0;
            for (Object one : list) {
                within(one, element, path + "[" + n++ + "]", merging).forEach(all::add);
            }
            return all.stream();
        } else if (value != null && value.getClass().isRecord()) {
            return PARTS.get(value.getClass()).stream()
                    .flatMap(part -> within(
                            part.component().of(value),
                            part.type(),
                            path.isEmpty()
                                    ? part.component().name()
                                    : path + "." + part.component().name(),
                            merging));
        }
        return Stream.of();
    }

    /** Whether an id or a seen version of this type names a record of the class, or of something that no shape keeps. */
    private boolean isOf(Type type, Class<?> word) {
        return type instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] instanceof Class<?> named
                && (named.equals(word) || isOpen(named));
    }

    private boolean isOpen(Class<?> named) {
        return rooms.stream()
                .flatMap(room -> room.shapes().stream())
                .noneMatch(shape -> shape.word().equals(named));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
