package org.daibiao.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Id (标识): names one record of the word {@code T} within its congress.
 *
 * <p>The type parameter keeps a deputy's id from being passed where a station's is wanted; it costs nothing at run time. Text and JSON
 * form are the bare UUID. Order of ids carries no meaning.
 *
 * @param <T> the word that the id names
 * @param value the UUID, version 7 for ordinary records
 */
@SuppressWarnings("UnusedTypeParameter") // the parameter exists for the compiler alone
public record Id<T>(@JsonValue UUID value) {
    public Id {
        Objects.requireNonNull(value, "value");
    }

    /** The id with this UUID. */
    public static <T> Id<T> of(UUID value) {
        return new Id<>(value);
    }

    /** The id written as text; throws {@link IllegalArgumentException} when it is no UUID. */
    @JsonCreator
    public static <T> Id<T> of(String text) {
        return new Id<>(UUID.fromString(text));
    }

    /** The id written as text; empty when it is no UUID. */
    public static <T> Optional<Id<T>> read(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
