package org.daibiao.record;

import java.util.Objects;

/**
 * Versioned record (带版本的记录): what a service hands out, the word and its version. The version is no part of the word.
 *
 * @param id the record's id
 * @param version 1 when new, one more with each change
 * @param value the word
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

    /** As the desk hands it out: of a sealed shape masked, else as it is. */
    public Versioned<T> veiled(Shape<T> shape) {
        return shape.isSealed() ? new Versioned<>(id, version, shape.veiled(value)) : this;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
