package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.Roll;
import org.daibiao.contact.Contact;
import org.daibiao.contact.VoterLink;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.journal.StoreWriter;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.Origin;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.Secrecy;
import org.daibiao.project.ProgressInterval;
import org.daibiao.project.Project;
import org.daibiao.project.Rectification;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Counts what each read takes from the store; today is 2025-07-01, and the matters of all years before are closed. */
@DisplayName("A read")
class YearsTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-07-01");
    private static final int EACH = 30;

    /** A congress with closed matters of some years, and the same few open ones. */
    private static final class District {
        final CountingStores stores = new CountingStores(new MemoryStores());
        final Daibiao door = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        final Actor office =
                Actor.of(door.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

        District(int years) {
            stores.write(office.congress(), writer -> {
                for (int year = 1; year <= years; year++) {
                    LocalDate day = TODAY.minusYears(year).minusMonths(1);
                    IntStream.range(0, EACH).forEach(n -> closed(day.minusDays(n), writer));
                }
                IntStream.range(0, 3).forEach(n -> open(TODAY.minusMonths(5).minusDays(n), writer));
                return writer;
            });
        }

        private static Rectification rectification(LocalDate day, String answer, LocalDate done) {
            return new Rectification(
                    id(), id(), id(), day, "3 months", Roll.NONE, day.plusMonths(3), Certainty.CERTAIN, answer, done);
        }

        private static void closed(LocalDate day, StoreWriter writer) {
            LocalDate done = day.plusDays(20);
            writer.insert(DueDay.SHAPE, List.of(due(day, Task.REPLY, done), due(day, Task.FEEDBACK, done)));
            opinion(day, done, writer);
            project(day, Project.State.CLOSED, writer);
            writer.insert(Rectification.SHAPE, List.of(rectification(day, "已改", done)));
            voter(day.minusYears(9), day, writer);
            writer.insert(Contact.SHAPE, List.of(contact(day)));
        }

        private static void open(LocalDate day, StoreWriter writer) {
            writer.insert(DueDay.SHAPE, List.of(due(day, Task.REPLY, null)));
            opinion(day, null, writer);
            project(day, Project.State.UNDER_WAY, writer);
            writer.insert(Rectification.SHAPE, List.of(rectification(day, null, null)));
            voter(day.minusYears(9), null, writer);
            writer.insert(Contact.SHAPE, List.of(contact(day)));
        }

        private static DueDay due(LocalDate day, Task task, @Nullable LocalDate done) {
            return new DueDay(
                    id(),
                    id(),
                    null,
                    task,
                    "referral",
                    day,
                    "3 months",
                    Roll.NONE,
                    "条例",
                    "Regulations",
                    null,
                    "日历",
                    day.plusMonths(3),
                    Certainty.CERTAIN,
                    done,
                    done == null ? null : Ending.DONE,
                    null,
                    TODAY,
                    null,
                    null);
        }

        private static void opinion(LocalDate day, @Nullable LocalDate done, StoreWriter writer) {
            Id<Opinion> id = id();
            writer.insert(
                    Opinion.SHAPE,
                    List.of(new Opinion(
                            id,
                            Origin.STATION,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Secrecy.NOT_ASKED,
                            "安亭镇",
                            "roads",
                            "路灯",
                            day,
                            done == null ? Opinion.State.IN_HANDLING : Opinion.State.CLOSED,
                            day,
                            Certainty.CERTAIN,
                            null,
                            null,
                            done == null ? null : "已修",
                            done,
                            null,
                            null,
                            null)));
            writer.insert(
                    Handling.SHAPE,
                    List.of(new Handling(
                            id(),
                            id,
                            Level.STREET,
                            "安亭镇",
                            1,
                            day,
                            null,
                            Roll.NONE,
                            day,
                            Certainty.CERTAIN,
                            null,
                            done)));
        }

        private static void project(LocalDate day, Project.State state, StoreWriter writer) {
            Id<Project> id = id();
            writer.insert(
                    Project.SHAPE,
                    List.of(new Project(
                            id, id(), "a", "加装电梯", "加装", "某局", List.of(), 100, 2025, 2025, state, day, null)));
            writer.insert(
                    ProgressInterval.SHAPE,
                    List.of(new ProgressInterval(
                            id(), id, id.value(), day, "3 months", Roll.NONE, day.plusMonths(3), Certainty.CERTAIN)));
        }

        private static void voter(LocalDate since, @Nullable LocalDate erased, StoreWriter writer) {
            Id<Voter> id = id();
            writer.insert(
                    Voter.SHAPE, List.of(new Voter(id, null, "第1选区", null, null, Secrecy.NOT_ASKED, since, erased)));
            writer.insert(VoterLink.SHAPE, List.of(new VoterLink(id(), id(), id, since, since.plusYears(1))));
        }

        private static void needed(LocalDate since, StoreWriter writer) {
            Id<Voter> id = id();
            writer.insert(
                    Voter.SHAPE, List.of(new Voter(id, null, "第1选区", null, null, Secrecy.NOT_ASKED, since, null)));
            writer.insert(VoterLink.SHAPE, List.of(new VoterLink(id(), id(), id, since, null)));
        }

        private static Contact contact(LocalDate day) {
            return new Contact(id(), Contact.Side.DEPUTY_VOTERS, "visit", null, null, 3, day, null, null, null, null);
        }

        private static <T> Id<T> id() {
            return Id.of(UUID.randomUUID());
        }
    }

    @TestFactory
    @DisplayName("takes no more after five years than after one:")
    Stream<DynamicTest> takesNoMoreAfterFiveYears() {
        var young = new District(1);
        var old = new District(5);
        return reads().map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            List<String> first = young.stores.during(() -> one.of(young));

            assertThat(old.stores.during(() -> one.of(old))).isEqualTo(first);
            assertThat(first).isNotEmpty();
        }));
    }

    /** What clerks look at each day, and the jobs of each hour; the counts of the journal are the database's own. */
    private static Stream<Read> reads() {
        return Stream.of(
                new Read("deadlines().overdue today", in -> in.door.deadlines().overdue(TODAY, null, in.office)),
                new Read(
                        "deadlines().overdue of last month",
                        in -> in.door.deadlines().overdue(TODAY.minusMonths(1), null, in.office)),
                new Read("deadlines().dueWithin", in -> in.door.deadlines().dueWithin(30, null, in.office)),
                new Read("deadlines().waiting", in -> in.door.deadlines().waiting(null, in.office)),
                new Read("deadlines().warnings", in -> in.door.deadlines().warnings(in.office)),
                new Read(
                        "deadlines().runDue with nothing to do",
                        in -> in.door.deadlines().runDue(in.office)),
                new Read(
                        "deadlines().recomputeRunning",
                        in -> in.door.deadlines().recomputeRunning(in.office)),
                new Read("opinions().waiting", in -> in.door.opinions().waiting(null, in.office)),
                new Read("projectWork().waiting", in -> in.door.projectWork().waiting(null, in.office)),
                new Read(
                        "projectEvaluation().waiting",
                        in -> in.door.projectEvaluation().waiting(null, in.office)),
                new Read("contacts().lapsedVoters", in -> in.door.contacts().lapsedVoters(null, in.office)),
                new Read(
                        "supervision().statistics",
                        in -> in.door.supervision().statistics(Period.year(2025), in.office)),
                new Read("plan().report", in -> in.door.plan().report(Period.year(2025), in.office)),
                new Read(
                        "find contacts of this year",
                        in -> in.door.find(
                                Query.of(Contact.SHAPE, Contact.HELD_ON.atLeast(TODAY.withDayOfYear(1)))
                                        .by(Contact.HELD_ON),
                                in.office)),
                new Read(
                        "find opinions without feedback",
                        in -> in.door.find(Query.of(Opinion.SHAPE, Opinion.FED_BACK_ON.missing()), in.office)));
    }

    private record Read(String name, Function<District, ?> of) {
        Object of(District district) {
            return of.apply(district);
        }
    }

    @Test
    @DisplayName("of what is overdue gives full pages, however much was done in time")
    void givesFullPagesOfWhatIsOverdue() {
        var district = new District(0);
        district.stores.write(district.office.congress(), writer -> {
            for (int n = 0; n < 600; n++) {
                LocalDate day = TODAY.minusYears(1).minusDays(n / 4);
                writer.insert(
                        DueDay.SHAPE,
                        List.of(
                                District.due(day, Task.REPLY, day.plusDays(9)),
                                District.due(day, Task.REPLY, n % 2 == 0 ? null : TODAY),
                                District.due(day, Task.FEEDBACK, day.plusDays(9))));
            }
            return writer;
        });

        var first = district.door.deadlines().overdue(TODAY, null, district.office);
        var second = district.door.deadlines().overdue(TODAY, first.next(), district.office);

        assertThat(first.items()).hasSize(500);
        assertThat(second.items()).hasSize(103);
        assertThat(second.next()).isNull();
        assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                .doesNotHaveDuplicates()
                .extracting(one -> one.value().lastDay())
                .isSorted();
    }

    @Test
    @DisplayName("of voters who lapsed gives full pages, however many are still needed")
    void givesFullPagesOfLapsedVoters() {
        var district = new District(0);
        district.stores.write(district.office.congress(), writer -> {
            for (int n = 0; n < 600; n++) {
                District.voter(TODAY.minusYears(9), null, writer);
                District.needed(TODAY.minusYears(9), writer);
            }
            return writer;
        });

        var first = district.door.contacts().lapsedVoters(null, district.office);
        var second = district.door.contacts().lapsedVoters(first.next(), district.office);

        assertThat(first.items()).hasSize(500);
        assertThat(second.items()).hasSize(103);
        assertThat(second.next()).isNull();
    }
}
