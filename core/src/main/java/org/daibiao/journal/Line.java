package org.daibiao.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.record.Column;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.TextCheck;
import org.daibiao.record.UnstorableException;
import org.jspecify.annotations.Nullable;

/**
 * Line (日志事项): what one act means for one subject. Lines hold ids, codes, days and numbers, but no names and no free text.
 *
 * <p>An event or a due day has exactly one line whose role is {@link #ITEM}, and one for each other subject it touches (a visit: member,
 * deputy, pair, station). A standing has a single line, in the role of its subject. Its end is a line of weight −1 with its own day, and is
 * exclusive: a standing that ends on a day does not hold on that day.
 *
 * <p>A value that a store could not return unchanged is refused at construction, with {@link UnstorableException}.
 *
 * @param subject the person or thing that it counts for
 * @param counterpart the other end of a link or pair, or null
 * @param item the record that it is about
 * @param kind the code of a {@link Kind}, at most 60 characters
 * @param day the day on which it happened or began, in the congress's zone
 * @param due the last day on which it is on time, or null
 * @param weight +1, or −1 for an end or a take-back
 * @param role the role of the subject in this line: ASCII, at most 20 characters
 * @param takesBack the number of the line that this one takes back, or null
 */
public record Line(
        UUID subject,
        @Nullable UUID counterpart,
        UUID item,
        String kind,
        LocalDate day,
        @Nullable LocalDate due,
        int weight,
        String role,
        @Nullable Long takesBack) {
    private static final Column DAY = new Column("day", Column.Type.DATE, 0, true);

    public Line {
        TextCheck.code("kind", kind, 60);
        TextCheck.code("role", role, 20);
        DAY.check(day);
        if (due != null) {
            DAY.check(due);
        }
    }

    /** The item itself (事项). */
    public static final String ITEM = "item";

    /** A member of the standing committee (常委会组成人员). */
    public static final String MEMBER = "member";

    /** A deputy (代表). */
    public static final String DEPUTY = "deputy";

    /** Two subjects together, as in a link (结对). */
    public static final String PAIR = "pair";

    /** A practice station (实践站). */
    public static final String STATION = "station";

    /** An organ or unit (单位). */
    public static final String ORGAN = "organ";

    /** A deputies' group (代表小组). */
    public static final String GROUP = "group";

    /** The item's own line of an event. */
    public static Line event(String kind, Id<?> item, LocalDate day) {
        return new Line(item.value(), null, item.value(), kind, day, null, 1, ITEM, null);
    }

    /** The beginning of a standing of a subject, for example a seat held by a deputy. */
    public static Line begin(String kind, String role, Id<?> subject, Id<?> item, LocalDate day) {
        return new Line(subject.value(), null, item.value(), kind, day, null, 1, role, null);
    }

    /** The same line for another subject in another role. */
    public Line as(String otherRole, Id<?> other) {
        return new Line(other.value(), counterpart, item, kind, day, due, weight, otherRole, takesBack);
    }

    /** The same line with the other end of a link or pair. */
    public Line with(Id<?> other) {
        return new Line(subject, other.value(), item, kind, day, due, weight, role, takesBack);
    }

    /** The same line with the last day on which it is on time. */
    public Line dueOn(LocalDate last) {
        return new Line(subject, counterpart, item, kind, day, last, weight, role, takesBack);
    }

    /** The end, on that day, of the standing that this line begins. */
    public Line endedOn(LocalDate end) {
        return new Line(subject, counterpart, item, kind, end, due, -weight, role, null);
    }

    /** The standing that this line begins, up to that end; the line alone if there is no end. */
    public List<Line> upTo(@Nullable LocalDate end) {
        return end == null ? List.of(this) : List.of(this, endedOn(end));
    }

    /** Whether the line takes another one back. */
    @JsonIgnore // not a component, but a host's mapper would write it because it looks like a getter
    public boolean isTakeBack() {
        return takesBack != null;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
