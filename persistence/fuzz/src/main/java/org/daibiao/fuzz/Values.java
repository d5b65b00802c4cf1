package org.daibiao.fuzz;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Values of the types that words are made of, from numbers and texts that somebody gives: a seeded source for the words that are kept, the
 * fuzzer for what is asked.
 */
record Values(LongSupplier numbers, Supplier<String> texts) {
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("UTC"));
    private static final long DAYS = 4_000_000;

    /** A value of this type; of a list's type, of its elements'. */
    Object of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return of(generic.getActualTypeArguments()[0]);
        }
        Class<?> raw = raw(type);
        long number = numbers.getAsLong();
        if (raw == String.class) {
            return texts.get();
        } else if (raw == UUID.class) {
            return new UUID(0, number);
        } else if (raw == LocalDate.class) {
            return LocalDate.EPOCH.plusDays(number % DAYS);
        } else if (raw == Instant.class) {
            return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
        } else if (raw == int.class || raw == Integer.class) {
            return (int) number;
        } else if (raw == long.class || raw == Long.class) {
            return number;
        } else if (raw == ZoneId.class) {
            return one(ZONES, number);
        }
        return raw.isEnum() ? one(List.of(raw.getEnumConstants()), number) : wrapped(raw);
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** A record of one component. */
    private Object wrapped(Class<?> type) {
        var component = type.getRecordComponents()[0];
        try {
            var constructor = type.getDeclaredConstructor(component.getType());
            return constructor.newInstance(of(component.getGenericType()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static <T> T one(List<T> all, long number) {
        return all.get((int) Math.floorMod(number, (long) all.size()));
    }
}
