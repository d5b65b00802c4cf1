package org.daibiao.station;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;

/**
 * Records that a station went out (登记巡回). Clause 5.e.
 *
 * @param station the station
 * @param place where it went, at most 200 characters
 * @param deputies the deputies who went, at most 100
 * @param day the day
 */
public record RecordOutreach(
        @NotNull Id<Station> station,
        @NotBlank @Size(max = 200) String place,
        @NotEmpty @Size(max = 100) List<@NotNull Id<Deputy>> deputies,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
