package org.daibiao.kernel;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Field (字段): one component of a word, kept in one column, or in several when it is a {@link Repeated} list. It makes the criteria of a
 * query. Immutable and thread-safe.
 *
 * @param <T> the word
 * @param <V> the component's type; of a repeated list, the element's
 */
public final class Field<T, V> {
    private static final int USUAL_LENGTH = 200;

    private final String name;
    private final Method accessor;
    private final Cell cell;
    private final boolean list;
    private final int first;
    private final List<Column> columns;

    private Field(RecordComponent component, Cell cell, boolean list, int first, List<Column> columns) {
        this.name = component.getName();
        this.accessor = component.getAccessor();
        this.accessor.setAccessible(true);
        this.cell = cell;
        this.list = list;
        this.first = first;
        this.columns = columns;
    }

    static <T> Field<T, ?> of(RecordComponent component, int first) {
        String column = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        Repeated repeated = component.getAnnotation(Repeated.class);
        if (repeated == null) {
            Cell cell = Cell.of(component.getType());
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            int length = cell.length(most(component.getAccessor()));
            return new Field<>(
                    component, cell, false, first, List.of(new Column(column, cell.type(), length, required)));
        }
        AnnotatedType element =
                ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
        Cell cell = Cell.of(Cell.raw(element.getType()));
        int length = cell.length(most(element));
        List<Column> columns = IntStream.rangeClosed(1, repeated.value())
                .mapToObj(n -> new Column(column + "_" + n, cell.type(), length, false))
                .toList();
        return new Field<>(component, cell, true, first, columns);
    }

    private static int most(AnnotatedElement element) {
        Size size = element.getAnnotation(Size.class);
        return size == null ? USUAL_LENGTH : size.max();
    }

    /** The component's name. */
    public String name() {
        return name;
    }

    /** Its columns: one, or as many as a repeated list may have elements. */
    public List<Column> columns() {
        return columns;
    }

    /** The place of its first column among the shape's columns. */
    public int first() {
        return first;
    }

    /** The component is this value; of a list, one of its elements is. */
    public Criterion<T> is(V value) {
        return in(List.of(value));
    }

    /** The component is one of these values; of a list, one of its elements is one of them. No value: matches nothing. */
    public Criterion<T> in(Collection<? extends V> values) {
        return new Criterion<>(
                this, Criterion.Test.IN, values.stream().map(this::raw).toList());
    }

    /** The component is this date, instant or number, or a later or greater one. */
    public Criterion<T> atLeast(V value) {
        return new Criterion<>(ordered(), Criterion.Test.AT_LEAST, List.of(raw(value)));
    }

    /** The component is this date, instant or number, or an earlier or smaller one. */
    public Criterion<T> atMost(V value) {
        return new Criterion<>(ordered(), Criterion.Test.AT_MOST, List.of(raw(value)));
    }

    /** The component is null; of a list, it is empty. */
    public Criterion<T> missing() {
        return new Criterion<>(this, Criterion.Test.MISSING, List.of());
    }

    /** This field, if its values have an order that all stores agree on; else {@link IllegalArgumentException}. */
    Field<T, V> ordered() {
        Column.Type type = columns.get(0).type();
        if (list || type == Column.Type.TEXT || type == Column.Type.ID) {
            throw new IllegalArgumentException(name + " has no order that all stores agree on");
        }
        return this;
    }

    void write(T word, List<@Nullable Object> cells) {
        Object value = Cell.call(accessor, word);
        if (!list) {
            cells.add(checked(value == null ? null : cell.unwrap(value), columns.get(0)));
            return;
        }
        var values = (List<?>) Objects.requireNonNull(value, name);
        if (values.size() > columns.size()) {
            throw new DaibiaoException.Unstorable(name, "at most " + columns.size() + " entries");
        }
        for (int n = 0; n < columns.size(); n++) {
            cells.add(n < values.size() ? checked(cell.unwrap(values.get(n)), columns.get(n)) : null);
        }
    }

    @Nullable
    Object read(List<? extends @Nullable Object> cells) {
        if (!list) {
            Object value = cells.get(first);
            return value == null ? null : cell.wrap(value);
        }
        return IntStream.range(first, first + columns.size())
                .mapToObj(cells::get)
                .filter(Objects::nonNull)
                .map(cell::wrap)
                .toList();
    }

    private Object raw(V value) {
        return Objects.requireNonNull(checked(cell.unwrap(value), columns.get(0)));
    }

    private static @Nullable Object checked(@Nullable Object value, Column column) {
        if (value == null) {
            if (column.required()) {
                throw new DaibiaoException.Unstorable(column.name(), "it is missing");
            }
            return null;
        }
        Cell.check(value, column);
        return value;
    }

    @Override
    public String toString() {
        return name;
    }
}
