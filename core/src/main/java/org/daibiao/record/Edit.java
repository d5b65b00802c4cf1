package org.daibiao.record;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edit (修改): makes a record from another one with some of its components changed, or from nothing. It names each component that it sets, where a
 * constructor's arguments have nothing but their order. The record's constructor runs, with all its checks.
 *
 * <pre>{@code
 * Edit.of(suggestion).set(Suggestion.STATE, State.CLOSED).set(Suggestion.ENDED_ON, day).done()
 * }</pre>
 *
 * <p>Not thread-safe: it is used where it is made.
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

    /** A copy: what is not set stays as it is in this record. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Edit<T> of(T record) {
        Components<T> components = Components.of((Class<T>) record.getClass());
        return new Edit<>(
                components, components.all().stream().map(one -> one.of(record)).toArray());
    }

    /** A new record: what is not set is null where it may be, and empty where it is a list; all else must be set. */
    public static <T extends Record> Edit<T> blank(Class<T> record) {
        Components<T> components = Components.of(record);
        return new Edit<>(components, components.all().stream().map(Edit::unset).toArray());
    }

    /** A new record of this id; else as {@link #blank(Class)}. */
    public static <T extends Record> Edit<T> blank(Shape<T> shape, Id<T> id) {
        Edit<T> blank = blank(shape.word());
        return blank.put(blank.record.place("id"), Objects.requireNonNull(id, "id"));
    }

    private static @Nullable Object unset(Components.Component component) {
        return component.isList() ? List.of() : component.required() ? UNSET : null;
    }

    /** With this value of a component that is no list. */
    public <V> Edit<T> set(Property<T, V> property, @Nullable V value) {
        return put(place(property, false), value);
    }

    /** With these elements of a list. */
    public <V> Edit<T> setAll(Property<T, V> property, List<? extends V> values) {
        return put(place(property, true), values);
    }

    /**
     * The record. Throws {@link IllegalStateException} when a new record lacks what must be set, {@link IllegalArgumentException} for a value of
     * another type than the component's, and what the record's constructor throws.
     */
    public T done() {
        List<String> lacking = record.all().stream()
                .map(Components.Component::name)
                .filter(name -> values[record.place(name)] == UNSET)
                .toList();
        if (!lacking.isEmpty()) {
            throw new IllegalStateException("nobody has set " + String.join(", ", lacking));
        }
        return record.make(values);
    }

    private int place(Property<T, ?> property, boolean list) {
        if (record.all().get(property.place()).isList() != list) {
            throw new IllegalArgumentException(property + (list ? " is no list" : " is a list"));
        }
        return property.place();
    }

    private Edit<T> put(int place, @Nullable Object value) {
        values[place] = value;
        return this;
    }
}
