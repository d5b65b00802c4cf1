package org.daibiao.station;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Entry;
import org.daibiao.kernel.EntryFilter;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Versioned;
import org.daibiao.kernel.View;

record DefaultStationService(
        Desk desk, StationRules rules, WorkCalendar calendar, StationRule stations, HappeningRule happenings)
        implements StationService {
    @Override
    public Outcome<Versioned<Station>> open(OpenStation command, Actor actor) {
        return desk.create("station.open", Station.SHAPE, command, actor, moment -> {
            boolean known =
                    !moment.all(Station.SHAPE, Station.NAME.is(command.name())).isEmpty();
            return stations.open(command, moment.newId(), actor.congress(), known, moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Station>> close(CloseStation command, Actor actor) {
        return desk.change("station.close", Station.SHAPE, command.station(), command, actor, (now, moment) -> {
            List<Versioned<Post>> posts = moment.all(Post.SHAPE, Post.STATION.is(now.id()), Post.UNTIL.missing());
            return stations.close(now, actor.congress(), posts, command.until(), moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Station>> describe(DescribeStation command, Actor actor) {
        return desk.change(
                "station.describe",
                Station.SHAPE,
                command.station(),
                command,
                actor,
                (now, moment) -> stations.describe(now, command, moment.today()));
    }

    @Override
    public Versioned<Station> station(Id<Station> id, Actor actor) {
        return desk.get(Station.SHAPE, id, actor);
    }

    @Override
    public Page<Versioned<Station>> stations(Query<Station> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Outcome<Versioned<Post>> linkLeader(LinkLeader command, Actor actor) {
        return desk.create("station.link-leader", Post.SHAPE, command, actor, moment -> {
            Station station = moment.get(Station.SHAPE, command.station()).value();
            boolean office = Seats.holds(moment, command.leader(), rules.leaderOffice(), command.since());
            boolean linked = moment.all(Post.SHAPE, Post.STATION.is(station.id()), Post.UNTIL.missing()).stream()
                    .anyMatch(post -> command.leader().equals(post.value().deputy()));
            return stations.link(command, moment.newId(), station, office, linked, moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Post>> appoint(AppointStaff command, Actor actor) {
        return desk.create(
                "station.appoint",
                Post.SHAPE,
                command,
                actor,
                moment -> stations.appoint(
                        command,
                        moment.newId(),
                        moment.get(Station.SHAPE, command.station()).value(),
                        moment.today()));
    }

    @Override
    public Outcome<Versioned<Post>> endPost(EndPost command, Actor actor) {
        return desk.change(
                "station.end-post",
                Post.SHAPE,
                command.post(),
                command,
                actor,
                (now, moment) -> stations.end(now, command.until(), moment.today()));
    }

    @Override
    public List<Versioned<Post>> posts(Id<Station> station, Actor actor) {
        return desk.page(Query.of(Post.SHAPE, Post.STATION.is(station)), actor).items();
    }

    @Override
    public List<LocalDate> receptionDays(Period period) {
        return rules.receptionDay().in(period, calendar);
    }

    @Override
    public Outcome<Versioned<Happening>> receive(ReceivePeople command, Actor actor) {
        return desk.create("station.receive", Happening.SHAPE, command, actor, receiving(command));
    }

    @Override
    public Outcome<List<Versioned<Happening>>> receiveAll(List<ReceivePeople> commands, Actor actor) {
        return desk.bulk("station.receive", Happening.SHAPE, commands, actor, this::receiving);
    }

    private Desk.Creation<Happening> receiving(ReceivePeople command) {
        return moment -> happenings.receive(
                command, moment.newId(), day(moment, command.station(), command.day(), command.deputies()));
    }

    @Override
    public Outcome<Versioned<Happening>> enter(EnterStation command, Actor actor) {
        return desk.create(
                "station.enter",
                Happening.SHAPE,
                command,
                actor,
                moment -> happenings.enter(
                        command, moment.newId(), day(moment, command.station(), command.day(), List.of())));
    }

    @Override
    public Outcome<Versioned<Happening>> guide(GuideStation command, Actor actor) {
        return desk.create(
                "station.guide",
                Happening.SHAPE,
                command,
                actor,
                moment -> happenings.guide(
                        command, moment.newId(), day(moment, command.station(), command.day(), List.of())));
    }

    @Override
    public Outcome<Versioned<Happening>> rove(Rove command, Actor actor) {
        return desk.create(
                "station.rove",
                Happening.SHAPE,
                command,
                actor,
                moment -> happenings.rove(
                        command, moment.newId(), day(moment, command.station(), command.day(), command.deputies())));
    }

    @Override
    public Outcome<Versioned<Happening>> takeBack(TakeBackHappening command, Actor actor) {
        return desk.change("station.take-back", Happening.SHAPE, command.happening(), command, actor, (now, moment) -> {
            return happenings.takeBack(now, takenBack(moment, now), moment.today());
        });
    }

    /** What was entered for it; an entering at a told occasion has its station's line under the occasion's record. */
    private static List<Line> takenBack(Moment moment, Happening happening) {
        List<Entry> own = entries(moment, EntryFilter.about(happening.id(), "station.*", "guided.*", "duty.*"));
        UUID occasion = happening.occasion();
        List<Entry> there =
                occasion == null ? List.of() : entries(moment, EntryFilter.about(Id.of(occasion), "station.entered.*"));
        Stream<Entry> same = there.stream().filter(entry -> own.stream().anyMatch(one -> one.act() == entry.act()));
        return Stream.concat(own.stream(), same).map(Entry::takenBack).toList();
    }

    private static List<Entry> entries(Moment moment, EntryFilter filter) {
        return moment.reader()
                .journal()
                .entries(filter, View.of(moment.today()), null, Query.MOST)
                .items();
    }

    @Override
    public Page<Versioned<Happening>> happenings(Query<Happening> query, Actor actor) {
        return desk.page(query, actor);
    }

    private static HappeningRule.Day day(Moment moment, Id<Station> station, LocalDate day, List<Id<Deputy>> deputies) {
        boolean seated = deputies.stream()
                .allMatch(deputy ->
                        Seats.holds(moment, deputy, Office.DEPUTY, day) && !Seats.suspended(moment, deputy, day));
        return new HappeningRule.Day(
                moment.today(), moment.get(Station.SHAPE, station).value(), seated);
    }
}
