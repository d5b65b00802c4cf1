package org.daibiao.testkit;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daibiao.record.Column;
import org.daibiao.record.Field;
import org.daibiao.record.Messages;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/** Random records of any shape, with values that stores often get wrong: the longest and empty texts, rare characters, nulls, extreme days. */
final class Words {
    private static final List<String> TEXTS =
            List.of("", "·", "阿卜杜拉·买买提", "𠮷野家𪚥", "e\u0301", "\u00e9", "' or 1=1 --", " a ", "a", "A", "=1+1", "a%_b");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("1949-10-01"),
            LocalDate.parse("2024-02-29"),
            LocalDate.parse("2025-12-31"),
            LocalDate.parse("9999-12-31"));
    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("2026-03-29T01:30:00.000001Z"),
            Instant.parse("1999-12-31T23:59:59.999999Z"),
            Instant.parse("2025-10-26T00:30:00Z"));

    private final Random random;
    private boolean longest;

    Words(Random random) {
        this.random = random;
    }

    /** A record with a new id. */
    <T> T of(Shape<T> shape) {
        return of(shape, new UUID(random.nextLong(), random.nextLong()));
    }

    /** A record with this id. */
    <T> T of(Shape<T> shape, UUID id) {
        var cells = new ArrayList<@Nullable Object>();
        RecordComponent[] components = shape.word().getRecordComponents();
        for (int n = 0; n < components.length; n++) {
            cells(components[n], shape.fields().get(n), cells);
        }
        cells.set(shape.field("id").first(), id);
        return shape.word(cells);
    }

    /** A record with a new id and this text where no two records may have the same; null for none. */
    <T> T keyed(Shape<T> shape, @Nullable String key) {
        return keyed(shape, key, new UUID(random.nextLong(), random.nextLong()));
    }

    /** The same with this id. */
    <T> T keyed(Shape<T> shape, @Nullable String key, UUID id) {
        List<@Nullable Object> cells = new ArrayList<>(shape.cells(of(shape, id)));
        shape.fields().stream().filter(Field::isUnique).forEach(field -> cells.set(field.first(), key));
        return shape.word(cells);
    }

    /** A record whose free texts all have the maximum length, in characters that take two units of UTF-16. */
    <T> T longest(Shape<T> shape) {
        longest = true;
        try {
            return of(shape);
        } finally {
            longest = false;
        }
    }

    /** A cell as another record might have it, for criteria. */
    <T> @Nullable Object cell(Shape<T> shape, Field<T, ?> field) {
        return shape.cells(of(shape)).get(field.first());
    }

    private void cells(RecordComponent component, Field<?, ?> field, List<@Nullable Object> cells) {
        Repeated repeated = component.getAnnotation(Repeated.class);
        if (repeated == null) {
            Column column = field.columns().get(0);
            boolean absent = !longest && !column.required() && random.nextInt(3) == 0;
            Object cell = absent ? null : cell(column, field.length(), component.getType(), component.getAccessor());
            cells.add(field.isUnique() && cell instanceof String text && !longest ? apart(text, field.length()) : cell);
            for (int n = 1; n < field.columns().size(); n++) {
                cells.add(null);
            }
            return;
        }
        AnnotatedType element =
                ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
        int size = longest ? repeated.value() : random.nextInt(repeated.value() + 1);
        for (int n = 0; n < repeated.value(); n++) {
            cells.add(n < size ? cell(field.columns().get(n), field.length(), raw(element.getType()), element) : null);
        }
    }

    /** A text that no other record has. */
    private String apart(String text, int most) {
        String end = String.format("%016X", random.nextLong());
        int kept = Math.min(text.codePointCount(0, text.length()), most - end.length());
        return text.substring(0, text.offsetByCodePoints(0, kept)) + end;
    }

    private Object cell(Column column, int most, Class<?> type, AnnotatedElement declared) {
        return switch (column.type()) {
            case ID -> new UUID(random.nextLong(), random.nextLong());
            case DATE -> one(DAYS);
            case INSTANT -> one(INSTANTS);
            case NUMBER -> number(type == int.class || type == Integer.class);
            case TEXT -> text(most, type, declared);
        };
    }

    /** Includes small numbers, so that some are equal, and the extremes. */
    private long number(boolean isInt) {
        return switch (random.nextInt(4)) {
            case 0 -> isInt ? Integer.MIN_VALUE : Long.MIN_VALUE;
            case 1 -> isInt ? Integer.MAX_VALUE : Long.MAX_VALUE;
            default -> random.nextInt(7) - 3;
        };
    }

    private Object text(int most, Class<?> type, AnnotatedElement declared) {
        if (type.isEnum()) {
            Enum<?> constant = (Enum<?>) one(List.of(type.getEnumConstants()));
            return Messages.code(constant);
        } else if (type == ZoneId.class) {
            return one(List.of("Asia/Shanghai", "UTC", "America/Argentina/ComodRivadavia"));
        }
        Size size = declared.getAnnotation(Size.class);
        String text = longest || random.nextInt(4) == 0 ? "𠮷".repeat(most) : one(TEXTS);
        int longest = size == null ? most : Math.min(size.max(), most);
        int points = text.codePointCount(0, text.length());
        return points <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private <E> E one(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
