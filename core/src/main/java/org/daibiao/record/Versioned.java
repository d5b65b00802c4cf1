package org.daibiao.record;

import java.util.Objects;

/**
 * Versioned record (带版本的记录): what a service returns: the record and its version. The version is not part of the record.
 *
 * @param id the record's id
 * @param version 1 for a new record, one more with each change
 * @param value the record
 */
public record Versioned<T>(Id<T> id, long version, T value) {
    public Versioned {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(value, "value");
    }

    /** The handle for the next command that changes this record. */
    public Seen<T> seen() {
        return new Seen<>(id, version);
    }

    /** As the desk returns it: masked if the shape is sealed, otherwise unchanged. */
    public Versioned<T> veiled(Shape<T> shape) {
        return shape.isSealed() ? new Versioned<>(id, version, shape.veiled(value)) : this;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
