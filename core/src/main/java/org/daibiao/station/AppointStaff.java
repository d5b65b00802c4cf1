package org.daibiao.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Appoints a member of a station's staff (配备站点人员).
 *
 * @param station the station
 * @param duty the duty; a linked leader is not staff
 * @param person the person's name
 * @param contact how to reach the person at work, at most 100 characters, or null
 * @param since the first day
 */
public record AppointStaff(
        @NotNull Id<Station> station,
        @NotNull Post.Duty duty,
        @NotNull @Valid PersonName person,
        @Nullable @Size(max = 100) String contact,
        @NotNull LocalDate since) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
