package org.daibiao;

import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a user would type, and what nobody should have typed, for every type that a public method takes. */
final class Nonsense {
    private static final int DEEPEST = 4;

    private static final Map<Class<?>, List<?>> TYPED = Map.ofEntries(
            Map.entry(
                    String.class,
                    List.of("", " ", "胡说", "-1", "2025-13-45", "9999-99/x", "@", "a\u0000b", "长".repeat(20_000))),
            Map.entry(int.class, List.of(-1, 0, Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(long.class, List.of(-1L, 0L, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(LocalDate.class, List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 1, 1))),
            Map.entry(YearMonth.class, List.of(YearMonth.of(-999_999_999, 1), YearMonth.of(999_999_999, 12))),
            Map.entry(Instant.class, List.of(Instant.MIN, Instant.MAX)),
            Map.entry(byte[].class, List.of(new byte[0], new byte[] {-1, 0}, new byte[] {'{'})),
            Map.entry(BigDecimal.class, List.of(new BigDecimal("-1e999"))),
            Map.entry(UUID.class, List.of(new UUID(0, 0))));

    private static final Map<Class<?>, Object> USUAL = Map.ofEntries(
            Map.entry(String.class, "x1"),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, false),
            Map.entry(double.class, 1.0),
            Map.entry(LocalDate.class, LocalDate.parse("2025-06-12")),
            Map.entry(YearMonth.class, YearMonth.of(2025, 6)),
            Map.entry(Instant.class, Instant.parse("2025-06-12T02:00:00Z")),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(byte[].class, new byte[0]),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(UUID.class, new UUID(1, 1)),
            Map.entry(ZoneId.class, ZoneId.of("Asia/Shanghai")),
            Map.entry(Locale.class, Locale.ENGLISH),
            Map.entry(Class.class, String.class),
            Map.entry(Object.class, "x1"),
            Map.entry(Throwable.class, new IllegalStateException("by test")),
            Map.entry(InputStream.class, InputStream.nullInputStream()));

    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            Integer.class, int.class, Long.class, long.class, Boolean.class, boolean.class, Double.class, double.class);

    private final Map<Class<?>, Object> samples = new HashMap<>(USUAL);
    private final Map<Class<?>, List<?>> typed = new HashMap<>(TYPED);

    /** What stands for a type, also for one that cannot be made of its parts. */
    Nonsense with(Class<?> type, Object sample) {
        samples.put(type, sample);
        return this;
    }

    /** What an office would type for a type, and what nobody should. */
    Nonsense typed(Class<?> type, Object sample, Object... wrong) {
        typed.put(type, List.of(wrong));
        return with(type, sample);
    }

    /** Whether somebody may have typed a part of it. */
    boolean isTyped(Type type) {
        return isTyped(type, 0);
    }

    private boolean isTyped(Type type, int depth) {
        Class<?> raw = raw(type);
        if (typed.containsKey(BOXED.getOrDefault(raw, raw))) {
            return true;
        } else if (depth > DEEPEST) {
            return false;
        } else if (type instanceof ParameterizedType generic
                && (Collection.class.isAssignableFrom(raw) || raw == Map.class || raw == Optional.class)) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(part -> isTyped(part, depth + 1));
        } else if (raw.isArray()) {
            return isTyped(raw.getComponentType(), depth + 1);
        }
        return raw.isRecord()
                && !samples.containsKey(raw)
                && Arrays.stream(raw.getRecordComponents())
                        .anyMatch(component -> isTyped(component.getGenericType(), depth + 1));
    }

    /** What an office would send; empty for what cannot be made here. */
    Optional<Object> usual(Type type) {
        return usual(type, 0);
    }

    private Optional<Object> usual(Type type, int depth) {
        Class<?> raw = raw(type);
        Object sample = samples.get(BOXED.getOrDefault(raw, raw));
        if (sample != null) {
            return Optional.of(sample);
        } else if (raw.isEnum()) {
            return Optional.of(raw.getEnumConstants()[0]);
        } else if (raw.isArray()) {
            return usual(raw.getComponentType(), depth).map(one -> array(raw, one));
        } else if (depth > DEEPEST) {
            return Optional.empty();
        } else if (raw.isAssignableFrom(List.class) || raw.isAssignableFrom(Set.class)) {
            Optional<Object> one = type instanceof ParameterizedType generic
                    ? usual(generic.getActualTypeArguments()[0], depth + 1)
                    : Optional.empty();
            return Optional.of(
                    raw.isAssignableFrom(List.class)
                            ? one.map(List::of).orElse(List.of())
                            : one.map(Set::of).orElse(Set.of()));
        } else if (raw.isAssignableFrom(Map.class)) {
            return Optional.of(Map.of());
        } else if (raw == Optional.class) {
            return Optional.of(Optional.empty());
        } else if (raw.isSealed()) {
            return usual(raw.getPermittedSubclasses()[0], depth + 1);
        } else if (raw.isRecord()) {
            return record(raw, "", null, depth);
        }
        return functional(raw);
    }

    /** Everything that nobody should have typed in this place, each by what it is. */
    Stream<@Nullable Object> wrong(Type type) {
        return wrong(type, 0);
    }

    private Stream<@Nullable Object> wrong(Type type, int depth) {
        Class<?> raw = raw(type);
        List<?> values = typed.get(BOXED.getOrDefault(raw, raw));
        if (values != null) {
            return values.stream().map(one -> one);
        } else if (!isTyped(type) || depth > DEEPEST) {
            return Stream.of();
        } else if (raw.isArray()) {
            return wrong(raw.getComponentType(), depth + 1).map(one -> array(raw, one));
        } else if (raw.isAssignableFrom(List.class) && type instanceof ParameterizedType generic) {
            return Stream.concat(
                    Stream.of(List.of(), Collections.singletonList(null)),
                    wrong(generic.getActualTypeArguments()[0], depth + 1).map(Collections::singletonList));
        } else if (raw.isAssignableFrom(Set.class) && type instanceof ParameterizedType generic) {
            return Stream.concat(
                    Stream.of(Set.of(), Collections.singleton(null)),
                    wrong(generic.getActualTypeArguments()[0], depth + 1).map(Collections::singleton));
        } else if (raw == Map.class && type instanceof ParameterizedType generic) {
            return map(generic, depth);
        } else if (raw.isRecord()) {
            return Arrays.stream(raw.getRecordComponents())
                    .flatMap(component -> wrong(component.getGenericType(), depth + 1)
                            .flatMap(one -> record(raw, component.getName(), one, depth).stream()));
        }
        return Stream.of();
    }

    private Stream<@Nullable Object> map(ParameterizedType type, int depth) {
        Optional<Object> key = usual(type.getActualTypeArguments()[0], depth + 1);
        Optional<Object> value = usual(type.getActualTypeArguments()[1], depth + 1);
        if (key.isEmpty() || value.isEmpty()) {
            return Stream.of();
        }
        return Stream.concat(
                wrong(type.getActualTypeArguments()[0], depth + 1)
                        .map(one -> Collections.singletonMap(one, value.get())),
                Stream.concat(Stream.of((Object) null), wrong(type.getActualTypeArguments()[1], depth + 1))
                        .map(one -> Collections.singletonMap(key.get(), one)));
    }

    /** Empty where its constructor refuses it, which is walked by itself. */
    private Optional<Object> record(Class<?> type, String place, @Nullable Object wrong, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int n = 0; n < components.length; n++) {
            boolean here = components[n].getName().equals(place);
            boolean lacks = components[n].getAnnotatedType().isAnnotationPresent(Nullable.class);
            Optional<Object> usual =
                    here || lacks ? Optional.empty() : usual(components[n].getGenericType(), depth + 1);
            if (!here && !lacks && usual.isEmpty()) {
                return Optional.empty();
            }
            values[n] = here ? wrong : usual.orElse(null);
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return Optional.of(canonical.newInstance(values));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Something that answers nothing, for an interface of one method. */
    private static Optional<Object> functional(Class<?> type) {
        boolean one = type.isInterface()
                && Arrays.stream(type.getMethods())
                                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                                .count()
                        == 1;
        return one
                ? Optional.of(Proxy.newProxyInstance(
                        Nonsense.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, given) -> method.getName().equals("toString")
                                ? "nothing"
                                : method.getReturnType() == boolean.class ? Boolean.FALSE : null))
                : Optional.empty();
    }

    private static Object array(Class<?> type, @Nullable Object one) {
        Object array = Array.newInstance(type.getComponentType(), 1);
        Array.set(array, 0, one);
        return array;
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        } else if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        } else if (type instanceof TypeVariable<?> variable) {
            return raw(variable.getBounds()[0]);
        } else if (type instanceof WildcardType wild) {
            return raw(wild.getUpperBounds()[0]);
        }
        return Object.class;
    }
}
