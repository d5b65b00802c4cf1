package org.daibiao.opinion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.journal.Line;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Community round (集中联系社区活动): deputies hear voters and residents in the communities, on a theme. Clause 7.
 *
 * @param id the id
 * @param theme the theme set by the municipal congress, at most 200 characters (7.a)
 * @param focus the district's own focus, at most 500 characters (7.a)
 * @param since the first day
 * @param lastDay the planned last day, by which the report-back on the previous round is due
 * @param previous the previous round; null for the first
 * @param closedOn the day on which it was closed; null while open
 */
public record CommunityRound(
        Id<CommunityRound> id,
        @Size(max = 200) String theme,
        @Size(max = 500) String focus,
        LocalDate since,
        LocalDate lastDay,
        @Nullable Id<CommunityRound> previous,
        @Nullable LocalDate closedOn) {
    /** How it is stored. */
    public static final Shape<CommunityRound> SHAPE =
            Shape.of("community_round", CommunityRound.class).titled((round, locale) -> round.theme());

    /** The first day. */
    public static final Field<CommunityRound, LocalDate> SINCE = SHAPE.field("since");

    /** The day on which it was closed. */
    public static final Field<CommunityRound, LocalDate> CLOSED_ON = SHAPE.field("closedOn");

    /** The line by which the result of an opinion of the round before is to be reported back in this one (7.d). */
    Line reportDue(Id<Opinion> opinion) {
        return Line.event(OpinionRoom.REPORT_DUE.code(), opinion, since).dueOn(lastDay);
    }

    /** Whether it ran on that day, the day of its close included: what happened in it can be recorded after its close as well. */
    boolean runsOn(LocalDate day) {
        return !day.isBefore(since) && (closedOn == null || !day.isAfter(closedOn));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
