package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;

/**
 * Forms a supervision group (成立监督工作小组). Clause 6.d.
 *
 * @param round the round
 * @param name its name, at most 100 characters
 * @param leader the deputy who leads it
 * @param members its other deputies, at most 20
 * @param day the day
 */
public record FormSupervisionGroup(
        @NotNull Id<ProjectRound> round,
        @NotBlank @Size(max = 100) String name,
        @NotNull Id<Deputy> leader,
        @NotNull @Size(max = 20) List<@NotNull Id<Deputy>> members,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
