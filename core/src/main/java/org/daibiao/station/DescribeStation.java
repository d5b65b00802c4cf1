package org.daibiao.station;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Sets what a station is for (明确目标任务、建设要求、功能定位). Clause 4.c.
 *
 * @param station the station as seen
 * @param tasks its target tasks, or null to leave them as they are, at most 2000 characters
 * @param requirements its building requirements, or null to leave them, at most 2000 characters
 * @param positioning its functional positioning, or null to leave it, at most 2000 characters
 * @param day the day on which it was decided
 */
public record DescribeStation(
        @NotNull Seen<Station> station,
        @Nullable @Size(max = 2000) String tasks,
        @Nullable @Size(max = 2000) String requirements,
        @Nullable @Size(max = 2000) String positioning,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
