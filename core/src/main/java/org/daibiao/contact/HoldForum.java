package org.daibiao.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.Typed;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Records a discussion meeting of a member of the council of chairpersons with deputies (登记基层代表座谈会). Clause 1.f.
 *
 * @param chair the member of the council of chairpersons
 * @param deputies the grass-roots deputies who came, two or more, without the chair, at most 400
 * @param day the day
 * @param station the station, or null if elsewhere
 * @param matters what was raised, at most 50
 */
public record HoldForum(
        @NotNull Id<Deputy> chair,
        @NotNull @Size(min = 2, max = 400) List<@NotNull Id<Deputy>> deputies,
        @NotNull LocalDate day,
        @Nullable Id<Station> station,
        @NotNull @Size(max = 50) List<@NotNull @Valid NewMatter> matters) {
    /** With the given deputies and no matters. */
    public static HoldForum of(Id<Deputy> chair, List<Id<Deputy>> deputies, String day) {
        return new HoldForum(chair, deputies, Typed.day(day), null, List.of());
    }
}
