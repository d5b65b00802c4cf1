package org.daibiao.station;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.correction.Duplicates;
import org.daibiao.correction.LikelyPages;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Finds events that are likely recorded twice: of one kind at one station on one day, with as many people. One of them is taken back. */
final class SameStationEvents {
    private static final SameDays ON_THE_DAY = new SameDays(0);
    private static final Comparator<Versioned<StationEvent>> BY_DAY =
            Comparator.comparing(one -> one.value().heldOn());
    private static final Duplicates<StationEvent> DUPLICATES =
            new Duplicates<>(StationEvent.SHAPE, BY_DAY.thenComparing(one -> one.id()), SameStationEvents::isLikely);

    private SameStationEvents() {}

    private static boolean isLikely(StationEvent one, StationEvent other) {
        return one.takenBackOn() == null
                && other.takenBackOn() == null
                && one.station().equals(other.station())
                && one.kind() == other.kind()
                && ON_THE_DAY.near(one.heldOn(), other.heldOn())
                && one.people() == other.people()
                && alike(one.detail(), other.detail())
                && alike(one.brought(), other.brought())
                && !Duplicates.differ(one.occasion(), other.occasion());
    }

    private static boolean alike(@Nullable String one, @Nullable String other) {
        return (one == null || other == null) ? Objects.equals(one, other) : Duplicates.alike(one, other);
    }

    /** The events at the station on these days that the actor may see. */
    static Question<List<Versioned<StationEvent>>> at(Id<Station> station, SameDays.Given days) {
        return Question.visible(
                StationEvent.SHAPE,
                ON_THE_DAY.from(StationEvent.HELD_ON, days),
                ON_THE_DAY.to(StationEvent.HELD_ON, days),
                StationEvent.TAKEN_BACK_ON.missing(),
                StationEvent.STATION.is(station));
    }

    static Outcome<Change<StationEvent>> warned(
            Outcome<Change<StationEvent>> decided, List<Versioned<StationEvent>> there) {
        return DUPLICATES.warned(decided, there, SameStationEvents::warning);
    }

    private static Rejection warning(StationEvent other) {
        return StationReasons.LIKELY_SAME.at("", other.kind(), other.heldOn());
    }

    /** A page of those of these days that are likely the same as an earlier one. */
    static Page<LikelySame<StationEvent>> likely(Window days, @Nullable String after, Context context) {
        var counting = Query.of(
                        StationEvent.SHAPE,
                        StationEvent.HELD_ON.atLeast(days.from()),
                        StationEvent.HELD_ON.atMost(days.to()),
                        StationEvent.TAKEN_BACK_ON.missing())
                .by(StationEvent.HELD_ON);
        return new LikelyPages<>(DUPLICATES, context).page(counting.from(after), page -> around(page, context));
    }

    private static List<Versioned<StationEvent>> around(List<Versioned<StationEvent>> page, Context context) {
        Set<Id<Station>> stations =
                page.stream().map(one -> one.value().station()).collect(Collectors.toSet());
        var days = SameDays.Given.of(page, one -> one.value().heldOn());
        return context.answer(Question.all(
                StationEvent.SHAPE,
                ON_THE_DAY.from(StationEvent.HELD_ON, days),
                ON_THE_DAY.to(StationEvent.HELD_ON, days),
                StationEvent.STATION.in(stations)));
    }
}
