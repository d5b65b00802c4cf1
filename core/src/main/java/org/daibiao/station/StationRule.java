package org.daibiao.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Rejections;
import org.daibiao.kernel.Versioned;
import org.daibiao.privacy.PublicName;
import org.jspecify.annotations.Nullable;

/** How stations are opened, described, staffed and closed: pure decisions. */
record StationRule(StationRules rules) {
    Outcome<Change<Station>> open(
            OpenStation command, Id<Station> id, CongressId congress, boolean known, LocalDate today) {
        return new Rejections()
                .when(known, "station.known", "4.b", "name")
                .when(
                        command.since().isAfter(today),
                        "station.future",
                        "4.b",
                        "since",
                        "day",
                        command.since(),
                        "today",
                        today)
                .orElse(() -> {
                    var station = new Station(
                            id,
                            command.name(),
                            command.kind(),
                            command.unit(),
                            command.place(),
                            command.batch(),
                            null,
                            null,
                            null,
                            command.since(),
                            null);
                    Change<Station> change = Change.to(station, station.begun());
                    return command.batch() == 1 ? change.line(batch(station, congress)) : change;
                });
    }

    Outcome<Change<Station>> close(
            Station now,
            CongressId congress,
            List<Versioned<Post>> posts,
            boolean usedLater,
            LocalDate until,
            LocalDate today) {
        return new Rejections()
                .when(now.until() != null, "station.closed", "4.b", "station")
                .when(until.isBefore(now.since()), "station.before-begin", "4.b", "until", "day", now.since())
                .when(until.isAfter(today), "station.future", "4.b", "until", "day", until, "today", today)
                .when(
                        posts.stream().anyMatch(post -> post.value().since().isAfter(until)),
                        "station.later-post",
                        "4.e",
                        "until",
                        "day",
                        until)
                .when(usedLater, "station.used-later", "4.b", "until", "day", until)
                .orElse(() -> {
                    Change<Station> change =
                            Change.to(now.closed(until), now.begun().endedOn(until));
                    change = now.batch() == 1 ? change.line(batch(now, congress).endedOn(until)) : change;
                    for (Versioned<Post> post : posts) {
                        change = change.update(Post.SHAPE, post, post.value().ended(until))
                                .lines(leader(post.value(), until));
                    }
                    return change;
                });
    }

    Outcome<Change<Station>> describe(Station now, DescribeStation command, LocalDate today) {
        boolean nothing = command.tasks() == null && command.requirements() == null && command.positioning() == null;
        return open(now, command.day(), today, "4.c", "station")
                .when(nothing, "station.nothing-set", "4.c", "")
                .when(blank(command.tasks()), "station.blank", "4.c", "tasks")
                .when(blank(command.requirements()), "station.blank", "4.c", "requirements")
                .when(blank(command.positioning()), "station.blank", "4.c", "positioning")
                .orElse(() -> {
                    var lines = new ArrayList<Line>();
                    set(lines, now, command.tasks(), "tasks", command.day());
                    set(lines, now, command.requirements(), "requirements", command.day());
                    set(lines, now, command.positioning(), "positioning", command.day());
                    return Change.to(now.set(command.tasks(), command.requirements(), command.positioning()))
                            .lines(lines);
                });
    }

    Outcome<Change<Post>> link(
            LinkLeader command, Id<Post> id, Station station, boolean office, boolean linked, LocalDate today) {
        return open(station, command.since(), today, "4.e", "station")
                .when(!office, "station.no-leader", "4.e", "leader", "day", command.since())
                .when(linked, "station.linked", "4.e", "leader")
                .orElse(() -> {
                    var post = new Post(
                            id,
                            station.id(),
                            Post.Duty.LINKED_LEADER,
                            command.leader(),
                            null,
                            null,
                            command.since(),
                            null);
                    return Change.to(
                            post,
                            Line.begin(StationRoom.LEADER.code(), Line.STATION, station.id(), id, command.since())
                                    .with(command.leader()));
                });
    }

    Outcome<Change<Post>> appoint(AppointStaff command, Id<Post> id, Station station, LocalDate today) {
        return open(station, command.since(), today, "4.f", "station")
                .when(command.duty() == Post.Duty.LINKED_LEADER, "station.leader-is-no-staff", "4.e", "duty")
                .orElse(() -> Change.to(new Post(
                        id,
                        station.id(),
                        command.duty(),
                        null,
                        PublicName.of(command.person()),
                        command.contact(),
                        command.since(),
                        null)));
    }

    Outcome<Change<Post>> end(Post now, LocalDate until, LocalDate today) {
        return new Rejections()
                .when(now.until() != null, "station.post-ended", "4.e", "post")
                .when(until.isBefore(now.since()), "station.before-begin", "4.e", "until", "day", now.since())
                .when(until.isAfter(today), "station.future", "4.e", "until", "day", until, "today", today)
                .orElse(() -> Change.to(now.ended(until)).lines(leader(now, until)));
    }

    /** The station must be open on a day that has come. */
    static Rejections open(Station station, LocalDate day, LocalDate today, String clause, String path) {
        return new Rejections()
                .when(day.isAfter(today), "station.future", clause, "day", "day", day, "today", today)
                .when(!station.standsOn(day), "station.not-open", clause, path, "day", day);
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

    private static List<Line> leader(Post post, LocalDate until) {
        var leader = post.deputy();
        return leader == null
                ? List.of()
                : List.of(Line.begin(StationRoom.LEADER.code(), Line.STATION, post.station(), post.id(), post.since())
                        .with(leader)
                        .endedOn(until));
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
