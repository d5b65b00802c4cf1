package org.daibiao.access;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** Makes a record of any class: the given values, else something that fits, and nothing where nothing is allowed. */
final class Sample {
    private static final Map<Class<?>, Object> USUAL = Map.of(
            String.class,
            "x",
            int.class,
            1,
            boolean.class,
            false,
            long.class,
            1L,
            LocalDate.class,
            LocalDate.parse("2025-06-12"),
            Instant.class,
            Instant.parse("2025-06-12T00:00:00Z"),
            ZoneId.class,
            ZoneId.of("Asia/Shanghai"),
            List.class,
            List.of());

    private static final List<Class<?>> TYPED = List.of(Id.class, UUID.class, String.class, List.class);

    private Sample() {}

    static <T> T of(Class<T> type, Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> value(component, values.get(component.getName())))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    /** A text as a value of the component's type. */
    private static @Nullable Object value(RecordComponent component, @Nullable Object given) {
        Class<?> type = component.getType();
        if (given != null && (type.isEnum() || TYPED.contains(type))) {
            return typed(type, given.toString());
        } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        } else if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return USUAL.containsKey(type) ? USUAL.get(type) : of(some(type), Map.of());
    }

    private static Class<?> some(Class<?> type) {
        return type.isSealed() ? type.getPermittedSubclasses()[0] : type;
    }

    private static Object typed(Class<?> type, String text) {
        if (type == Id.class) {
            return Id.of(text);
        } else if (type == UUID.class) {
            return UUID.fromString(text);
        } else if (type == String.class) {
            return text;
        } else if (type == List.class) {
            return List.of(text);
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> org.daibiao.record.Messages.code((Enum<?>) one).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is no " + type));
    }
}
