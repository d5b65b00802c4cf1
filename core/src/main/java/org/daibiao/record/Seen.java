package org.daibiao.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Seen version (所见版本): the version of a record that the caller saw. A command that changes a record carries one; if the record has changed
 * since, it fails with {@link StaleVersionException} and no change is lost.
 *
 * <p>The text form {@code id@version} fits a URL or an ETag.
 *
 * @param id the record
 * @param version the version that the caller saw, 1 for a new record
 */
public record Seen<T>(Id<T> id, long version) {
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]*");

    /** Throws {@link BadValueException} for a version below 1. */
    public Seen {
        Objects.requireNonNull(id, "id");
        Typed.atLeast(version, 1);
    }

    /** Reads {@code id@version}; throws {@link BadValueException} for any other text. */
    @JsonCreator
    public static <T> Seen<T> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0 || !VERSION.matcher(text.substring(at + 1)).matches()) {
            throw new BadValueException("record.bad-seen", Map.of());
        }
        try {
            return new Seen<>(Id.of(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
        } catch (BadValueException | NumberFormatException e) {
            throw new BadValueException("record.bad-seen", Map.of());
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return id + "@" + version;
    }
}
