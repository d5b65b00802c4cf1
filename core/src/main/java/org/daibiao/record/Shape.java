package org.daibiao.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shape (形): how a record is stored: its table, its columns, and the conversion between record and cells. Declared once in the record and
 * derived from its class; every store reads it. Immutable and thread-safe.
 *
 * <p>The record's component {@code id} is an {@link Id} or a {@link CongressId}. Other components are texts, enums, whole numbers,
 * {@link java.time.LocalDate}, {@link java.time.Instant}, {@link java.time.ZoneId}, records of one such component (value types), or,
 * marked {@link Repeated}, short lists of them. A component that may be null is marked {@code @Nullable}. The maximum length of a text is its
 * {@code @Size(max)}, or 200 without it.
 *
 * @param <T> the record
 */
public final class Shape<T> {
    private final String table;
    private final Class<T> word;
    private final List<Field<T, ?>> fields;
    private final List<Column> columns;
    private final @Nullable Components<T> components;
    private final @Nullable Field<T, ?> id;
    private final boolean sealed;
    private final @Nullable Shape<Row> raw;
    private final @Nullable BiFunction<T, Locale, String> title;
    private final @Nullable Function<T, @Nullable String> place;
    private final Merging<T> merging;

    private Shape(
            String table,
            Class<T> word,
            List<Field<T, ?>> fields,
            @Nullable Components<T> components,
            @Nullable Shape<Row> raw,
            @Nullable BiFunction<T, Locale, String> title,
            @Nullable Function<T, @Nullable String> place,
            Merging<T> merging) {
        this.table = table;
        this.word = word;
        this.fields = fields;
        this.columns =
                fields.stream().flatMap(field -> field.columns().stream()).toList();
        this.components = components;
        this.id = fields.stream()
                .filter(field -> field.name().equals("id"))
                .findFirst()
                .orElse(null);
        this.sealed = fields.stream().anyMatch(Field::isSealed);
        this.raw = raw;
        this.title = title;
        this.place = place;
        this.merging = merging;
        if (components != null) {
            merging.once().forEach(this::field);
        }
    }

    /** The shape of a record class, stored in this table (lower case, at most 30 characters). */
    public static <T extends Record> Shape<T> of(String table, Class<T> word) {
        var fields = new ArrayList<Field<T, ?>>();
        int first = 0;
        for (RecordComponent component : word.getRecordComponents()) {
            Field<T, ?> field = Field.of(component, first);
            fields.add(field);
            first += field.columns().size();
        }
        var raw = new Shape<>(
                table,
                Row.class,
                fields.stream().<Field<Row, ?>>map(Field::raw).toList(),
                null,
                null,
                null,
                null,
                Merging.follows());
        return new Shape<>(table, word, List.copyOf(fields), Components.of(word), raw, null, null, Merging.follows());
    }

    /**
     * The same shape with titles for its records in reports, in the language of the locale. The function gets the record with sealed components
     * masked, so that no title shows personal data.
     */
    public Shape<T> titled(BiFunction<T, Locale, String> what) {
        return new Shape<>(table, word, fields, components, raw, Objects.requireNonNull(what, "title"), place, merging);
    }

    /** The same shape with a town, a unit or another place that distinguishes records of the same name; null if a record has none. */
    public Shape<T> at(Function<T, @Nullable String> where) {
        return new Shape<>(
                table, word, fields, components, raw, title, Objects.requireNonNull(where, "place"), merging);
    }

    /** The same shape, saying what becomes of its records when two records that they name turn out to be one. */
    public Shape<T> merging(Merging<T> how) {
        return new Shape<>(table, word, fields, components, raw, title, place, Objects.requireNonNull(how, "merging"));
    }

    /** What becomes of its records when two records that they name turn out to be one (合并时的处理). */
    public Merging<T> merging() {
        return merging;
    }

    /**
     * The record with one id put in the place of another in all these components; in a list, which then names nobody twice. Its own id stays. Personal
     * data must not be masked.
     */
    public T replaced(T value, Collection<? extends Field<T, ?>> in, UUID id, UUID by) {
        List<@Nullable Object> cells = new ArrayList<>(cells(value));
        for (Field<T, ?> field : in) {
            int first = field.first();
            int end = first + field.columns().size();
            List<@Nullable Object> right = new ArrayList<>(cells.subList(first, end).stream()
                    .map(cell -> id.equals(cell) ? by : cell)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            for (int n = first; n < end; n++) {
                cells.set(n, n - first < right.size() ? right.get(n - first) : null);
            }
        }
        return word(cells);
    }

    /** Whether its records have titles. */
    public boolean isTitled() {
        return title != null;
    }

    /** The title of a record, with its place in brackets; empty if the shape has no titles, or none for this record. */
    public Optional<String> called(T value, Locale locale) {
        if (title == null) {
            return Optional.empty();
        }
        T shown = veiled(value);
        String said = title.apply(shown, locale);
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        String where = place == null ? null : place.apply(shown);
        boolean chinese = locale.getLanguage().equals("zh");
        return Optional.of(said + (where == null ? "" : chinese ? "（" + where + "）" : " (" + where + ")"));
    }

    /** The table's name. */
    public String table() {
        return table;
    }

    /** The record's class. */
    public Class<T> word() {
        return word;
    }

    /** The columns in the order of the record's components, without congress and version, which every table has. */
    public List<Column> columns() {
        return columns;
    }

    /** The components of the record, each with its columns. */
    public List<Field<T, ?>> fields() {
        return fields;
    }

    /**
     * The handle of a component for criteria and order, for example {@code Field<Link, Id<Deputy>> MEMBER = SHAPE.field("member")}.
     * Throws {@link BadValueException} if the record has no such component. The value's type is checked when a criterion is made.
     */
    @SuppressWarnings("unchecked")
    public <V> Field<T, V> field(String component) {
        return (Field<T, V>) fields.stream()
                .filter(field -> field.name().equals(component))
                .findFirst()
                .orElseThrow(() -> new BadValueException("record.no-field", Map.of("field", component)));
    }

    /** Throws {@link BadValueException} for a field of another shape, even one with the same table. */
    void requireOwn(@Nullable Field<T, ?> field) {
        if (field != null && !fields.contains(field)) {
            throw new BadValueException("record.no-field", Map.of("field", field.name()));
        }
    }

    /** The UUID of a record's id. */
    public UUID idOf(T value) {
        var cells = new ArrayList<@Nullable Object>(1);
        Objects.requireNonNull(id, () -> word.getSimpleName() + " has no id").write(value, cells);
        return (UUID) Objects.requireNonNull(cells.get(0));
    }

    /**
     * The cells of a record in the order of {@link #columns}; a cell is null or of its column's class. Throws {@link
     * UnstorableException} for a value that a store could not return unchanged: a text over its length, a NUL, half a character, an
     * instant finer than a microsecond, a day outside the years 1000 to 9999, a list longer than its columns.
     */
    public List<@Nullable Object> cells(T value) {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (Field<T, ?> field : fields) {
            field.write(value, cells);
        }
        return cells;
    }

    /** The record of these cells; the inverse of {@link #cells}. Throws {@link UnknownContentException} if a cell is not valid. */
    public T word(List<? extends @Nullable Object> cells) {
        return components == null
                ? word.cast(new Row(new ArrayList<>(cells)))
                : components.stored(
                        fields.stream().map(field -> read(field, cells)).toArray());
    }

    private @Nullable Object read(Field<T, ?> field, List<? extends @Nullable Object> cells) {
        try {
            return field.read(cells);
        } catch (IllegalArgumentException | IllegalStateException | BadValueException e) {
            throw new UnknownContentException(table, field.name(), e);
        }
    }

    /**
     * Difference (不同之处): a component in which two records differ.
     *
     * @param component its name
     * @param earlier what the first record says, as {@link Field#said}; null if it is empty
     */
    public record Difference(String component, @Nullable String earlier) {
        @Override
        public String toString() {
            return "Difference[component=" + component + "]"; // what it says may be a name
        }
    }

    /** The components in which two records differ, in their order. */
    public List<Difference> differences(T before, T after) {
        return fields.stream()
                .filter(field -> !field.cells(before).equals(field.cells(after)))
                .map(field -> new Difference(field.name(), field.said(before)))
                .toList();
    }

    /** Whether any of its components is {@link Field#isSealed}. */
    public boolean isSealed() {
        return sealed;
    }

    /** The record with sealed components masked. */
    T veiled(T value) {
        return sealed && components != null
                ? components.stored(
                        fields.stream().map(field -> field.veiled(value)).toArray())
                : value;
    }

    /**
     * The same table and columns, with rows of cells as records: for a store in front of another store that passes it changed
     * cells. Cursors are valid for both.
     */
    public Shape<Row> raw() {
        return Objects.requireNonNull(raw, "it is raw already");
    }

    @Override
    public String toString() {
        return table;
    }
}
