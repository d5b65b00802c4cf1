package org.daibiao.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.record.Edit;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what was recorded of a station (更正站点信息), also of a closed one. What is null or empty stays as it is.
 *
 * @param station the station as seen
 * @param name the right name, at most 100 characters, or null
 * @param kind the right kind, or null
 * @param unit the right town, subdistrict or area, at most 100 characters, or null
 * @param place where it really is, at most 200 characters, or null
 * @param batch its right batch, from 1; 0 for none; or null
 * @param since the right day from which it is open, or null
 * @param externalKey the right number under which another system knows the station, however it is typed, or null
 * @param without what is to be removed because the station has none, at most 4; what it is for is set anew by {@link DescribeStation}
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
        @Nullable @Valid ExternalKey externalKey,
        @NotNull @Size(max = 4) List<@NotNull Part> without,
        @NotBlank @Size(max = 500) String reason) {
    /** Part (站点可以为空的项): what a station may have none of. */
    public enum Part {
        /** The number under which another system knows the station (外部编号). */
        EXTERNAL_KEY,
        /** The target tasks (目标任务), which were set in error. */
        TASKS,
        /** The building requirements (建设要求), which were set in error. */
        REQUIREMENTS,
        /** The functional positioning (功能定位), which was set in error. */
        POSITIONING
    }

    static final Property<CorrectStation, Seen<Station>> STATION = Property.of(CorrectStation.class, "station");
    static final Property<CorrectStation, String> NAME = Property.of(CorrectStation.class, "name");
    static final Property<CorrectStation, Integer> BATCH = Property.of(CorrectStation.class, "batch");
    static final Property<CorrectStation, LocalDate> SINCE = Property.of(CorrectStation.class, "since");
    static final Property<CorrectStation, ExternalKey> EXTERNAL_KEY = Property.of(CorrectStation.class, "externalKey");
    static final Property<CorrectStation, Part> WITHOUT = Property.of(CorrectStation.class, "without");
    static final Property<CorrectStation, String> REASON = Property.of(CorrectStation.class, "reason");

    /** A correction that so far changes nothing. */
    public static CorrectStation of(Seen<Station> station, String reason) {
        return Edit.blank(CorrectStation.class)
                .set(STATION, station)
                .set(REASON, reason)
                .done();
    }

    /** The same with the right name. */
    public CorrectStation named(String right) {
        return Edit.of(this).set(NAME, right).done();
    }

    /** The same with the right batch. */
    public CorrectStation inBatch(int right) {
        return Edit.of(this).set(BATCH, right).done();
    }

    /** The same with the right first day ({@code 2025-01-10}). */
    public CorrectStation openFrom(String right) {
        return Edit.of(this).set(SINCE, Typed.day(right)).done();
    }

    /** The same with the right number under which another system knows the station. */
    public CorrectStation keyed(String right) {
        return Edit.of(this).set(EXTERNAL_KEY, ExternalKey.of(right)).done();
    }

    /** The same without these. */
    public CorrectStation without(Part... parts) {
        return Edit.of(this).setAll(WITHOUT, List.of(parts)).done();
    }

    /** The kinds of the entries by which what it removes was set. */
    Set<String> unset() {
        return without.stream()
                .filter(part -> part != Part.EXTERNAL_KEY)
                .map(StationRoom.SET::member)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether something is given and removed at once. */
    boolean contradictsItself() {
        return externalKey != null && without.contains(Part.EXTERNAL_KEY);
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
                .set(Station.TASKS, without.contains(Part.TASKS) ? null : now.tasks())
                .set(Station.REQUIREMENTS, without.contains(Part.REQUIREMENTS) ? null : now.requirements())
                .set(Station.POSITIONING, without.contains(Part.POSITIONING) ? null : now.positioning())
                .set(Station.EXTERNAL_KEY, rightKey(now))
                .done();
    }

    private @Nullable ExternalKey rightKey(Station now) {
        return without.contains(Part.EXTERNAL_KEY) ? null : externalKey == null ? now.externalKey() : externalKey;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
