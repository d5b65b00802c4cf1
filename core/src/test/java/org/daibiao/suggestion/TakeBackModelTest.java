package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.Today;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.plan.WorkPlan;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random lawful histories with wrong steps that are taken back. */
@DisplayName("A wrong step of a random history that is taken back")
class TakeBackModelTest {
    private static final WorkPlan RATED_AGAIN = Road.planned(
            "feedback-on: {value: [reply, delivery], source: OWN}",
            "rated-again-from: {value: referral, source: OWN}",
            "rated-again-limit: {value: 90 working days, source: OWN}");

    private final Today today = new Today("2026-10-20");

    @Test
    @DisplayName("leaves the state, the due days and the rates as if it had never been")
    void leavesNothing() {
        walk(600, new Road(), LocalDate.parse("2025-04-07"));
    }

    @Test
    @DisplayName("leaves nothing either while the last days are provisional and the committee goes on without ratings")
    void leavesNothingBeforeTheNotice() {
        walk(600, Road.on(today, WorkCalendars.CHINA, RATED_AGAIN), LocalDate.parse("2026-10-20"));
    }

    @Test
    @Tag("full")
    @DisplayName("leaves nothing in four long histories")
    void leavesNothingEver() {
        for (int n = 0; n < 4; n++) {
            walk(4_000, new Road(), LocalDate.parse("2025-04-07"));
            walk(4_000, Road.on(today, WorkCalendars.CHINA, RATED_AGAIN), LocalDate.parse("2026-10-20"));
        }
    }

    private void walk(int steps, Road road, LocalDate first) {
        long seed = Long.getLong("daibiao.seed", System.nanoTime());
        System.out.println("TakeBackModelTest: -Ddaibiao.seed=" + seed);
        var random = new Random(seed);
        var commands = random.nextBoolean() ? new RandomCommands(road, random) : RandomCommands.goingOn(road, random);
        List<Id<Suggestion>> all = new ArrayList<>(List.of(road.now().id()));
        LocalDate day = first;
        Map<String, Integer> undone = new TreeMap<>();
        for (int n = 0; n < steps; n++) {
            if (n % 60 == 59
                    || SuggestionSteps.ALL.ends().contains(road.now().value().state())) {
                all.set(0, road.anew().now().id());
                day = first;
            }
            day = day.plusDays(random.nextInt(3));
            day = day.isAfter(first.plusDays(260)) ? first.plusDays(260) : day;
            today.go(day);
            one(seed, road, random, commands, all, day, undone);
        }
        System.out.println("taken back: " + undone);
        assertThat(undone).as("seed %d", seed).containsKeys("Communication").hasSizeGreaterThan(1);
    }

    private static void one(
            long seed,
            Road road,
            Random random,
            RandomCommands commands,
            List<Id<Suggestion>> all,
            LocalDate day,
            Map<String, Integer> undone) {
        boolean jobs = random.nextInt(8) == 0;
        if (jobs) {
            road.door.deadlines().runDue(road.office);
            again(road);
        }
        var before = Snapshot.of(road);
        List<Versioned<?>> kept = steps(road);
        Suggestion was = road.now().value();
        try {
            commands.some(road.now(), day, all);
        } catch (DaibiaoException refused) {
            return;
        }
        again(road);
        var added = added(kept, steps(road)).or(() -> led(was, road));
        if (added.isEmpty()
                || commands.tookBack()
                || random.nextBoolean()
                || was.reason() != null && overwrites(added.get().value())) {
            return;
        }
        if (jobs) {
            road.door.deadlines().runDue(road.office);
            again(road);
        }
        UUID step = added.get().id().value();
        Outcome<Versioned<Suggestion>> back =
                road.door.handling().takeBack(new TakeBackStep(road.now().seen(), step, "误登记"), road.office);
        String what = added.get().value().getClass().getSimpleName();
        assertThat(back.reasons()).as("seed %d, %s", seed, what).isEmpty();
        road.take(back);
        assertThat(Snapshot.of(road))
                .as("seed %d, %s", seed, added.get().value())
                .isEqualTo(before);
        undone.merge(what, 1, Integer::sum);
    }

    private static void again(Road road) {
        road.take(Outcome.accepted(road.door.get(Suggestion.SHAPE, road.now().id(), road.office)));
    }

    /** The record that the command made, or in which it noted a step: a reply may change others besides. */
    private static Optional<Versioned<?>> added(List<Versioned<?>> before, List<Versioned<?>> after) {
        return after.stream()
                .filter(one -> one.value() instanceof LastStep
                        && before.stream().noneMatch(old -> old.id().equals(one.id())))
                .findFirst()
                .or(() -> after.stream()
                        .filter(one -> before.stream()
                                .anyMatch(old -> old.id().equals(one.id()) && notes(old.value(), one.value())))
                        .findFirst());
    }

    private static boolean notes(Object before, Object after) {
        return before instanceof Assignment was
                        && after instanceof Assignment is
                        && (was.receivedOn() == null && is.receivedOn() != null
                                || was.opinionOn() == null && is.opinionOn() != null)
                || before instanceof HandlingRound round
                        && after instanceof HandlingRound longer
                        && round.extendedOn() == null
                        && longer.extendedOn() != null
                || before instanceof ReturnRequest asked
                        && after instanceof ReturnRequest decided
                        && asked.answer() == null
                        && decided.answer() != null
                || before instanceof Promise open
                        && after instanceof Promise settled
                        && open.state() == Promise.State.OPEN
                        && settled.state() != Promise.State.OPEN
                        && settled.state() != Promise.State.TAKEN_BACK;
    }

    /** What a return or refusal overwrites is not kept: why the suggestion was separated or sent back before. */
    private static boolean overwrites(Object step) {
        return step instanceof ReturnRequest one && one.answer() == ReturnRequest.Answer.GRANTED
                || step instanceof Suggestion refused && refused.state() == Suggestion.State.NOT_ACCEPTED;
    }

    /** The record of a step from the gate to the handlers. */
    private static Optional<Versioned<?>> led(Suggestion was, Road road) {
        Suggestion now = road.now().value();
        if (was.state() == now.state() || !was.id().equals(now.id())) {
            return Optional.empty();
        }
        return switch (now.state()) {
            case ACCEPTED -> was.state() == Suggestion.State.SUBMITTED ? Optional.of(road.now()) : Optional.empty();
            case NOT_ACCEPTED -> Optional.of(road.now());
            case REFERRED ->
                was.state() == Suggestion.State.MERGED ? Optional.empty() : last(road, HandlingRound.class);
            case DISTRIBUTED ->
                was.state() == Suggestion.State.REFERRED ? last(road, Assignment.class) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Versioned<?>> last(Road road, Class<?> word) {
        return steps(road).stream()
                .filter(one -> word.isInstance(one.value()))
                .filter(one -> !(one.value() instanceof HandlingRound round) || round.takenBackOn() == null)
                .filter(one -> !(one.value() instanceof Assignment given) || given.endedOn() == null)
                .reduce((one, other) -> one.id().toString().compareTo(other.id().toString()) > 0 ? one : other);
    }

    private static List<Versioned<?>> steps(Road road) {
        var id = road.now().id();
        return Stream.of(
                        Query.of(Reply.SHAPE, Reply.SUGGESTION.is(id)),
                        Query.of(Rating.SHAPE, Rating.SUGGESTION.is(id)),
                        Query.of(Communication.SHAPE, Communication.SUGGESTION.is(id)),
                        Query.of(ReturnRequest.SHAPE, ReturnRequest.SUGGESTION.is(id)),
                        Query.of(Assignment.SHAPE, Assignment.SUGGESTION.is(id)),
                        Query.of(HandlingRound.SHAPE, HandlingRound.SUGGESTION.is(id)),
                        Query.of(Promise.SHAPE, Promise.SUGGESTION.is(id)))
                .<Versioned<?>>flatMap(query -> road.door.find(query, road.office).items().stream())
                .toList();
    }
}
