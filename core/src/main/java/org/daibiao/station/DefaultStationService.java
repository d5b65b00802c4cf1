package org.daibiao.station;

import static org.daibiao.station.StationRoom.APPOINT;
import static org.daibiao.station.StationRoom.CLOSE;
import static org.daibiao.station.StationRoom.CORRECT;
import static org.daibiao.station.StationRoom.CORRECT_POST;
import static org.daibiao.station.StationRoom.DESCRIBE;
import static org.daibiao.station.StationRoom.END_POST;
import static org.daibiao.station.StationRoom.ENTER;
import static org.daibiao.station.StationRoom.GUIDE;
import static org.daibiao.station.StationRoom.IMPORT;
import static org.daibiao.station.StationRoom.IMPORT_KNOWN;
import static org.daibiao.station.StationRoom.LIKELY_SAME;
import static org.daibiao.station.StationRoom.LINK_LEADER;
import static org.daibiao.station.StationRoom.OPEN_STATION;
import static org.daibiao.station.StationRoom.RECEIVE;
import static org.daibiao.station.StationRoom.ROVE;
import static org.daibiao.station.StationRoom.TAKE_BACK;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.DateRange;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.correction.CorrectionRoom;
import org.daibiao.correction.Corrections;
import org.daibiao.correction.HandCorrected;
import org.daibiao.correction.Imports;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Seats;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Arrival;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Imported;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.KnownEnd;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.record.CongressId;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultStationService(
        Desk desk, StationRules rules, WorkCalendar calendar, StationRule stations, StationEventRule happenings)
        implements StationService {
    @Override
    public Outcome<Versioned<Station>> open(OpenStation command, Actor actor) {
        return desk.create(OPEN_STATION, command, actor, context -> {
            var named = named(List.of(command.name()));
            var taken = StationImport.KEYS.taken(command.externalKey(), null);
            context.ask(named, taken);
            return opened(command, context.newId(), context.answer(named), context.answer(taken), context);
        });
    }

    private static Question<List<Station>> named(List<String> names) {
        return Question.values(Station.SHAPE, Station.NAME.in(names));
    }

    private Outcome<Change<Station>> opened(
            OpenStation command, Id<Station> id, List<Station> others, List<Rejection> taken, Context context) {
        boolean known = others.stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.name().equals(command.name())
                        && other.standsFrom(command.since()));
        return stations.open(command, id, context.reader().congress(), known, taken, context.today());
    }

    @Override
    public Outcome<List<Imported<Station>>> importAll(List<OpenStation> rows, Actor actor) {
        return desk.importing(IMPORT, IMPORT_KNOWN, rows, actor, this::arrivals);
    }

    private Question<List<Arrival<Station>>> arrivals(List<OpenStation> commands) {
        var asked = StationImport.ROWS.rows(commands, DefaultStationService::ofKnown);
        List<String> names = commands.stream().map(OpenStation::name).distinct().toList();
        return Question.of(List.of(asked, named(names)), context -> {
            var rows = context.answer(asked);
            List<Station> right = rows.stream()
                    .map(row -> row.right() == null ? StationRule.opened(row.command(), context.newId()) : row.right())
                    .toList();
            Stream<Station> there = Stream.concat(
                    context.answer(named(names)).stream(),
                    right.stream()
                            .map(Station::name)
                            .filter(name -> !names.contains(name))
                            .distinct()
                            .flatMap(name -> context.answer(named(List.of(name))).stream()));
            List<Station> others = StationImport.after(there, right);
            return IntStream.range(0, rows.size())
                    .mapToObj(n -> arrival(rows.get(n), right.get(n).id(), others))
                    .toList();
        });
    }

    /** What may have to be known of a station that is there: the others of its name if a hand gave it, and what its first day and batch need. */
    private static Stream<Question<?>> ofKnown(OpenStation row, Station there) {
        Stream<Question<?>> names =
                row.name().equals(there.name()) ? Stream.of() : Stream.of(named(List.of(there.name())));
        return Stream.concat(names, moved(there, StationImport.said(row, there)));
    }

    private static List<Station> named(Station one, List<Station> others) {
        return others.stream().filter(other -> other.name().equals(one.name())).toList();
    }

    /** @param others the stations as they will be, of the names of the list */
    private Arrival<Station> arrival(Imports.Row<OpenStation, Station> row, Id<Station> id, List<Station> others) {
        return StationImport.ROWS.arrival(
                row,
                context -> opened(row.command(), id, others, List.of(), context),
                (now, right, corrections, context) ->
                        corrected(now, right, Question.known(named(right, others)), corrections, context),
                (now, context) -> List.of());
    }

    @Override
    public Optional<Versioned<Station>> byExternalKey(ExternalKey key, Actor actor) {
        return desk.find(Station.SHAPE, Station.EXTERNAL_KEY, key, actor);
    }

    @Override
    public Outcome<Versioned<Station>> close(CloseStation command, Actor actor) {
        return desk.change(CLOSE, command, actor, (now, context) -> {
            LocalDate until = command.until();
            var open = Question.all(Post.SHAPE, Post.STATION.is(now.id()), Post.UNTIL.missing());
            return context.with(
                    open,
                    used(now, until, context.today()),
                    (posts, later) -> stations.close(now, actor.congress(), posts, later, until, context.today()));
        });
    }

    @Override
    public Outcome<Versioned<Station>> correct(CorrectStation command, Actor actor) {
        return desk.change(
                CORRECT,
                command,
                actor,
                StationImport.KEYS.byHand(Decision.asking(
                        () -> List.of(
                                taken(command),
                                HandCorrected.of(command.station().id()),
                                unset(command)),
                        (now, context) -> {
                            Station right = command.right(now);
                            var corrections = new Corrections(command.reason(), context.today(), context::newId);
                            return new Rejections()
                                    .when(command.contradictsItself(), CorrectionRoom.GIVEN_AND_REMOVED, "without")
                                    .and(context.answer(taken(command)))
                                    .orElse(() -> named(List.of(right.name())))
                                    .then(named -> corrected(now, right, named, corrections, context))
                                    .map(change -> change.lines(context.answer(unset(command))));
                        })));
    }

    /** The lines that take back that it was described. */
    private static Question<List<Line>> unset(CorrectStation command) {
        Set<String> kinds = command.unset();
        return kinds.isEmpty()
                ? Question.known(List.of())
                : Question.entries(EntryFilter.about(command.station().id(), kinds.toArray(String[]::new)))
                        .map(all -> all.stream().map(Entry::takenBack).toList());
    }

    private static Question<List<Rejection>> taken(CorrectStation command) {
        return StationImport.KEYS.taken(command.externalKey(), command.station().id());
    }

    private Outcome<Change<Station>> corrected(
            Station now, Station right, Question<List<Station>> named, Corrections corrections, Context context) {
        CongressId congress = context.reader().congress();
        context.ask(Stream.concat(Stream.of(named), moved(now, right)).toList());
        boolean moves = moved(now, right).findAny().isPresent();
        boolean used = moves
                && (context.answer(usedBefore(now, right))
                        || context.answer(posts(now)).stream()
                                .anyMatch(post -> post.since().isBefore(right.since())));
        return corrections.of(
                Station.SHAPE,
                now,
                stations.correct(now, right, congress, context.answer(named), used, context.today()),
                StationRule.lines(now, congress),
                moves ? context.answer(opening(now)) : List.of());
    }

    /** What must be known of a station whose first day or batch changes: its lines change too. */
    private static Stream<Question<?>> moved(Station now, Station right) {
        boolean stays = now.since().equals(right.since()) && now.batch() == right.batch();
        return stays ? Stream.of() : Stream.of(usedBefore(now, right), posts(now), opening(now));
    }

    private static Question<Boolean> usedBefore(Station now, Station right) {
        return used(now, now.since(), right.since().minusDays(1));
    }

    private static Question<List<Post>> posts(Station now) {
        return Question.values(Post.SHAPE, Post.STATION.is(now.id()));
    }

    private static Question<List<Entry>> opening(Station now) {
        return Question.entries(EntryFilter.about(now.id(), StationRoom.OPEN.code(), StationRoom.BATCH.code()));
    }

    /** Whether any room recorded anything at the station from the one day to the other; entries that only end something do not count. */
    private static Question<Boolean> used(Station station, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return Question.known(false);
        }
        var filter = new EntryFilter(Set.of(), Line.STATION, station.id().value(), null, null, new Window(from, to));
        return Question.entries(filter)
                .map(entries -> entries.stream()
                        .map(Entry::line)
                        .anyMatch(line -> line.weight() > 0 && !line.kind().equals(StationRoom.OPEN.code())));
    }

    @Override
    public Outcome<Versioned<Station>> describe(DescribeStation command, Actor actor) {
        return desk.change(
                DESCRIBE, command, actor, (now, context) -> stations.describe(now, command, context.today()));
    }

    @Override
    public Outcome<Versioned<Post>> linkLeader(LinkLeader command, Actor actor) {
        return desk.create(LINK_LEADER, command, actor, context -> {
            var shown = Question.shown(Station.SHAPE, command.station());
            var seats = Seats.of(List.of(command.leader()));
            var posts = Question.values(Post.SHAPE, Post.STATION.is(command.station()));
            context.ask(shown, seats, posts);
            Station station = context.answer(shown).value();
            Seats held = context.answer(seats);
            List<Post> ofLeader = of(command.leader(), context.answer(posts));
            return stations.link(
                    command,
                    context.newId(),
                    station,
                    office -> held.acts(command.leader(), office, command.since()),
                    ofLeader,
                    context.today());
        });
    }

    private static List<Post> of(@Nullable Id<Deputy> leader, List<Post> posts) {
        return posts.stream()
                .filter(post -> leader != null && leader.equals(post.deputy()))
                .toList();
    }

    @Override
    public Outcome<Versioned<Post>> appoint(AppointStaff command, Actor actor) {
        return desk.create(
                APPOINT,
                command,
                actor,
                context -> stations.appoint(
                        command,
                        context.newId(),
                        context.shown(Station.SHAPE, command.station()).value(),
                        context.today()));
    }

    @Override
    public Outcome<Versioned<Post>> endPost(EndPost command, Actor actor) {
        return desk.change(
                END_POST,
                command,
                actor,
                (now, context) -> stations.end(now, command.until(), context.answer(knownEnd(now)), context.today()));
    }

    private static Question<KnownEnd> knownEnd(Post now) {
        if (now.until() == null) {
            return Question.known(KnownEnd.NONE);
        }
        return Question.get(Station.SHAPE, now.station())
                .and(
                        Question.values(Post.SHAPE, Post.STATION.is(now.station())),
                        (station, posts) -> DateRange.endKnown(
                                now.since(),
                                of(now.deputy(), posts),
                                station.value().until()))
                .and(Question.entries(EntryFilter.about(now.id())), KnownEnd::new);
    }

    @Override
    public Outcome<Versioned<Post>> correctPost(CorrectPost command, Actor actor) {
        return desk.change(CORRECT_POST, command, actor, (now, context) -> {
            Post right = command.right(now);
            List<Id<Deputy>> leader = right.deputy() == null ? List.of() : List.of(right.deputy());
            var station = Question.get(Station.SHAPE, now.station());
            var seats = Seats.of(leader);
            var posts = Question.values(Post.SHAPE, Post.STATION.is(now.station()));
            var there = Question.entries(EntryFilter.about(now.id(), StationRoom.LEADER.code()));
            context.ask(station, seats, posts, there);
            Seats held = context.answer(seats);
            var decided = stations.correct(
                    right,
                    command,
                    context.answer(station).value(),
                    office -> leader.stream().allMatch(one -> held.acts(one, office, right.since())),
                    context.answer(posts),
                    context.today());
            return new Corrections(command.reason(), context.today(), context::newId)
                    .of(Post.SHAPE, now, decided, StationRule.lines(now), context.answer(there));
        });
    }

    @Override
    public List<ComputedDay> receptionDays(Period period) {
        return rules.receptionDay() == null ? List.of() : rules.receptionDay().computed(period, calendar);
    }

    @Override
    public Outcome<Versioned<StationEvent>> receive(ReceivePeople command, Actor actor) {
        return desk.create(RECEIVE, command, actor, receiving(command, () -> SameDays.Given.of(command.day())));
    }

    @Override
    public Outcome<List<Versioned<StationEvent>>> receiveAll(List<ReceivePeople> commands, Actor actor) {
        return desk.bulk(
                RECEIVE,
                commands,
                actor,
                all -> SameDays.Given.of(all, ReceivePeople::day),
                (one, days) -> receiving(one, () -> days));
    }

    /** @param days those of the command, or of all commands of its list: asked for once it has no formal fault */
    private Creation<StationEvent> receiving(ReceivePeople command, Supplier<SameDays.Given> days) {
        return recording(
                () -> new Happening(command.station(), command.day(), command.deputies()),
                days,
                (id, day) -> happenings.receive(command, id, day));
    }

    /** What a command says of where and when, and of whom, once it has no formal fault. */
    private record Happening(Id<Station> station, LocalDate day, List<Id<Deputy>> deputies) {}

    private static Creation<StationEvent> recording(
            Supplier<Happening> said,
            Supplier<SameDays.Given> days,
            BiFunction<Id<StationEvent>, StationEventRule.Day, Outcome<Change<StationEvent>>> rule) {
        return Creation.asking(
                () -> List.of(
                        Question.shown(Station.SHAPE, said.get().station()),
                        Seats.of(said.get().deputies()),
                        SameStationEvents.at(said.get().station(), days.get())),
                context -> {
                    Happening one = said.get();
                    var decided = rule.apply(context.newId(), day(context, one.station(), one.day(), one.deputies()));
                    return SameStationEvents.warned(
                            decided, context.answer(SameStationEvents.at(one.station(), days.get())));
                });
    }

    private static Creation<StationEvent> recording(
            Supplier<Happening> said,
            BiFunction<Id<StationEvent>, StationEventRule.Day, Outcome<Change<StationEvent>>> rule) {
        return recording(said, () -> SameDays.Given.of(said.get().day()), rule);
    }

    @Override
    public Outcome<Versioned<StationEvent>> enter(EnterStation command, Actor actor) {
        return desk.create(
                ENTER,
                command,
                actor,
                recording(
                        () -> new Happening(command.station(), command.day(), List.of()),
                        (id, day) -> happenings.enter(command, id, day)));
    }

    @Override
    public Outcome<Versioned<StationEvent>> guide(GuideStation command, Actor actor) {
        return desk.create(
                GUIDE,
                command,
                actor,
                recording(
                        () -> new Happening(command.station(), command.day(), List.of()),
                        (id, day) -> happenings.guide(command, id, day)));
    }

    @Override
    public Outcome<Versioned<StationEvent>> rove(RecordOutreach command, Actor actor) {
        return desk.create(
                ROVE,
                command,
                actor,
                recording(
                        () -> new Happening(command.station(), command.day(), command.deputies()),
                        (id, day) -> happenings.rove(command, id, day)));
    }

    @Override
    public Page<LikelySame<StationEvent>> likelySameEvents(Window days, @Nullable String after, Actor actor) {
        return desk.read(
                LIKELY_SAME,
                actor,
                context -> SameStationEvents.likely(Objects.requireNonNull(days, "days"), after, context));
    }

    @Override
    public Outcome<Versioned<StationEvent>> takeBack(TakeBackStationEvent command, Actor actor) {
        return desk.change(TAKE_BACK, command, actor, (now, context) -> {
            return happenings.takeBack(now, command.reason(), takenBack(context, now), context.today());
        });
    }

    /**
     * Everything entered for it, by whatever act. If an entering names its occasion, the station's line is filed under the record of that occasion, which
     * may be another event.
     */
    private static List<Line> takenBack(Context context, StationEvent happening) {
        var recorded = Question.entries(EntryFilter.about(happening.id()));
        UUID occasion = happening.occasion();
        Question<List<Entry>> there = occasion == null
                ? Question.known(List.of())
                : Question.entries(EntryFilter.about(Id.of(occasion), "station.entered.*"));
        context.ask(recorded, there);
        List<Entry> all = context.answer(recorded);
        List<Entry> own = all.stream()
                .filter(entry -> !Kind.within(entry.line().kind(), StationRoom.ENTERED.code())
                        || (happening.kind() == StationEvent.Kind.ENTERING
                                && entry.act() == all.get(0).act()))
                .toList();
        Stream<Entry> same =
                context.answer(there).stream().filter(entry -> own.stream().anyMatch(one -> one.act() == entry.act()));
        return Stream.concat(own.stream(), same).map(Entry::takenBack).toList();
    }

    private static StationEventRule.Day day(
            Context context, Id<Station> station, LocalDate day, List<Id<Deputy>> deputies) {
        return context.with(
                Question.shown(Station.SHAPE, station),
                Seats.of(deputies),
                (shown, seats) ->
                        new StationEventRule.Day(context.today(), shown.value(), seats.allAct(deputies, day)));
    }
}
