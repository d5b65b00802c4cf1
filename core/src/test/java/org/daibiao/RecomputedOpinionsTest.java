package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.desk.DueDayRun;
import org.daibiao.opinion.DeclineOpinion;
import org.daibiao.opinion.FeedBack;
import org.daibiao.opinion.HandOver;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.OpinionService;
import org.daibiao.opinion.PassUp;
import org.daibiao.opinion.RecordResult;
import org.daibiao.opinion.TakeBackOpinion;
import org.daibiao.opinion.TurnIntoSuggestion;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** L1. The same random steps in districts of which one knows the notice from the start, one has no job, and one reads the notice in at the end. */
@DisplayName("Random steps of opinions")
class RecomputedOpinionsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-10");

    private final long seed = Long.getLong("daibiao.seed", System.nanoTime());

    /** One district, its steps, and how each ended. */
    private static final class District {
        final NextYear year;
        final boolean job;
        final List<String> steps = new ArrayList<>();

        District(WorkCalendar calendar, boolean job) {
            this.year = new NextYear(calendar);
            this.job = job;
        }

        District play(long seed) {
            var random = new Random(seed);
            var all = new ArrayList<Id<Opinion>>();
            LocalDate day = FIRST;
            for (int n = 0; n < 60; n++) {
                day = day.plusDays(random.nextInt(4) == 0 ? random.nextInt(12) : random.nextInt(2));
                year.today.go(day);
                if (all.size() < 5) {
                    all.add(year.raised(day, handlers(random)));
                }
                Id<Opinion> id = all.get(random.nextInt(all.size()));
                Outcome<?> outcome = step(id, day, random);
                steps.add(day + " " + id + " "
                        + outcome.reasons().stream().map(Rejection::code).toList());
                if (job) {
                    year.door.deadlines().runDue(year.office);
                }
            }
            return this;
        }

        private static List<Handler> handlers(Random random) {
            var street = new Handler(Level.STREET, "安亭镇");
            var district = new Handler(Level.DISTRICT, "区水务局");
            return switch (random.nextInt(3)) {
                case 0 -> List.of(street);
                case 1 -> List.of(district);
                default -> List.of(street, district);
            };
        }

        private Outcome<?> step(Id<Opinion> id, LocalDate day, Random random) {
            OpinionService opinions = year.door.opinions();
            Seen<Opinion> seen = year.door.get(Opinion.SHAPE, id, year.office).seen();
            List<Handler> handlers = handlers(random);
            return switch (random.nextInt(9)) {
                case 0, 1, 2 ->
                    opinions.recordResult(
                            new RecordResult(seen, random.nextBoolean() ? Level.STREET : Level.DISTRICT, "已修", day),
                            year.office);
                case 3 -> opinions.recordResult(new RecordResult(seen, null, "已修", day), year.office);
                case 4 -> opinions.handOver(new HandOver(seen, handlers, day), year.office);
                case 5 -> opinions.passUp(new PassUp(seen, "市里", day), year.office);
                case 6 -> opinions.decline(new DeclineOpinion(seen, "应当起诉", day), year.office);
                case 7 ->
                    random.nextInt(3) == 0
                            ? opinions.takeBack(new TakeBackOpinion(seen, "误记"), year.office)
                            : opinions.turnIntoSuggestion(
                                    new TurnIntoSuggestion(seen, new UUID(5, 5), "区建管委", day), year.office);
                default -> opinions.feedBack(new FeedBack(seen, "已告知", day), year.office);
            };
        }

        List<String> stands() {
            var all = new ArrayList<>(year.lines());
            year.all(Opinion.SHAPE).forEach(one -> all.add(one.toString()));
            year.all(Handling.SHAPE).forEach(one -> all.add(one.toString()));
            return all;
        }
    }

    private static void agree(long seed) {
        var known = new District(NextYear.told(), false).play(seed);
        var jobbed = new District(NextYear.told(), true).play(seed);
        var unknown = new District(WorkCalendars.CHINA, true).play(seed);
        assertThat(jobbed.stands()).describedAs("with the job, seed %d", seed).isEqualTo(known.stands());
        assertThat(unknown.steps).describedAs("steps, seed %d", seed).isEqualTo(known.steps);

        if (seed % 2 == 0) {
            unknown.year.reads(NextYear.toldWrong());
            unknown.year.door.deadlines().recompute(unknown.year.office);
        }
        unknown.year.reads(NextYear.told());
        DueDayRun run = unknown.year.door.deadlines().recompute(unknown.year.office);

        assertThat(run.elsewhere()).isZero();
        assertThat(unknown.stands()).describedAs("recomputed, seed %d", seed).isEqualTo(known.stands());
        assertThat(unknown.year.door.deadlines().recompute(unknown.year.office)).isEqualTo(DueDayRun.NONE);
    }

    private void play(int histories) {
        for (int n = 0; n < histories; n++) {
            agree(seed + n);
        }
    }

    @Test
    @DisplayName("end as they would if the notice had been known, whether the job runs or not, in twelve histories")
    void endAsIfItHadBeenKnown() {
        play(12);
    }

    @Test
    @Tag("full")
    @DisplayName("end so in three hundred histories")
    void endSoInMany() {
        play(300);
    }
}
