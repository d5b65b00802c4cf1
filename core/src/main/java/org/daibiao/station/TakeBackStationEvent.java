package org.daibiao.station;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Takes back a station event that was recorded in error (撤销误登记的站点活动): it no longer counts, but stays visible as taken back.
 *
 * @param happening the event as seen
 * @param reason why it was an error, at most 500 characters
 */
public record TakeBackStationEvent(
        @NotNull Seen<StationEvent> happening,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
