package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.Fixture;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.LinkVoter;
import org.daibiao.contact.MemberLink;
import org.daibiao.contact.UnlinkDeputy;
import org.daibiao.contact.UnlinkVoter;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.daibiao.station.EndPost;
import org.daibiao.station.LinkLeader;
import org.daibiao.station.OpenStation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clerk who mistook the last day could never put it right. Today is 1 July 2025. */
@DisplayName("The last day of what was held")
class LastDayCorrectionTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();
    private final Actor office = congress.office();
    private final Id<Deputy> zhao = congress.chairperson("赵一");
    private final Id<Deputy> li = congress.deputy("李明");

    /** Something that begins on 10 January, and how it is ended. */
    private record Held<T>(
            String name, Function<LastDayCorrectionTest, Versioned<T>> begun, Ended<T> ended, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Ended<T> {
        Outcome<Versioned<T>> on(LastDayCorrectionTest test, Versioned<T> now, LocalDate day);
    }

    private static Stream<Held<?>> all() {
        return Stream.of(
                new Held<>(
                        "an office",
                        test -> test.deputies
                                .seat(SeatDeputy.of(test.li, Office.COMMITTEE_MEMBER, "2025-01-10"), test.office)
                                .orThrow(),
                        (test, now, day) -> test.deputies.endOffice(new EndOffice(now.seen(), day), test.office),
                        "deputy.ended"),
                new Held<>(
                        "a membership",
                        test -> test.joined("一组", "2025-01-10"),
                        (test, now, day) -> test.deputies.leave(new LeaveGroup(now.seen(), day), test.office),
                        "deputy.ended"),
                new Held<>(
                        "a suspension",
                        test -> test.deputies
                                .suspend(
                                        SuspendDeputy.of(test.li, Suspension.Cause.IN_CUSTODY, "2025-01-10"),
                                        test.office)
                                .orThrow(),
                        (test, now, day) -> test.deputies.restore(new RestoreDeputy(now.seen(), day), test.office),
                        "deputy.not-suspended"),
                new Held<>(
                        "a link",
                        test -> test.linked(test.li, "2025-01-10"),
                        (test, now, day) -> test.congress
                                .daibiao()
                                .contacts()
                                .unlink(new UnlinkDeputy(now.seen(), day), test.office),
                        "contact.link-ended"),
                new Held<>(
                        "a link with a voter",
                        test -> {
                            var voter = test.deputies
                                    .registerVoter(RegisterVoter.of("王芳", "第1选区", "2025-01-01"), test.office)
                                    .orThrow();
                            return test.congress
                                    .daibiao()
                                    .contacts()
                                    .linkVoter(LinkVoter.of(test.li, voter.id(), "2025-01-10"), test.office)
                                    .orThrow();
                        },
                        (test, now, day) -> test.congress
                                .daibiao()
                                .contacts()
                                .unlinkVoter(new UnlinkVoter(now.seen(), day), test.office),
                        "contact.link-ended"),
                new Held<>(
                        "a post",
                        test -> {
                            var stations = test.congress.daibiao().stations();
                            var station = stations.open(
                                            OpenStation.of("安亭站", "安亭镇", "安亭路1号", "2024-01-01"), test.office)
                                    .orThrow();
                            return stations.linkLeader(
                                            LinkLeader.of(station.id(), test.zhao, "2025-01-10"), test.office)
                                    .orThrow();
                        },
                        (test, now, day) ->
                                test.congress.daibiao().stations().endPost(new EndPost(now.seen(), day), test.office),
                        "station.post-ended"));
    }

    private Versioned<MemberLink> linked(Id<Deputy> deputy, String since) {
        return congress.daibiao()
                .contacts()
                .link(LinkDeputy.of(zhao, deputy, since), office)
                .orThrow();
    }

    private Versioned<Membership> joined(String group, String since) {
        var formed = deputies.form(
                        new FormGroup(Group.Kind.DEPUTIES_GROUP, group, "安亭镇", LocalDate.parse("2025-01-01")), office)
                .orThrow();
        return deputies.join(new JoinGroup(li, formed.id(), LocalDate.parse(since)), office)
                .orThrow();
    }

    /** The days of its net lines; those of an end with a minus. */
    private List<String> days(Id<?> record) {
        return congress.entries(new EntryFilter(Set.of(), null, null, null, record.value(), null)).stream()
                .map(line -> (line.weight() < 0 ? "-" : "") + line.day())
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest(name = "is put right by ending it by the right day: {0}")
    @MethodSource("all")
    <T> void isPutRight(Held<T> held) {
        Versioned<T> now = held.begun().apply(this);
        for (String day : List.of("2025-03-10", "2025-03-20", "2025-02-20")) {
            now = held.ended().on(this, now, LocalDate.parse(day)).orThrow();

            assertThat(days(now.id())).containsExactly("-" + day, "2025-01-10");
        }
        assertThat(codes(held.ended().on(this, now, LocalDate.parse("2025-02-20"))))
                .containsExactly(held.code());
    }

    @ParameterizedTest(name = "is not put right of what never held: {0}")
    @MethodSource("all")
    <T> void neverHeld(Held<T> held) {
        Versioned<T> now = held.ended()
                .on(this, held.begun().apply(this), LocalDate.parse("2025-01-10"))
                .orThrow();

        assertThat(codes(held.ended().on(this, now, LocalDate.parse("2025-02-20"))))
                .containsExactly(held.code());
    }

    @Test
    @DisplayName("is not after the next of its kind began")
    void notInTheNext() {
        var contacts = congress.daibiao().contacts();
        var link = contacts.unlink(
                        new UnlinkDeputy(linked(li, "2025-01-10").seen(), LocalDate.parse("2025-03-10")), office)
                .orThrow();
        linked(li, "2025-04-01");

        assertThat(codes(contacts.unlink(new UnlinkDeputy(link.seen(), LocalDate.parse("2025-04-02")), office)))
                .containsExactly("contact.link-ended");
        contacts.unlink(new UnlinkDeputy(link.seen(), LocalDate.parse("2025-04-01")), office)
                .orThrow();
    }

    @Test
    @DisplayName("is not after a day on which there would be too many")
    void notOneTooMany() {
        var contacts = congress.daibiao().contacts();
        var link = contacts.unlink(
                        new UnlinkDeputy(linked(li, "2025-01-10").seen(), LocalDate.parse("2025-03-10")), office)
                .orThrow();
        for (int n = 0; n < 6; n++) {
            linked(congress.deputy("代表" + n), "2025-04-01");
        }

        assertThat(codes(contacts.unlink(new UnlinkDeputy(link.seen(), LocalDate.parse("2025-04-02")), office)))
                .containsExactly("contact.too-many-links");
        contacts.unlink(new UnlinkDeputy(link.seen(), LocalDate.parse("2025-04-01")), office)
                .orThrow();
    }

    @Test
    @DisplayName("is not after a day on which a deputy would be in too many groups")
    void notInOneTooMany() {
        var membership = deputies.leave(
                        new LeaveGroup(joined("一组", "2025-01-10").seen(), LocalDate.parse("2025-03-10")), office)
                .orThrow();
        int most = 0;
        while (congress.daibiao()
                .deputies()
                .join(new JoinGroup(li, group("第" + most).id(), LocalDate.parse("2025-04-01")), office)
                .reasons()
                .isEmpty()) {
            most++;
            assertThat(most).isLessThan(20);
        }

        assertThat(codes(deputies.leave(new LeaveGroup(membership.seen(), LocalDate.parse("2025-04-02")), office)))
                .containsExactly("deputy.groups-full");
        deputies.leave(new LeaveGroup(membership.seen(), LocalDate.parse("2025-04-01")), office)
                .orThrow();
    }

    private Versioned<Group> group(String name) {
        return deputies.form(
                        new FormGroup(Group.Kind.DEPUTIES_GROUP, name, "安亭镇", LocalDate.parse("2025-01-01")), office)
                .orThrow();
    }
}
