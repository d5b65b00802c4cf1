package org.daibiao.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.deputy.Office;
import org.daibiao.desk.Change;
import org.daibiao.journal.KnownEnd;
import org.daibiao.journal.Line;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.CongressId;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Decides how stations are opened, described, staffed and closed: pure functions. */
record StationRule(StationRules rules) {
    /** @param taken why the station cannot have its external key */
    Outcome<Change<Station>> open(
            OpenStation command,
            Id<Station> id,
            CongressId congress,
            boolean known,
            List<Rejection> taken,
            LocalDate today) {
        return new Rejections()
                .and(taken)
                .when(known, StationReasons.KNOWN, "name")
                .when(command.since().isAfter(today), StationReasons.FUTURE, "since", command.since(), today)
                .orElse(() -> {
                    Station station = opened(command, id);
                    return Change.to(station).lines(lines(station, congress));
                });
    }

    /** The station that the command opens. */
    static Station opened(OpenStation command, Id<Station> id) {
        return Edit.blank(Station.SHAPE, id)
                .set(Station.NAME, command.name())
                .set(Station.KIND, command.kind())
                .set(Station.UNIT, command.unit())
                .set(Station.PLACE, command.place())
                .set(Station.BATCH, command.batch())
                .set(Station.SINCE, command.since())
                .set(Station.EXTERNAL_KEY, command.externalKey())
                .done();
    }

    Outcome<Change<Station>> close(
            Station now,
            CongressId congress,
            List<Versioned<Post>> posts,
            boolean usedLater,
            LocalDate until,
            LocalDate today) {
        return new Rejections()
                .when(now.until() != null, StationReasons.CLOSED, "station")
                .when(until.isBefore(now.since()), StationReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), StationReasons.FUTURE, "until", until, today)
                .when(
                        posts.stream().anyMatch(post -> post.value().since().isAfter(until)),
                        StationReasons.LATER_POST,
                        "until",
                        until)
                .when(usedLater, StationReasons.USED_LATER, "until", until)
                .orElse(() -> {
                    Change<Station> change = Change.to(
                                    Edit.of(now).set(Station.UNTIL, until).done())
                            .lines(lines(now, congress).stream()
                                    .map(line -> line.endedOn(until))
                                    .toList());
                    for (Versioned<Post> post : posts) {
                        change = change.update(
                                        Post.SHAPE,
                                        post,
                                        Edit.of(post.value())
                                                .set(Post.UNTIL, until)
                                                .done())
                                .lines(ended(post.value(), until));
                    }
                    return change;
                });
    }

    /**
     * @param right the station as it should have been recorded
     * @param named the stations of the right name
     * @param named the stations of its name
     * @param used whether anything is recorded there before the right first day
     */
    Outcome<Change<Station>> correct(
            Station now, Station right, CongressId congress, List<Station> named, boolean used, LocalDate today) {
        LocalDate since = right.since();
        LocalDate end = Objects.requireNonNullElse(now.until(), since);
        boolean known = named.stream().anyMatch(other -> !other.id().equals(now.id()) && other.overlaps(right));
        return new Rejections()
                .when(known, StationReasons.KNOWN, "name")
                .when(since.isAfter(today), StationReasons.FUTURE, "since", since, today)
                .when(since.isAfter(end), StationReasons.AFTER_END, "since", end)
                .when(used, StationReasons.USED_BEFORE, "since", since)
                .orElse(() -> Change.to(right).lines(lines(right, congress)));
    }

    Outcome<Change<Station>> describe(Station now, DescribeStation command, LocalDate today) {
        boolean nothing = command.tasks() == null && command.requirements() == null && command.positioning() == null;
        return open(now, command.day(), today, "day")
                .when(nothing, StationReasons.NOTHING_SET, "")
                .when(blank(command.tasks()), StationReasons.BLANK, "tasks")
                .when(blank(command.requirements()), StationReasons.BLANK, "requirements")
                .when(blank(command.positioning()), StationReasons.BLANK, "positioning")
                .orElse(() -> {
                    var lines = new ArrayList<Line>();
                    set(lines, now, command.tasks(), "tasks", command.day());
                    set(lines, now, command.requirements(), "requirements", command.day());
                    set(lines, now, command.positioning(), "positioning", command.day());
                    return Change.to(now.set(command.tasks(), command.requirements(), command.positioning()))
                            .lines(lines);
                });
    }

    /** @param acts whether the leader holds an office on the day and may act in it */
    Outcome<Change<Post>> link(
            LinkLeader command,
            Id<Post> id,
            Station station,
            Predicate<Office> acts,
            List<Post> ofLeader,
            LocalDate today) {
        LocalDate since = command.since();
        boolean linked = ofLeader.stream().anyMatch(post -> post.standsOn(since));
        boolean later = ofLeader.stream().anyMatch(post -> post.standsFrom(since));
        return open(station, since, today, "since")
                .when(!acts.test(rules.leader()), StationReasons.NO_LEADER, "leader", since)
                .when(linked, StationReasons.LINKED, "leader")
                .orElse(() -> {
                    var post = new Post(
                            id,
                            station.id(),
                            Post.Duty.LINKED_LEADER,
                            command.leader(),
                            null,
                            null,
                            since,
                            DateRange.endKnown(since, ofLeader, station.until()));
                    return Change.to(post)
                            .lines(lines(post))
                            .warned(later ? List.of(StationReasons.LINKED.at("leader")) : List.of());
                });
    }

    Outcome<Change<Post>> appoint(AppointStaff command, Id<Post> id, Station station, LocalDate today) {
        return open(station, command.since(), today, "since")
                .when(command.duty() == Post.Duty.LINKED_LEADER, StationReasons.LEADER_IS_NO_STAFF, "duty")
                .orElse(() -> Change.to(new Post(
                        id,
                        station.id(),
                        command.duty(),
                        null,
                        PublicName.of(command.person()),
                        command.contact(),
                        command.since(),
                        station.until())));
    }

    /**
     * @param known what is known about its end
     */
    Outcome<Change<Post>> end(Post now, LocalDate until, KnownEnd known, LocalDate today) {
        return new Rejections()
                .when(!known.allows(now.since(), now.until(), until), StationReasons.POST_ENDED, "post")
                .when(until.isBefore(now.since()), StationReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), StationReasons.FUTURE, "until", until, today)
                .orElse(() -> Change.to(Edit.of(now).set(Post.UNTIL, until).done())
                        .lines(ended(now, until).stream()
                                .flatMap(line -> known.lines(line).stream())
                                .toList()));
    }

    /**
     * @param right the post as the command says it should have been recorded
     * @param acts whether a linked leader holds an office on the right day and may act in it
     * @param posts the posts of the station
     */
    Outcome<Change<Post>> correct(
            Post right,
            CorrectPost command,
            Station station,
            Predicate<Office> acts,
            List<Post> posts,
            LocalDate today) {
        LocalDate since = right.since();
        LocalDate end = Objects.requireNonNullElse(right.until(), since);
        boolean leads = right.deputy() != null;
        boolean linked = leads
                && posts.stream()
                        .anyMatch(other -> !other.id().equals(right.id())
                                && Objects.equals(other.deputy(), right.deputy())
                                && other.overlaps(right));
        String misfit = leads ? command.ofStaff() : "";
        boolean moved = leads != (right.duty() == Post.Duty.LINKED_LEADER);
        return new Rejections()
                .when(since.isAfter(today), StationReasons.FUTURE, "since", since, today)
                .when(!station.standsOn(since), StationReasons.NOT_OPEN, "since", since)
                .when(since.isAfter(end), StationReasons.AFTER_END, "since", end)
                .when(moved || !misfit.isEmpty(), StationReasons.LEADER_IS_NO_STAFF, moved ? "duty" : misfit)
                .when(leads && !acts.test(rules.leader()), StationReasons.NO_LEADER, "since", since)
                .when(linked, StationReasons.LINKED, "since")
                .orElse(() -> Change.to(right).lines(lines(right)));
    }

    /**
     * The station must be open on the day, and the day must not lie in the future.
     *
     * @param path of the day in the command
     */
    static Rejections open(Station station, LocalDate day, LocalDate today, String path) {
        return new Rejections()
                .when(day.isAfter(today), StationReasons.FUTURE, path, day, today)
                .when(!station.standsOn(day), StationReasons.NOT_OPEN, "station", day);
    }

    /** All that opening and closing it enters. */
    static List<Line> lines(Station station, CongressId congress) {
        Line open = station.begun();
        Stream<Line> begun = station.batch() == 1 ? Stream.of(open, batch(station, congress)) : Stream.of(open);
        return begun.flatMap(line -> line.upTo(station.until()).stream()).toList();
    }

    private static Line batch(Station station, CongressId congress) {
        return Line.begin(
                        StationRoom.BATCH.code(),
                        StationRoom.BATCH.role(),
                        Id.of(congress.value()),
                        station.id(),
                        station.since())
                .with(station.id());
    }

    private static List<Line> begun(Post post) {
        var leader = post.deputy();
        return leader == null
                ? List.of()
                : List.of(Line.begin(StationRoom.LEADER.code(), Line.STATION, post.station(), post.id(), post.since())
                        .with(leader));
    }

    private static List<Line> ended(Post post, LocalDate until) {
        return begun(post).stream().map(line -> line.endedOn(until)).toList();
    }

    /** All that beginning and ending it enters. */
    static List<Line> lines(Post post) {
        return begun(post).stream()
                .flatMap(line -> line.upTo(post.until()).stream())
                .toList();
    }

    private static boolean blank(@Nullable String text) {
        return text != null && text.isBlank();
    }

    private static void set(List<Line> lines, Station station, @Nullable String text, String part, LocalDate day) {
        if (text != null) {
            Line item = Line.event("station.set." + part, station.id(), day);
            lines.add(item);
            lines.add(item.as(Line.STATION, station.id()));
        }
    }
}
