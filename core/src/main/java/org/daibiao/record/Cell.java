package org.daibiao.record;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a value of one Java type is written to a cell and read back. */
record Cell(
        Class<?> kept,
        Column.Type type,
        int fixedLength,
        Function<Object, Object> unwrap,
        Function<Object, Object> wrap) {
    private static final int CODE = 40;
    private static final int ZONE = 60;

    static Cell of(Class<?> type) {
        if (type == String.class) {
            return new Cell(type, Column.Type.TEXT, 0, value -> value, cell -> cell);
        } else if (type == UUID.class) {
            return new Cell(type, Column.Type.ID, 0, value -> value, cell -> cell);
        } else if (type == LocalDate.class) {
            return new Cell(type, Column.Type.DATE, 0, value -> value, cell -> cell);
        } else if (type == Instant.class) {
            return new Cell(type, Column.Type.INSTANT, 0, value -> value, cell -> cell);
        } else if (type == int.class || type == Integer.class) {
            return new Cell(
                    type,
                    Column.Type.NUMBER,
                    0,
                    value -> ((Number) value).longValue(),
                    cell -> Math.toIntExact((Long) cell));
        } else if (type == long.class || type == Long.class) {
            return new Cell(type, Column.Type.NUMBER, 0, value -> ((Number) value).longValue(), cell -> cell);
        } else if (type == ZoneId.class) {
            return new Cell(
                    type, Column.Type.TEXT, ZONE, value -> ((ZoneId) value).getId(), cell -> ZoneId.of((String) cell));
        } else if (type.isEnum()) {
            return ofEnum(type);
        } else if (type.isRecord() && type.getRecordComponents().length == 1) {
            return ofValueType(type);
        }
        throw new IllegalArgumentException(type.getName() + " cannot be a component of a word");
    }

    /** The length of the column: that of the type if it has one, otherwise the declared one. */
    int length(int declared) {
        return type != Column.Type.TEXT ? 0 : fixedLength > 0 ? fixedLength : declared;
    }

    /** Whether the value is one of those that are kept in it. */
    boolean fits(Object value) {
        return kept.isPrimitive() ? value instanceof Integer || value instanceof Long : kept.isInstance(value);
    }

    Object unwrap(Object value) {
        if (!fits(value)) {
            throw new IllegalArgumentException("expected " + kept.getSimpleName() + ", got "
                    + value.getClass().getSimpleName());
        }
        return unwrap.apply(value);
    }

    Object wrap(Object cell) {
        return wrap.apply(cell);
    }

    /** Whether its values are personal data. */
    boolean isPersonal() {
        return Personal.class.isAssignableFrom(kept);
    }

    /** Whether its values are public. */
    boolean isPublished() {
        return Published.class.isAssignableFrom(kept);
    }

    /** The value, masked. */
    Object masked(Object value) {
        return wrap.apply(((Personal) value).masked());
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static @Nullable Object call(Method accessor, Object on) {
        try {
            return accessor.invoke(on);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        }
    }

    private static Cell ofEnum(Class<?> type) {
        Map<String, Object> byCode = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> Messages.code((Enum<?>) constant), constant -> constant));
        return new Cell(type, Column.Type.TEXT, CODE, value -> Messages.code((Enum<?>) value), cell -> {
            Object constant = byCode.get((String) cell);
            if (constant == null) {
                throw new IllegalStateException(LogSafe.of(cell.toString()) + " is no " + type.getSimpleName());
            }
            return constant;
        });
    }

    private static Cell ofValueType(Class<?> type) {
        Components<?> components = Components.of(type);
        Components.Component only = components.all().get(0);
        Cell inner = of(only.type());
        Size size = only.accessor().getAnnotation(Size.class);
        int length = size == null ? inner.fixedLength : size.max();
        return new Cell(
                type,
                inner.type,
                length,
                value -> inner.unwrap(Objects.requireNonNull(only.of(value))),
                cell -> components.stored(inner.wrap(cell)));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
