package org.daibiao.oversight;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Group;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Guides a delegation on its suggestions (指导代表团提出建议). Clause 11.d.
 *
 * @param delegation the delegation
 * @param day the day
 * @param note the content of the guidance, at most 500 characters, or null
 */
public record GuideDelegation(
        @NotNull Id<Group> delegation,
        @NotNull LocalDate day,
        @Nullable @Size(max = 500) String note) {
    /** Without a note. */
    public static GuideDelegation of(Id<Group> delegation, String day) {
        return new GuideDelegation(delegation, Typed.day(day), null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
