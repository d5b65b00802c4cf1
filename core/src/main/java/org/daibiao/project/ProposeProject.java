package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Records a proposal for a project (登记项目建议). Clause 6.b.
 *
 * @param source who proposes
 * @param deputy the deputy, if a deputy proposes; otherwise null
 * @param unit the unit, if a unit proposes, at most 100 characters; otherwise null
 * @param title its title, at most 200 characters
 * @param text what is requested, at most 2000 characters
 * @param forYear the year for which it is requested; null for no particular year
 * @param day the day
 */
public record ProposeProject(
        @NotNull ProjectProposal.Source source,
        @Nullable Id<Deputy> deputy,
        @Nullable @Size(max = 100) String unit,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String text,
        @Nullable Integer forYear,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
