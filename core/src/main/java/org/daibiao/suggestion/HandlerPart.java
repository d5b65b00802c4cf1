package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Handler's part (承办分工): one unit and its part.
 *
 * @param unit the unit, at most 100 characters
 * @param part the unit's part
 * @param content the content the unit handles if the content is split, at most 500 characters; otherwise null
 */
public record HandlerPart(
        @NotBlank @Size(max = 100) String unit,
        @NotNull Assignment.Part part,
        @Nullable @Size(max = 500) String content) {
    /** Leads. */
    public static HandlerPart lead(String unit) {
        return new HandlerPart(unit, Assignment.Part.LEAD, null);
    }

    /** Helps the lead. */
    public static HandlerPart co(String unit) {
        return new HandlerPart(unit, Assignment.Part.CO, null);
    }

    /** Handles its own part. */
    public static HandlerPart separate(String unit, String content) {
        return new HandlerPart(unit, Assignment.Part.SEPARATE, content);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
