package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.Today;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** L1. The same random steps in two districts, of which one knows the notice from the start and the other reads it in at the end. */
@DisplayName("Random steps of suggestions before the notice for the next year")
class RecomputedTest {
    private static final WorkCalendar TOLD =
            WorkCalendars.china(Path.of("src/test/resources/org/daibiao/made-up-2027-2028.yaml"));

    /** Another notice for the same years, which is corrected. */
    private static final WorkCalendar WRONG =
            WorkCalendars.china(Path.of("src/test/resources/org/daibiao/made-up-and-wrong-2027-2028.yaml"));

    private static final LocalDate FIRST = LocalDate.parse("2026-10-20");
    private static final int STEPS = 120;

    /** Jiading's own, and those under which due days run from other events, or for other times. */
    private static final List<WorkPlan> PLANS = List.of(
            WorkPlans.JIADING_2025,
            Road.planned(
                    "feedback-from: {value: referral, source: OWN}",
                    "feedback-limit: {value: 70 working days, source: OWN}",
                    "result-publication-from: {value: referral, source: OWN}",
                    "return-from: {value: referral, source: OWN}",
                    "co-opinion-from: {value: referral, source: OWN}"),
            Road.planned(
                    "feedback-from: {value: referral, source: OWN}",
                    "feedback-limit: {value: 3 months, source: OWN}",
                    "new-handler-from: {value: referral, source: OWN}",
                    "re-referral-restarts: {value: false, source: OWN}"));

    /** Where a delivery is rated too: whether a rating is still awaited is another answer before the notice. */
    private static final WorkPlan RATED_AGAIN = Road.planned(
            "feedback-from: {value: referral, source: OWN}",
            "feedback-on: {value: [reply, delivery], source: OWN}",
            "rated-again-from: {value: referral, source: OWN}",
            "rated-again-limit: {value: 90 working days, source: OWN}");

    private final long seed = Long.getLong("daibiao.seed", System.nanoTime());

    /** One district, its steps, and how each ended. */
    private static final class District {
        final Today today = new Today(FIRST.toString());
        final WorkPlan plan;
        final Road road;
        final List<Id<Suggestion>> all = new ArrayList<>();
        final List<String> steps = new ArrayList<>();

        District(WorkPlan plan, WorkCalendar calendar) {
            this.plan = plan;
            road = Road.on(today, calendar, plan);
        }

        District play(long seed) {
            return play(seed, RandomCommands::beforeTheNotice);
        }

        District play(long seed, BiFunction<Road, Random, RandomCommands> with) {
            var random = new Random(seed);
            var commands = with.apply(road, random);
            for (int n = 0; n < 3; n++) {
                all.add(road.anew().now().id());
            }
            LocalDate day = FIRST;
            for (int n = 0; n < STEPS; n++) {
                day = day.plusDays(random.nextInt(4) == 0 ? random.nextInt(20) : random.nextInt(2));
                today.go(day);
                Id<Suggestion> id = all.get(random.nextInt(all.size()));
                steps.add(day + " " + id + " " + step(commands, id, day));
            }
            return this;
        }

        private String step(RandomCommands commands, Id<Suggestion> id, LocalDate day) {
            try {
                var outcome = commands.some(road.door.get(Suggestion.SHAPE, id, road.office), day, all);
                return outcome.reasons().isEmpty()
                        ? "done"
                        : outcome.reasons().get(0).code();
            } catch (DaibiaoException e) {
                return e.code();
            }
        }

        /** All that is due, and all lines that count. */
        List<String> stands() {
            Stream<String> due = dues().stream()
                    .map(one -> one.id() + " " + one.task() + " " + one.startsOn() + " " + one.lastDay() + " "
                            + one.certainty() + " " + one.settledOn());
            Stream<String> rounds = records(HandlingRound.SHAPE).stream()
                    .filter(one -> one.takenBackOn() == null)
                    .map(Object::toString);
            return Stream.of(due, rounds, lines()).flatMap(all -> all).sorted().toList();
        }

        private Stream<String> lines() {
            return entries().map(entry -> entry.line().toString());
        }

        private Stream<Entry> entries() {
            var all = new EntryFilter(Set.of(), null, null, null, null, null);
            return road
                    .stores
                    .read(
                            road.office.congress(),
                            reader -> reader.journal()
                                    .entries(all, View.of(LocalDate.parse("2028-12-31")), null, Query.MOST)
                                    .items())
                    .stream();
        }

        /** Those that a step made due that was taken back never were. */
        private List<DueDay> dues() {
            return records(DueDay.SHAPE).stream()
                    .filter(due -> due.ending() != DueDay.Ending.TAKEN_BACK)
                    .toList();
        }

        private <T> List<T> records(Shape<T> shape) {
            return road
                    .stores
                    .read(
                            road.office.congress(),
                            reader -> reader.select(Query.of(shape).atMost(Query.MOST))
                                    .items())
                    .stream()
                    .map(Versioned::value)
                    .toList();
        }

        /** What fell away is owed exactly when it was overdue; what was done, or is awaited, is owed. */
        void settled(long seed) {
            List<DueDay> all = dues();
            assertThat(all).as("seed %d", seed).noneMatch(DueDay::provisional);
            var expected = all.stream()
                    .filter(due -> due.ending() != DueDay.Ending.FELL_AWAY || due.fellAwayOverdue())
                    .flatMap(due -> due.owed().stream())
                    .map(Line::toString)
                    .sorted()
                    .toList();
            var owed = entries()
                    .map(Entry::line)
                    .filter(line -> line.due() != null && !line.kind().equals(SuggestionKinds.COMMUNICATION_DUE.code()))
                    .map(Line::toString)
                    .sorted()
                    .toList();
            assertThat(owed).as("seed %d%n%s", seed, String.join("\n", steps)).isEqualTo(expected);
            assertThat(all.stream().filter(due -> due.escalatedOn() != null))
                    .as("seed %d", seed)
                    .allMatch(due -> due.isOverdueOn(due.escalatedOn()));
        }

        void runs(WorkCalendar calendar) {
            with(calendar, again -> again.deadlines().runDue(road.office));
        }

        void reads(WorkCalendar calendar) {
            with(calendar, again -> {
                again.deadlines().recompute(road.office);
                assertThat(again.deadlines().recompute(road.office).done()).isZero();
            });
        }

        private void with(WorkCalendar calendar, Consumer<Daibiao> work) {
            try (Daibiao again = Daibiao.builder()
                    .plan(plan)
                    .stores(road.stores)
                    .clock(today)
                    .calendar(calendar)
                    .build()) {
                work.accept(again);
            }
        }
    }

    private void asFromTheStart(int plays) {
        System.out.println("RecomputedTest: -Ddaibiao.seed=" + seed);
        var ends = new HashSet<String>();
        for (int n = 0; n < plays; n++) {
            ends.addAll(asFromTheStart(PLANS.get(n % PLANS.size()), seed + n, n % 2 == 0));
        }
        assertThat(ends).as("seed %d", seed).contains(" done", " suggestion.no-such-step");
    }

    /** How its steps ended. */
    private static Set<String> asFromTheStart(WorkPlan plan, long seed, boolean corrected) {
        District known = new District(plan, TOLD).play(seed);
        District unknown = new District(plan, WorkCalendars.CHINA).play(seed);
        assertThat(unknown.steps).as("seed %d", seed).isEqualTo(known.steps);

        if (corrected) {
            unknown.reads(WRONG);
        }
        unknown.reads(TOLD);

        assertThat(List.of(without(unknown.stands(), known.stands()), without(known.stands(), unknown.stands())))
                .as("what only one of them has; seed %d%n%s", seed, String.join("\n", known.steps))
                .containsOnly(List.of());
        return known.steps.stream()
                .map(step -> step.substring(step.lastIndexOf(' ')))
                .collect(Collectors.toSet());
    }

    private static List<String> without(List<String> some, List<String> others) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    /** Any steps: by the job and without, gone on, returned and extended by provisional days, whose answers the notice would have changed. */
    private void isSettled(int plays) {
        System.out.println("RecomputedTest: -Ddaibiao.seed=" + seed);
        var states = EnumSet.noneOf(Suggestion.State.class);
        for (int n = 0; n < plays; n++) {
            WorkPlan plan = n % 4 == 3 ? RATED_AGAIN : PLANS.get(n % 4);
            District district = new District(plan, WorkCalendars.CHINA).play(seed + n, RandomCommands::goingOn);
            district.records(Suggestion.SHAPE).forEach(one -> states.add(one.state()));
            for (WorkCalendar calendar : List.of(WRONG, TOLD, WRONG, TOLD)) {
                district.reads(calendar);
                district.settled(seed + n);
            }
            district.today.go("2028-12-30");
            district.runs(TOLD);
            district.settled(seed + n);
            assertThat(district.records(Suggestion.SHAPE))
                    .as("seed %d", seed + n)
                    .extracting(Suggestion::state)
                    .doesNotContain(Suggestion.State.CLOSED_FOR_NOW);
        }
        assertThat(states).as("seed %d", seed).contains(Suggestion.State.CLOSED_FOR_NOW);
    }

    @Test
    @DisplayName(
            "of any kind are settled by the notice, and by one that corrects it: what fell away is owed exactly when it was overdue")
    void areSettled() {
        isSettled(Integer.getInteger("daibiao.plays", 16));
    }

    @Test
    @Tag("full")
    @DisplayName("so in a hundred and twenty histories of any kind")
    void areSettledForLong() {
        isSettled(120);
    }

    @Test
    @DisplayName("leave what they would have left had the notice been there from the start")
    void areAsIfTheNoticeHadBeenThere() {
        asFromTheStart(Integer.getInteger("daibiao.plays", 16));
    }

    @Test
    @DisplayName("so where two replies on one day are owed the same rating, one of them rated and one gone on without")
    void areAsIfTheNoticeHadBeenThereForTwoRepliesOnOneDay() {
        asFromTheStart(WorkPlans.JIADING_2025, 35356519010702L, false);
        asFromTheStart(WorkPlans.JIADING_2025, 35356519010702L, true);
    }

    @Test
    @DisplayName("so where a suggestion is withdrawn while a co-handler's opinion is awaited")
    void areAsIfTheNoticeHadBeenThereForAWithdrawal() {
        asFromTheStart(WorkPlans.JIADING_2025, 40770235100161L, true);
    }

    @Test
    @Tag("full")
    @DisplayName("so in a hundred and twenty histories")
    void areAsIfTheNoticeHadBeenThereForLong() {
        asFromTheStart(120);
    }
}
