package org.daibiao.deputy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is recorded of a group (更正代表组织信息). What is null stays as it is.
 *
 * @param group the group as seen
 * @param kind the right kind, or null
 * @param name the right name, at most 100 characters, or null
 * @param unit the right town, subdistrict or area, or field, at most 100 characters, or null
 * @param since the right day from which it exists, or null
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectGroup(
        @NotNull Seen<Group> group,
        Group.@Nullable Kind kind,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String name,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String unit,

        @Nullable LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** The group as it should have been recorded. */
    Group right(Group now) {
        return new Group(
                now.id(),
                Objects.requireNonNullElse(kind, now.kind()),
                Objects.requireNonNullElse(name, now.name()),
                Objects.requireNonNullElse(unit, now.unit()),
                Objects.requireNonNullElse(since, now.since()));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
