package org.daibiao.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Id (记录编号): names one record of the class {@code T} within its congress.
 *
 * <p>The type parameter prevents passing a deputy's id where a station's is expected; it costs nothing at run time. Text and JSON
 * form are the bare UUID. Ids come in the order of their texts, which has no meaning, and which every store keeps.
 *
 * @param <T> the class of the record that the id names
 * @param value the UUID, version 7 for ordinary records
 */
@SuppressWarnings("UnusedTypeParameter") // the parameter exists only for the compiler
public record Id<T>(@JsonValue UUID value) implements Comparable<Id<?>> {
    public Id {
        Objects.requireNonNull(value, "value");
    }

    /** The id with this UUID. */
    public static <T> Id<T> of(UUID value) {
        return new Id<>(value);
    }

    /** Parses an id; throws {@link BadValueException} if the text is not a UUID. */
    @JsonCreator
    public static <T> Id<T> of(String text) {
        return new Id<>(Typed.uuid(text));
    }

    /** Parses an id; empty if the text is not a UUID. */
    public static <T> Optional<Id<T>> read(String text) {
        try {
            return Optional.of(of(text));
        } catch (BadValueException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Id<?> other) {
        int first = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
