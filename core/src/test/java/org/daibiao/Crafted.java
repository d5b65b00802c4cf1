package org.daibiao;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Commands that differ in one text from what an office would send.
 *
 * @param records an existing record of each word, by the word's class
 */
record Crafted(Map<Class<?>, UUID> records) {
    private static final Map<Class<?>, Object> USUAL = Map.of(
            int.class,
            1,
            Integer.class,
            1,
            boolean.class,
            false,
            long.class,
            1L,
            Instant.class,
            Instant.parse("2025-06-12T02:00:00Z"),
            LocalDate.class,
            LocalDate.parse("2025-06-12"),
            ZoneId.class,
            ZoneId.of("Asia/Shanghai"),
            Period.class,
            Period.year(2025));

    /** With a record of each word of every room, as no command made it, kept for a congress. */
    static Crafted withOneOfEach(Fixture congress) throws ReflectiveOperationException {
        List<Shape<?>> shapes = Daibiao.rooms().stream()
                .<Shape<?>>flatMap(room -> room.shapes().stream())
                .toList();
        var records = new HashMap<Class<?>, UUID>();
        shapes.forEach(shape -> records.put(shape.word(), new UUID(3, records.size())));
        var crafted = new Crafted(records);
        for (Shape<?> shape : shapes) {
            crafted.keep(congress, shape);
        }
        return crafted;
    }

    private <T> void keep(Fixture congress, Shape<T> shape) throws ReflectiveOperationException {
        if (Id.class == shape.word().getRecordComponents()[0].getType()) {
            Object word = command(shape.word(), "", "");
            Object named = with(word, "id", Id.of(records.get(shape.word()))).orElseThrow();
            congress.keep(shape, shape.word().cast(named));
        }
    }

    /** Where a command holds texts: {@code name}, {@code matters[].text}. */
    static Stream<String> texts(Class<?> command) {
        return Arrays.stream(command.getRecordComponents()).flatMap(component -> {
            Type element = Commands.element(component.getGenericType());
            Class<?> type = Commands.raw(element);
            String name = component.getName() + (element == component.getGenericType() ? "" : "[]");
            if (type == String.class || isText(type)) {
                return Stream.of(name);
            }
            return holds(type) ? texts(type).map(inner -> name + "." + inner) : Stream.of();
        });
    }

    /** Where a command names records of these words: {@code deputy}, {@code items[].project}. */
    static Stream<String> ids(Class<?> command, Set<Class<?>> words) {
        return Arrays.stream(command.getRecordComponents()).flatMap(component -> {
            Type element = Commands.element(component.getGenericType());
            Class<?> type = Commands.raw(element);
            String name = component.getName() + (element == component.getGenericType() ? "" : "[]");
            if (type == Id.class) {
                return words.contains(Commands.raw(((ParameterizedType) element).getActualTypeArguments()[0]))
                        ? Stream.of(name)
                        : Stream.of();
            }
            return holds(type) ? ids(type, words).map(inner -> name + "." + inner) : Stream.of();
        });
    }

    /** The command with this id at this place. */
    Object unknown(Class<?> type, String place, UUID id) throws ReflectiveOperationException {
        return command(type, place, id.toString());
    }

    /** The command with this text at this place. */
    Object command(Class<?> type, String place, String text) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int n = 0; n < components.length; n++) {
            values[n] = value(components[n], place, text);
        }
        return canonical(type).newInstance(values);
    }

    private static Constructor<?> canonical(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
    }

    /** The same command with another value of one component; empty where its constructor refuses it. */
    static Optional<Object> with(Object command, String name, @Nullable Object other)
            throws ReflectiveOperationException {
        RecordComponent[] components = command.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int n = 0; n < components.length; n++) {
            values[n] = components[n].getName().equals(name)
                    ? other
                    : components[n].getAccessor().invoke(command);
        }
        try {
            return Optional.of(canonical(command.getClass()).newInstance(values));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        }
    }

    private @Nullable Object value(RecordComponent component, String place, String text)
            throws ReflectiveOperationException {
        Type declared = component.getGenericType();
        Type element = Commands.element(declared);
        boolean list = element != declared;
        String name = component.getName() + (list ? "[]" : "");
        boolean here = place.equals(name);
        boolean below = place.startsWith(name + ".");
        if (!here && !below && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        Object one = one(element, below ? place.substring(name.length() + 1) : here ? "" : "-", text);
        return list ? Collections.nCopies(least(component, here || below ? 1 : 0), one) : one;
    }

    /** How many a list has: as few as it may, or this many where that is more. */
    private static int least(RecordComponent component, int wanted) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        boolean some = component.getAccessor().isAnnotationPresent(NotEmpty.class) || id(component);
        return Math.max(Math.max(wanted, some ? 1 : 0), size == null ? 0 : size.min());
    }

    private static boolean id(RecordComponent component) {
        return Commands.raw(Commands.element(component.getGenericType())) == Id.class;
    }

    private Object one(Type element, String place, String text) throws ReflectiveOperationException {
        Class<?> type = Commands.raw(element);
        String value = place.isEmpty() ? text : "x1";
        if (type == String.class) {
            return value;
        } else if (isText(type)) {
            var constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(value);
        } else if (type == Id.class || type == Seen.class) {
            Id<?> id = Id.of(
                    place.isEmpty()
                            ? UUID.fromString(text)
                            : record(((ParameterizedType) element).getActualTypeArguments()[0]));
            return type == Id.class ? id : new Seen<>(id, 1);
        } else if (type == UUID.class) {
            return new UUID(1, 1);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return command(type.getPermittedSubclasses()[0], place, text);
        }
        return USUAL.containsKey(type) ? USUAL.get(type) : command(type, place, text);
    }

    private UUID record(Type word) {
        return records.getOrDefault(Commands.raw(word), new UUID(2, 2));
    }

    /** A value type of one text. */
    private static boolean isText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    /** Whether it has components of its own that a document names. */
    private static boolean holds(Class<?> type) {
        return type.isRecord()
                && !USUAL.containsKey(type)
                && Arrays.stream(type.getMethods()).noneMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }
}
