package org.daibiao.record;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edit (修改): copies a record with some components changed, or builds a new one. It sets each component by name, while constructor
 * arguments are distinguished only by their order. The record's constructor runs, with all its checks.
 *
 * <pre>{@code
 * Edit.of(suggestion).set(Suggestion.STATE, State.CLOSED).set(Suggestion.ENDED_ON, day).done()
 * }</pre>
 *
 * <p>Not thread-safe: use it where it is created.
 *
 * @param <T> the record
 */
public final class Edit<T extends Record> {
    private static final Object UNSET = new Object();

    private final Components<T> record;
    private final @Nullable Object[] values;

    private Edit(Components<T> record, @Nullable Object[] values) {
        this.record = record;
        this.values = values;
    }

    /** A copy: components that are not set keep their values. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Edit<T> of(T record) {
        Components<T> components = Components.of((Class<T>) record.getClass());
        return new Edit<>(
                components, components.all().stream().map(one -> one.of(record)).toArray());
    }

    /** A new record: components that are not set are null if nullable, and empty if lists; all others must be set. */
    public static <T extends Record> Edit<T> blank(Class<T> record) {
        Components<T> components = Components.of(record);
        return new Edit<>(components, components.all().stream().map(Edit::unset).toArray());
    }

    /** A new record with this id; otherwise as {@link #blank(Class)}. */
    public static <T extends Record> Edit<T> blank(Shape<T> shape, Id<T> id) {
        Edit<T> blank = blank(shape.word());
        return blank.put(blank.record.place("id"), Objects.requireNonNull(id, "id"));
    }

    private static @Nullable Object unset(Components.Component component) {
        return component.isList() ? List.of() : component.required() ? UNSET : null;
    }

    /** Sets a component that is not a list; throws {@link IllegalArgumentException} for null where it is required. */
    public <V> Edit<T> set(Property<T, V> property, @Nullable V value) {
        return put(place(property, false), value);
    }

    /** Sets the elements of a list; throws {@link IllegalArgumentException} for null where it is required. */
    public <V> Edit<T> setAll(Property<T, V> property, List<? extends V> values) {
        return put(place(property, true), values);
    }

    /**
     * The record. Throws {@link IllegalStateException} if a required component of a new record is not set, {@link IllegalArgumentException} for a
     * value of the wrong type, and any exception of the record's constructor.
     */
    public T done() {
        List<String> lacking = record.all().stream()
                .map(Components.Component::name)
                .filter(name -> values[record.place(name)] == UNSET)
                .toList();
        if (!lacking.isEmpty()) {
            throw new IllegalStateException("not set, and required: " + String.join(", ", lacking));
        }
        return record.make(values);
    }

    private int place(Property<T, ?> property, boolean list) {
        record.require(property);
        if (record.all().get(property.place()).isList() != list) {
            throw new IllegalArgumentException(property + (list ? " is no list" : " is a list"));
        }
        return property.place();
    }

    private Edit<T> put(int place, @Nullable Object value) {
        if (value == null && record.all().get(place).required()) {
            throw new IllegalArgumentException(record.all().get(place).name() + " is required");
        }
        values[place] = value;
        return this;
    }
}
