package org.daibiao.deputy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;

/**
 * Forms a group (成立代表组织).
 *
 * @param kind the kind
 * @param name its name, not yet taken, at most 100 characters
 * @param unit the town, subdistrict or area, or the field, at most 100 characters
 * @param since the day from which it exists
 */
public record FormGroup(
        @NotNull Group.Kind kind,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String unit,
        @NotNull LocalDate since) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
