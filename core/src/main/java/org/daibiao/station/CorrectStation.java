package org.daibiao.station;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.daibiao.record.Edit;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what the opening of a station recorded (更正站点信息), also of a closed one. What is null stays as it is.
 *
 * @param station the station as seen
 * @param name the right name, at most 100 characters, or null
 * @param kind the right kind, or null
 * @param unit the right town, subdistrict or area, at most 100 characters, or null
 * @param place where it really is, at most 200 characters, or null
 * @param batch its right batch, from 1; 0 for none; or null
 * @param since the right day from which it is open, or null
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectStation(
        @NotNull Seen<Station> station,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String name,

        Station.@Nullable Kind kind,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String unit,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 200)
        String place,

        @Nullable @Min(0) Integer batch,
        @Nullable LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** A correction that so far changes nothing. */
    public static CorrectStation of(Seen<Station> station, String reason) {
        return new CorrectStation(station, null, null, null, null, null, null, reason);
    }

    /** The same with the right name. */
    public CorrectStation named(String right) {
        return new CorrectStation(station, right, kind, unit, place, batch, since, reason);
    }

    /** The same with the right batch. */
    public CorrectStation inBatch(int right) {
        return new CorrectStation(station, name, kind, unit, place, right, since, reason);
    }

    /** The same with the right first day ({@code 2025-01-10}). */
    public CorrectStation openFrom(String right) {
        return new CorrectStation(station, name, kind, unit, place, batch, Typed.day(right), reason);
    }

    /** The station as it should have been recorded. */
    Station right(Station now) {
        return Edit.of(now)
                .set(Station.NAME, Objects.requireNonNullElse(name, now.name()))
                .set(Station.KIND, Objects.requireNonNullElse(kind, now.kind()))
                .set(Station.UNIT, Objects.requireNonNullElse(unit, now.unit()))
                .set(Station.PLACE, Objects.requireNonNullElse(place, now.place()))
                .set(Station.BATCH, Objects.requireNonNullElse(batch, now.batch()))
                .set(Station.SINCE, Objects.requireNonNullElse(since, now.since()))
                .done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
