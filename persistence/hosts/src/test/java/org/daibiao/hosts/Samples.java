package org.daibiao.hosts;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Values of any record that the library speaks.
 *
 * @param full with all that may be left out; else without it
 */
record Samples(boolean full) {
    static final String NAME = "欧阳敏";
    static final String PHONE = "13800001234";
    static final String ADDRESS = "墨玉南路1号";

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "安亭"),
            Map.entry(boolean.class, true),
            Map.entry(int.class, 7),
            Map.entry(long.class, 9_000_000_000L),
            Map.entry(UUID.class, new UUID(0x0192f0c100007000L, 0x8000000000000001L)),
            Map.entry(LocalDate.class, LocalDate.parse("2025-06-16")),
            Map.entry(Instant.class, Instant.parse("2025-06-16T02:00:00.123456Z")),
            Map.entry(ZoneId.class, ZoneId.of("Asia/Shanghai")),
            Map.entry(PersonName.class, PersonName.of(NAME)),
            Map.entry(PhoneNumber.class, PhoneNumber.of(PHONE)),
            Map.entry(PostalAddress.class, PostalAddress.of(ADDRESS)));

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                return full ? List.of(value(generic.getActualTypeArguments()[0])) : List.of();
            }
            if (generic.getRawType() == Map.class) {
                Type[] of = generic.getActualTypeArguments();
                return full ? Map.of(value(of[0]), value(of[1])) : Map.of();
            }
            return value(generic.getRawType());
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed()) {
            return value(raw.getPermittedSubclasses()[0]);
        }
        Object value = VALUES.get(MethodType.methodType(raw).unwrap().returnType());
        return value == null ? made(raw) : value;
    }

    private Object made(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts).map(this::part).toArray();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object part(RecordComponent part) {
        boolean optional = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional && !full ? null : value(part.getGenericType());
    }
}
