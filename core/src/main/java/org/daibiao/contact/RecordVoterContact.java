package org.daibiao.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.daibiao.station.Station;
import org.daibiao.station.StationEvent;
import org.jspecify.annotations.Nullable;

/**
 * Records a contact of a deputy with voters (登记联系选民).
 *
 * @param deputy the deputy
 * @param channel how, at most 40 characters
 * @param people the number of voters, at least one, at most 99,999
 * @param day the day
 * @param station the station, or null if elsewhere
 * @param matters what the voters raised, at most 50
 */
public record RecordVoterContact(
        @NotNull Id<Deputy> deputy,
        @NotNull @Size(max = 40) String channel,
        @Positive @Max(StationEvent.MOST_PEOPLE) int people,
        @NotNull LocalDate day,
        @Nullable Id<Station> station,
        @NotNull @Size(max = 50) List<@NotNull @Valid NewMatter> matters) {
    /** By a channel, with no matters. */
    public static RecordVoterContact of(Id<Deputy> deputy, String channel, int people, String day) {
        return new RecordVoterContact(deputy, channel, people, Typed.day(day), null, List.of());
    }

    /** The same at a station. */
    public RecordVoterContact at(Id<Station> place) {
        return new RecordVoterContact(deputy, channel, people, day, place, matters);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
