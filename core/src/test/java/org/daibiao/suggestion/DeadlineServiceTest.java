package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DueDayRun;
import org.daibiao.desk.FourTripStores;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.Secrecy;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A due day of a suggestion")
class DeadlineServiceTest {
    private static final SuggestionRules RULES = SuggestionRules.of(RuleProfiles.of("jiading-2025"));

    private final MemoryStores stores = new MemoryStores();
    private final Actor office =
            Actor.of(on("2025-03-03").open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

    @Test
    @DisplayName("is found while it is near, overdue when it has passed, and gone when it was done before")
    void nearOverdueDone() {
        Id<Suggestion> suggestion = suggestion(State.IN_PROGRESS);
        due(suggestion, null, Task.REPLY, "2025-03-03");
        DueDay done = due(suggestion, null, Task.FIRST_CONTACT, "2025-03-03");
        stores.write(office.congress(), writer -> {
            writer.update(DueDay.SHAPE, done.settled(day("2025-04-02"), DueDay.Ending.DONE), 1);
            return done;
        });

        assertThat(deadlines("2025-05-30").dueWithin(3, null, office).items()).isEmpty();
        assertThat(deadlines("2025-05-30").dueWithin(4, null, office).items())
                .extracting(one -> one.value().task())
                .containsExactly(Task.REPLY);
        assertThat(deadlines("2025-06-04").dueWithin(10, null, office).items()).isEmpty();
        assertThat(tasks(deadlines("2025-06-04"), "2025-06-04")).containsExactly(Task.REPLY);
        assertThat(tasks(deadlines("2025-06-04"), "2025-06-03")).isEmpty();
        assertThat(tasks(deadlines("2025-06-04"), "2025-04-02")).containsExactly(Task.FIRST_CONTACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4_000_000, Integer.MAX_VALUE})
    @DisplayName("is looked for within any number of days")
    void withinAnyNumberOfDays(int days) {
        due(suggestion(State.IN_PROGRESS), null, Task.REPLY, "2025-03-03");

        assertThat(deadlines("2025-05-30").dueWithin(days, null, office).items())
                .hasSize(days > 3 ? 1 : 0);
    }

    @Test
    @DisplayName("is looked for as of any day")
    void asOfAnyDay() {
        due(suggestion(State.IN_PROGRESS), null, Task.REPLY, "2025-03-03");

        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.parse("0999-12-31"), LocalDate.parse("1000-01-01"))) {
            assertThat(deadlines("2025-06-04").overdue(day, null, office).items())
                    .isEmpty();
        }
        for (LocalDate day : List.of(LocalDate.parse("9999-12-31"), LocalDate.MAX)) {
            assertThat(deadlines("2025-06-04").overdue(day, null, office).items())
                    .hasSize(1);
        }
    }

    /** 7 working days from receipt on 2025-04-25: Sunday 27 April is worked, 1 to 5 May are off. */
    @Test
    @DisplayName("prints how it was computed, with its law, day by day")
    void explainsItself() {
        DueDay due = due(suggestion(State.WITH_HANDLERS), null, Task.RETURN, "2025-04-25");

        Deadline deadline = deadlines("2025-05-06").deadline(due.id(), office);

        assertThat(deadline.lastDay()).isEqualTo("2025-05-08");
        assertThat(deadline.explain(Locale.CHINESE)).contains("上海市人民代表大会关于代表建议", "7 个工作日", "2025-04-27", "2025-05-01");
        assertThat(deadline.explain(Locale.ENGLISH)).contains("Shanghai", "7 working days", "2025-05-08");
    }

    @Test
    @DisplayName("is told once when it is near and once when it is overdue, on any number of nodes")
    void toldOnce() throws Exception {
        Id<Suggestion> suggestion = suggestion(State.IN_PROGRESS);
        due(suggestion, null, Task.REPLY, "2025-03-03");
        due(suggestion, null, Task.RETURN, "2025-03-03");

        assertThat(deadlines("2025-05-23").runDue(office)).isEqualTo(new DueDayRun(0, 0));
        assertThat(onFourNodes("2025-05-24")).isGreaterThanOrEqualTo(1);
        assertThat(deadlines("2025-05-25").runDue(office)).isEqualTo(new DueDayRun(0, 0));
        assertThat(onFourNodes("2025-06-04")).isGreaterThanOrEqualTo(1);
        assertThat(deadlines("2025-06-05").runDue(office)).isEqualTo(new DueDayRun(0, 0));

        assertThat(lines(suggestion, "due.*"))
                .containsExactly("due.reminded.reply 2025-05-24", "due.escalated.reply 2025-06-04");
    }

    @Test
    @DisplayName("that is a rating which nobody gave lets its suggestion wait no longer")
    void overdueRating() {
        Id<Suggestion> suggestion = suggestion(State.REPLIED);
        due(suggestion, new UUID(3, 3), Task.FEEDBACK, "2025-06-03");
        due(suggestion, new UUID(4, 4), Task.FEEDBACK, "2025-06-03");

        assertThat(deadlines("2025-07-02").runDue(office)).isEqualTo(new DueDayRun(2, 0));

        assertThat(state(suggestion)).isEqualTo(State.FEEDBACK_OVERDUE);
        assertThat(lines(suggestion, "feedback.overdue")).containsExactly("feedback.overdue 2025-07-02");
    }

    /** A day off that is decreed later: Tuesday 3 June, the last day of a reply that was referred on 3 March. */
    @Test
    @DisplayName("moves when a day off is decreed: what was owed is taken back and owed anew")
    void recomputed() {
        Id<Suggestion> suggestion = suggestion(State.IN_PROGRESS);
        DueDay due = due(suggestion, null, Task.REPLY, "2025-03-03");
        Id<HandlingRound> round = Id.of(new UUID(9, 9));
        keep(
                HandlingRound.SHAPE,
                HandlingRound.begun(round, suggestion, 1, day("2025-03-03"), due.computed()),
                List.of());
        assertThat(due.lastDay()).isEqualTo("2025-06-03");

        Daibiao door = at("2025-05-06", new DayOff(day("2025-06-03")));
        DeadlineService decreed = door.deadlines();

        assertThat(deadlines("2025-05-06").recompute(office)).isEqualTo(new DueDayRun(0, 0));
        assertThat(decreed.recompute(office)).isEqualTo(new DueDayRun(1, 0));
        assertThat(decreed.recompute(office)).isEqualTo(new DueDayRun(0, 0));
        assertThat(door.find(Query.of(DueDay.SHAPE), office).items())
                .extracting(one -> one.value().lastDay())
                .containsExactly(day("2025-06-04"));
        assertThat(round(round).dueOn()).isEqualTo("2025-06-04");
        assertThat(lines(suggestion, "reply.due")).containsExactly("reply.due 2025-03-03 by 2025-06-04");
    }

    @Test
    @DisplayName("is not told before its day, nor computed again when nothing moves")
    void nothingToTell() {
        DueDay due = due(suggestion(State.IN_PROGRESS), null, Task.REPLY, "2025-03-03");
        var service = (DefaultDeadlineService) deadlines("2025-03-04");
        Seen<DueDay> seen = new Seen<>(due.id(), 1);

        assertThat(codes(service.desk()
                        .change(
                                SuggestionRoom.ESCALATE_DUE,
                                new EscalateDue(seen),
                                office,
                                (now, context) -> service.rule()
                                        .escalate(now, SuggestionFacts.goneOn(context, now), context.today()))))
                .containsExactly("suggestion.nothing-due");
        GoneOn gone = stores.read(
                office.congress(),
                reader -> new GoneOn(
                        reader.find(Suggestion.SHAPE, due.suggestion()).orElseThrow(), null, true));
        var nothing = new DueDayRule.Moved(null, List.of(), List.of(), List.of(), List.of(), gone);
        assertThat(codes(service.rule().recompute(due, nothing))).containsExactly("suggestion.due-unmoved");
    }

    /** A reply of 4 June to what was referred on 3 March, when Tuesday 3 June becomes a day off. */
    @Test
    @DisplayName("that moves past a late reply lets it be in time after all")
    void inTimeAfterAll() {
        Id<Suggestion> suggestion = suggestion(State.REPLIED);
        DueDay due = due(suggestion, null, Task.REPLY, "2025-03-03");
        LocalDate replied = day("2025-06-04");
        stores.write(office.congress(), writer -> {
            writer.update(DueDay.SHAPE, due.settled(replied, DueDay.Ending.DONE), 1);
            return due;
        });
        Id<HandlingRound> round = Id.of(new UUID(9, 9));
        keep(
                HandlingRound.SHAPE,
                Edit.of(HandlingRound.begun(round, suggestion, 1, day("2025-03-03"), due.computed()))
                        .set(HandlingRound.REPLIED_ON, replied)
                        .done(),
                List.of());

        assertThat(at("2025-06-05", new DayOff(day("2025-06-03"))).deadlines().recompute(office))
                .isEqualTo(new DueDayRun(1, 0));

        assertThat(lines(suggestion, "suggestion.replied-in-time"))
                .containsExactly("suggestion.replied-in-time 2025-06-04");
    }

    /** The calendar that comes along, with one more day off. */
    private record DayOff(LocalDate day) implements WorkCalendar {
        @Override
        public String name() {
            return "with a day off decreed later";
        }

        @Override
        public boolean isWorkingDay(LocalDate asked) {
            return !asked.equals(day) && WorkCalendars.CHINA.isWorkingDay(asked);
        }

        @Override
        public Optional<String> notice(LocalDate asked) {
            return asked.equals(day) ? Optional.of("2025 №1") : WorkCalendars.CHINA.notice(asked);
        }
    }

    private int onFourNodes(String day) throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<DueDayRun>> nodes = IntStream.range(0, 4)
                    .<Callable<DueDayRun>>mapToObj(n -> () -> deadlines(day).runDue(office))
                    .toList();
            int done = 0;
            for (var node : pool.invokeAll(nodes)) {
                done += node.get().done();
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    private Daibiao on(String day) {
        return at(day, WorkCalendars.CHINA);
    }

    private Daibiao at(String day, WorkCalendar calendar) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new FourTripStores(stores))
                .calendar(calendar)
                .clock(Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
    }

    private DeadlineService deadlines(String today) {
        return on(today).deadlines();
    }

    private Id<Suggestion> suggestion(State state) {
        Id<Suggestion> id = Id.of(UUID.randomUUID());
        var draft = new Suggestion(
                id,
                null,
                null,
                null,
                null,
                Secrecy.NOT_ASKED,
                "路灯",
                "请修路灯",
                null,
                day("2025-03-01"),
                State.DRAFT,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        keep(
                Suggestion.SHAPE,
                draft.to(state)
                        .set(Suggestion.PROFILE, "jiading-2025")
                        .set(Suggestion.REFERRED_ON, day("2025-03-03"))
                        .done(),
                List.of());
        return id;
    }

    private DueDay due(Id<Suggestion> suggestion, @Nullable UUID piece, Task task, String from) {
        Deadline deadline = new DueDayCalculator(WorkCalendars.CHINA)
                .deadline(RULES.term(task).orElseThrow(), RULES, base -> day(from));
        DueDay due = DueDay.of(Id.of(UUID.randomUUID()), suggestion, piece, task, deadline);
        keep(DueDay.SHAPE, due, due.owed());
        return due;
    }

    private <T> void keep(Shape<T> shape, T word, List<Line> lines) {
        stores.write(office.congress(), writer -> {
            writer.insert(shape, List.of(word));
            UUID id = shape.idOf(word);
            Instant at = Instant.parse("2025-03-03T02:00:00Z");
            writer.append(List.of(new Act(id, "test.keep", "", "test", at, day("2025-03-03"), id, lines, null)));
            return word;
        });
    }

    private State state(Id<Suggestion> suggestion) {
        return read(reader -> reader.find(Suggestion.SHAPE, suggestion)).value().state();
    }

    private HandlingRound round(Id<HandlingRound> round) {
        return read(reader -> reader.find(HandlingRound.SHAPE, round)).value();
    }

    private <T> T read(Function<StoreReader, Optional<T>> work) {
        return stores.read(office.congress(), reader -> work.apply(reader).orElseThrow());
    }

    private List<Task> tasks(DeadlineService service, String asOf) {
        return service.overdue(day(asOf), null, office).items().stream()
                .map(one -> one.value().task())
                .toList();
    }

    private List<String> lines(Id<Suggestion> suggestion, String kind) {
        return stores
                .read(
                        office.congress(),
                        reader -> reader.journal()
                                .entries(
                                        EntryFilter.about(suggestion, kind),
                                        View.of(day("2025-12-31")),
                                        null,
                                        Query.MOST))
                .items()
                .stream()
                .map(Entry::line)
                .map(line -> line.kind() + " " + line.day() + (line.due() == null ? "" : " by " + line.due()))
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
