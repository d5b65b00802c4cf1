package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;

/**
 * Handler of an opinion at a level (承办方).
 *
 * @param level the level
 * @param unit the unit's name, at most 100 characters; never a person's name
 */
public record Handler(
        @NotNull Level level, @NotBlank @Size(max = 100) String unit) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
