package org.daibiao.record;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Field (字段): one component of a record, stored in one column, or in several if it is a {@link Repeated} list. It creates the criteria of a
 * query. Immutable and thread-safe.
 *
 * @param <T> the record
 * @param <V> the component's type; for a repeated list, the element's type
 */
public final class Field<T, V> extends Property<T, V> {
    private static final int USUAL_LENGTH = 200;

    private final @Nullable Method accessor;
    private final Cell cell;
    private final int length;
    private final boolean list;
    private final boolean sealed;
    private final boolean searchable;
    private final boolean unique;
    private final int first;
    private final List<Column> columns;
    private final @Nullable Class<?> named;
    private final Class<?> owner;

    private Field(RecordComponent component, Cell cell, int length, boolean sealed, int first, List<Column> columns) {
        super(component.getDeclaringRecord(), component.getName());
        this.accessor = component.getAccessor();
        this.accessor.setAccessible(true);
        this.cell = cell;
        this.length = length;
        this.list = component.isAnnotationPresent(Repeated.class);
        this.sealed = sealed;
        this.searchable = !sealed || searchable(component);
        this.unique = component.isAnnotationPresent(Unique.class);
        this.first = first;
        this.columns = columns;
        this.named = named(list ? element(component).getType() : component.getGenericType());
        this.owner = component.getDeclaringRecord();
    }

    /** A field over the cells that another field writes. */
    private Field(Field<?, ?> cells) {
        super(cells);
        this.accessor = null;
        this.cell = cells.cell;
        this.length = cells.length;
        this.list = cells.list;
        this.sealed = false;
        this.searchable = true;
        this.unique = cells.unique;
        this.first = cells.first;
        this.columns = cells.columns;
        this.named = cells.named;
        this.owner = cells.owner;
    }

    static <T> Field<T, ?> of(RecordComponent component, int first) {
        Repeated repeated = component.getAnnotation(Repeated.class);
        Cell cell = Cell.of(
                repeated == null
                        ? component.getType()
                        : Cell.raw(element(component).getType()));
        int length = cell.length(most(repeated == null ? component.getAccessor() : element(component)));
        boolean sealed = cell.isPersonal() && !cell.isPublished();
        if (sealed && (cell.type() != Column.Type.TEXT || (repeated != null && searchable(component)))) {
            throw new IllegalArgumentException(
                    component + " is personal data that is no text, or a list that is searchable");
        }
        if (component.isAnnotationPresent(Unique.class) && (sealed || repeated != null)) {
            throw new IllegalArgumentException(component + " is unique, but sealed or a list");
        }
        return new Field<>(component, cell, length, sealed, first, columns(component, cell, length, sealed));
    }

    private static List<Column> columns(RecordComponent component, Cell cell, int length, boolean sealed) {
        String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        Repeated repeated = component.getAnnotation(Repeated.class);
        boolean required = repeated == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Function<String, Column> column = called ->
                sealed ? Column.sealed(called, length, required) : new Column(called, cell.type(), length, required);
        if (repeated != null) {
            return IntStream.rangeClosed(1, repeated.value())
                    .mapToObj(n -> column.apply(name + "_" + n))
                    .toList();
        }
        return sealed && searchable(component)
                ? List.of(column.apply(name), Column.index(name))
                : List.of(column.apply(name));
    }

    private static boolean searchable(RecordComponent component) {
        return component.isAnnotationPresent(Searchable.class);
    }

    private static AnnotatedType element(RecordComponent component) {
        return ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
    }

    private static int most(AnnotatedElement element) {
        Size size = element.getAnnotation(Size.class);
        return size == null ? USUAL_LENGTH : size.max();
    }

    /** The record class that an id names. */
    private static @Nullable Class<?> named(Type type) {
        return type instanceof ParameterizedType id && id.getRawType() == Id.class
                ? Cell.raw(id.getActualTypeArguments()[0])
                : null;
    }

    /** The same columns as cells of a {@link Row}. */
    Field<Row, ?> raw() {
        return new Field<>(this);
    }

    /** The most code points of its text; its columns may have room for more. 0 if it is not a text. */
    public int length() {
        return length;
    }

    /** Whether it holds {@link Personal} data that is not {@link Published}: masked by the desk, and sealed if a cipher is used. */
    public boolean isSealed() {
        return sealed;
    }

    /** Whether records may be searched by its value: always, unless it is sealed and not {@link Searchable}. */
    public boolean isSearchable() {
        return searchable;
    }

    /** Whether no two records of a congress have the same value; see {@link Unique}. */
    public boolean isUnique() {
        return unique;
    }

    /** The record class whose ids it holds; null if it holds no ids. */
    public @Nullable Class<?> named() {
        return named;
    }

    /**
     * Whether it may name a record of this class: it holds ids of the class, or bare ids or ids of something that no shape keeps, whose records this
     * room does not know. Never its record's own id.
     *
     * @param kept the record classes that shapes keep
     */
    public boolean mayName(Class<?> record, Collection<Class<?>> kept) {
        boolean open = named == null ? cell.type() == Column.Type.ID : !kept.contains(named);
        return !isId() && columns.get(0).type() == Column.Type.ID && (record.equals(named) || open);
    }

    /** The ids that it holds in a record. */
    public List<UUID> ids(T word) {
        return cells(word).stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .toList();
    }

    /** The component, or an element of the list, is this id. For components that hold ids. */
    public Comparison<T> holds(UUID id) {
        return new Comparison<>(this, Comparison.Test.IN, List.of(id));
    }

    /** Whether it is the id of the record that the other field names. */
    boolean isIdNamedBy(Field<?, ?> other) {
        return isId() && owner.equals(other.named);
    }

    /**
     * Whether it has the name of that table and holds the bare id of one of its records: the id of a record in a room that this room does not know.
     */
    boolean isCalled(String table) {
        return named == null && name().equals(table) && columns.get(0).type().cell() == UUID.class;
    }

    /** Whether it is the id of its own record. */
    boolean isId() {
        return name().equals("id");
    }

    /** Its columns: one; as many as a repeated list may have elements; or two, the second for searches by a sealed text. */
    public List<Column> columns() {
        return columns;
    }

    /** The index of its first column among the shape's columns. */
    public int first() {
        return first;
    }

    /** The component is this value; for a list, one of its elements is. */
    public Comparison<T> is(V value) {
        return in(List.of(value));
    }

    /** The component is one of these values; for a list, one of its elements is. Without values it matches nothing. */
    public Comparison<T> in(Collection<? extends V> values) {
        return new Comparison<>(
                this, Comparison.Test.IN, values.stream().map(this::raw).toList());
    }

    /** The component is this date, instant or number, or a later or greater one. */
    public Comparison<T> atLeast(V value) {
        return new Comparison<>(ordered(), Comparison.Test.AT_LEAST, List.of(raw(value)));
    }

    /** The component is this date, instant or number, or an earlier or smaller one. */
    public Comparison<T> atMost(V value) {
        return new Comparison<>(ordered(), Comparison.Test.AT_MOST, List.of(raw(value)));
    }

    /** The component is null; a list is empty. */
    public Comparison<T> missing() {
        return new Comparison<>(this, Comparison.Test.MISSING, List.of());
    }

    /** This field, if its values have an order that all stores agree on; else {@link BadValueException} {@code record.no-order}. */
    Field<T, V> ordered() {
        Column.Type type = columns.get(0).type();
        if (list || type == Column.Type.TEXT || type == Column.Type.ID) {
            throw new BadValueException("record.no-order", Map.of("field", name()));
        }
        return this;
    }

    /** The cells of its columns for a record. */
    List<@Nullable Object> cells(T word) {
        List<@Nullable Object> cells = new ArrayList<>();
        write(word, cells);
        return cells;
    }

    void write(T word, List<@Nullable Object> cells) {
        if (accessor == null) {
            for (int n = 0; n < columns.size(); n++) {
                Object cell = ((Row) word).cells().get(first + n);
                cells.add(checked(cell, columns.get(n), columns.get(n).length()));
            }
            return;
        }
        Object value = Cell.call(accessor, word);
        List<?> values =
                list ? (List<?>) Objects.requireNonNull(value, name()) : value == null ? List.of() : List.of(value);
        if (list && values.size() > columns.size()) {
            throw new UnstorableException(name(), "too-many");
        }
        for (int n = 0; n < columns.size(); n++) {
            cells.add(checked(n < values.size() ? cell.unwrap(values.get(n)) : null, columns.get(n), length));
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

    /** The component of the record, masked if it is sealed. */
    @Nullable
    Object veiled(T word) {
        Object value = Cell.call(Objects.requireNonNull(accessor, name()), word);
        if (!sealed || value == null) {
            return value;
        }
        return list ? ((List<?>) value).stream().map(cell::masked).toList() : cell.masked(value);
    }

    /**
     * What the component says, as a text: a code, a day in the form 2025-03-01, an id; the elements of a list are joined by {@code 、}. Null if it is
     * empty; of {@link #isSealed} data only the mask.
     */
    public @Nullable String said(T word) {
        Object value = veiled(word);
        List<?> values =
                list ? (List<?>) Objects.requireNonNull(value, name()) : value == null ? List.of() : List.of(value);
        return values.isEmpty()
                ? null
                : values.stream().map(one -> String.valueOf(cell.unwrap(one))).collect(Collectors.joining("、"));
    }

    private Object raw(V value) {
        if (!cell.fits(Objects.requireNonNull(value, name()))) {
            throw new BadValueException("record.not-compared", Map.of("field", name()));
        }
        Object raw = cell.unwrap(value);
        if (raw instanceof String text) {
            String bad = TextCheck.bad(Typed.atMost(text, length));
            if (bad != null) {
                throw new BadValueException("record.invalid.text", Map.of("character", bad));
            }
        }
        return Objects.requireNonNull(checked(raw, columns.get(0), length));
    }

    private static @Nullable Object checked(@Nullable Object value, Column column, int most) {
        if (value == null) {
            if (column.required()) {
                throw new UnstorableException(column.name(), "missing");
            }
            return null;
        }
        column.check(value, most);
        return value;
    }
}
