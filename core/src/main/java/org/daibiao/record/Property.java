package org.daibiao.record;

import java.util.Objects;

/**
 * Property (属性): one component of a record, as an {@link Edit} sets it. A record declares a constant for each component that is set; in a
 * stored record they are its {@link Field}s. Immutable and thread-safe.
 *
 * @param <T> the record
 * @param <V> the component's type; for a list, the element's type
 */
public sealed class Property<T, V> permits Field {
    private final Class<?> record;
    private final String name;
    private final int place;

    Property(Class<?> record, String component) {
        this.record = record;
        this.name = component;
        this.place = Components.of(record).place(component);
    }

    /** The same component of a {@link Row}, which no edit sets. */
    Property(Property<?, ?> same) {
        this.record = same.record;
        this.name = same.name;
        this.place = same.place;
    }

    /**
     * The component of this name. Throws {@link IllegalArgumentException} if the record has none. A value's type is checked when a record is
     * made with it.
     */
    public static <T extends Record, V> Property<T, V> of(Class<T> record, String component) {
        return new Property<>(Objects.requireNonNull(record, "record"), Objects.requireNonNull(component, "component"));
    }

    /** The component's name. */
    public final String name() {
        return name;
    }

    final Class<?> record() {
        return record;
    }

    final int place() {
        return place;
    }

    @Override
    public final String toString() {
        return name;
    }
}
