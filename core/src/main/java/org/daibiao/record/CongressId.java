package org.daibiao.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Congress id (人大代码): the tenant. It is the first part of every key of every table; records of two congresses never mix.
 *
 * @param value the UUID
 */
public record CongressId(@JsonValue UUID value) {
    public CongressId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id of a congress's code, for example {@code jiading}: always the same, so that a host may name a congress by
     * its code without a look-up. Throws {@link BadValueException} for a blank one.
     */
    public static CongressId of(String code) {
        if (Objects.requireNonNull(code, "code").isBlank()) {
            throw new BadValueException("record.invalid.NotBlank", Map.of());
        }
        return new CongressId(UUID.nameUUIDFromBytes(("daibiao:congress:" + code).getBytes(StandardCharsets.UTF_8)));
    }

    /** Parses the text of a UUID; throws {@link BadValueException} for any other text. */
    @JsonCreator
    public static CongressId parse(String text) {
        return new CongressId(Typed.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
