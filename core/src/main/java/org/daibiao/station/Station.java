package org.daibiao.station;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.calendar.DateRange;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.daibiao.record.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Practice station (站点). Clause 4.
 *
 * @param id the id
 * @param name its name, at most 100 characters
 * @param kind the kind
 * @param unit the town, subdistrict or area, at most 100 characters
 * @param place where it is, at most 200 characters; a public place, never a person's address
 * @param batch the batch in which it was set up, from 1; 0 for none
 * @param tasks its target tasks (目标任务), or null until set, at most 2000 characters
 * @param requirements its building requirements (建设要求), or null until set, at most 2000 characters
 * @param positioning its functional positioning (功能定位), or null until set, at most 2000 characters
 * @param since the day from which it is open
 * @param until the day on which it is closed; null while open
 * @param externalKey the number under which another system knows the station, however it is typed, or null; no two stations of a congress share one
 */
public record Station(
        Id<Station> id,
        @Size(max = 100) String name,
        Kind kind,
        @Size(max = 100) String unit,
        @Size(max = 200) String place,
        int batch,
        @Nullable @Size(max = 2000) String tasks,
        @Nullable @Size(max = 2000) String requirements,
        @Nullable @Size(max = 2000) String positioning,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable @Unique ExternalKey externalKey)
        implements DateRange {
    /** Kind of station (站点类别). */
    public enum Kind {
        /** Practice station (实践站). */
        PRACTICE_STATION,
        /** Practice point (实践点). */
        PRACTICE_POINT,
        /** Deputies' home (代表之家). */
        HOME,
        /** Deputy liaison station (代表联络站). */
        LIAISON_STATION,
        /** Deputy contact point (代表联系点). */
        CONTACT_POINT
    }

    /** How it is stored. */
    public static final Shape<Station> SHAPE = Shape.of("station", Station.class)
            .titled((station, locale) -> station.name())
            .at(Station::unit);

    /** Its name. */
    public static final Field<Station, String> NAME = SHAPE.field("name");

    /** The town, subdistrict or area. */
    public static final Field<Station, String> UNIT = SHAPE.field("unit");

    /** Its batch. */
    public static final Field<Station, Integer> BATCH = SHAPE.field("batch");

    /** The number under which another system knows the station. */
    public static final Field<Station, ExternalKey> EXTERNAL_KEY = SHAPE.field("externalKey");

    static final Field<Station, Kind> KIND = SHAPE.field("kind");
    static final Field<Station, String> PLACE = SHAPE.field("place");
    static final Field<Station, String> TASKS = SHAPE.field("tasks");
    static final Field<Station, String> REQUIREMENTS = SHAPE.field("requirements");
    static final Field<Station, String> POSITIONING = SHAPE.field("positioning");
    static final Field<Station, LocalDate> SINCE = SHAPE.field("since");
    static final Field<Station, LocalDate> UNTIL = SHAPE.field("until");

    Station set(@Nullable String newTasks, @Nullable String newRequirements, @Nullable String newPositioning) {
        return Edit.of(this)
                .set(TASKS, newTasks == null ? tasks : newTasks)
                .set(REQUIREMENTS, newRequirements == null ? requirements : newRequirements)
                .set(POSITIONING, newPositioning == null ? positioning : newPositioning)
                .done();
    }

    /** Its journal line. */
    Line begun() {
        return Line.begin(StationRoom.OPEN.code(), Line.STATION, id, id, since);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
