package org.daibiao.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Records a contact of a committee member with a linked deputy (登记联系代表).
 *
 * @param member the committee member
 * @param deputy the deputy
 * @param channel how, at most 40 characters
 * @param day the day
 * @param station the station, or null if elsewhere
 * @param matters what the deputy raised, at most 50
 */
public record RecordContact(
        @NotNull Id<Deputy> member,
        @NotNull Id<Deputy> deputy,
        @NotNull @Size(max = 40) String channel,
        @NotNull LocalDate day,
        @Nullable Id<Station> station,
        @NotNull @Size(max = 50) List<@NotNull @Valid NewMatter> matters) {
    /** By a channel, with no matters. */
    public static RecordContact of(Id<Deputy> member, Id<Deputy> deputy, String channel, String day) {
        return new RecordContact(member, deputy, channel, Typed.day(day), null, List.of());
    }

    /** By a visit (走访). */
    public static RecordContact visit(Id<Deputy> member, Id<Deputy> deputy, String day) {
        return of(member, deputy, "visit", day);
    }

    /** The same at a station. */
    public RecordContact at(Id<Station> place) {
        return new RecordContact(member, deputy, channel, day, place, matters);
    }

    /** The same with another matter. */
    public RecordContact raising(String category, String text) {
        var more = new java.util.ArrayList<>(matters);
        more.add(new NewMatter(category, text));
        return new RecordContact(member, deputy, channel, day, station, List.copyOf(more));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
