package org.daibiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.calendar.Period;
import org.daibiao.contact.Contact;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ready policy at the door. */
class AccessTest {
    private final List<String> ended = new ArrayList<>();
    private final MemoryStores stores = new MemoryStores();
    private final Daibiao daibiao = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(stores)
            .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
            .observer((operation, actor, result, duration) -> ended.add(actor.id() + " " + operation + " " + result))
            .build();
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final Id<Deputy> wang = deputy("王芳");
    private final Id<Deputy> zhang = deputy("张伟");
    private final Actor deputy =
            Actor.of(office.congress(), "wang", Roles.DEPUTY).tied(Relation.DEPUTY, wang);

    @AfterEach
    void close() {
        daibiao.close();
    }

    @Test
    void aDeputyRecordsTheOwnContactsAndSeesNoOthers() {
        var own = daibiao.contacts()
                .recordVoters(visit(wang, "2025-06-12"), deputy)
                .orThrow();
        var others = daibiao.contacts()
                .recordVoters(visit(zhang, "2025-06-12"), office)
                .orThrow();

        assertThat(daibiao.find(Query.of(Contact.SHAPE), deputy).items()).containsExactly(own);
        assertThat(daibiao.get(Contact.SHAPE, own.id(), deputy)).isEqualTo(own);
        assertThatThrownBy(() -> daibiao.get(Contact.SHAPE, others.id(), deputy))
                .describedAs("as if it were not there")
                .isInstanceOf(UnknownIdException.class);
        assertThat(daibiao.find(Query.of(Contact.SHAPE), office).items()).hasSize(2);
    }

    @Test
    void whatIsDeniedIsAnExceptionLeavesNothingAndIsSeenByTheObserver() {
        var own = daibiao.contacts()
                .recordVoters(visit(wang, "2025-06-12"), deputy)
                .orThrow();
        var takeBack = new TakeBackContact(own.seen(), "typing error");
        var stranger = Actor.of(office.congress(), "stranger");

        assertThatThrownBy(() -> daibiao.contacts().recordVoters(visit(zhang, "2025-06-12"), deputy))
                .isInstanceOf(DeniedException.class)
                .hasMessageContaining("代表无权登记联系选民");
        assertThatThrownBy(() -> daibiao.contacts()
                        .recordAllVoters(List.of(visit(wang, "2025-06-13"), visit(zhang, "2025-06-13")), deputy))
                .describedAs("all or nothing")
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.contacts().record(RecordContact.visit(wang, zhang, "2025-06-12"), deputy))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.contacts().takeBack(takeBack, deputy)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.find(Query.of(Contact.SHAPE), stranger))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.plan().report(Period.year(2025), deputy))
                .isInstanceOf(DeniedException.class);

        assertThat(ended)
                .contains(
                        "wang contact.record-voters DENIED",
                        "wang contact.record DENIED",
                        "wang contact.take-back DENIED",
                        "stranger read contact DENIED",
                        "wang plan.report DENIED");
        assertThat(daibiao.find(Query.of(Contact.SHAPE), office).items()).containsExactly(own);
    }

    @Test
    void aPageIsFullHoweverManyRecordsOfOthersLieBetween() {
        var days = IntStream.range(0, 120)
                .mapToObj(n -> LocalDate.parse("2025-01-01").plusDays(n))
                .toList();
        days.forEach(day -> insert(contact(day.getDayOfYear() % 40 == 0 ? wang : zhang, day)));

        var first = daibiao.find(Query.of(Contact.SHAPE).by(Contact.HELD_ON).atMost(2), deputy);

        assertThat(first.items())
                .extracting(one -> one.value().heldOn().getDayOfYear())
                .containsExactly(40, 80);
        var second = daibiao.find(
                Query.of(Contact.SHAPE).by(Contact.HELD_ON).atMost(2).from(first.next()), deputy);
        assertThat(second.items())
                .extracting(one -> one.value().heldOn().getDayOfYear())
                .containsExactly(120);
        assertThat(second.next()).isNull();
    }

    /** A member is a deputy too: what one sees as either comes once, in one order, page after page. */
    @Test
    void whoHoldsSeveralRolesSeesWhatAnyOfThemSees() {
        var random = new Random(4);
        Actor both = Actor.of(office.congress(), "wang", Roles.DEPUTY, Roles.COMMITTEE_MEMBER, Roles.STATION_STAFF)
                .tied(Relation.DEPUTY, wang)
                .tied(Relation.STATION, new UUID(5, 5).toString());
        var all = IntStream.range(0, 200)
                .mapToObj(n -> insert(new Contact(
                        Id.of(UUID.randomUUID()),
                        Contact.Side.values()[random.nextInt(3)],
                        "visit",
                        random.nextBoolean() ? wang : zhang,
                        random.nextBoolean() ? wang : zhang,
                        1,
                        LocalDate.parse("2025-01-01").plusDays(random.nextInt(20)),
                        random.nextBoolean() ? Id.of(new UUID(5, 5)) : null,
                        null,
                        null,
                        null)))
                .toList();
        List<UUID> expected = all.stream()
                .filter(one -> wang.equals(one.member())
                        || wang.equals(one.deputy())
                        || (one.side() == Contact.Side.DEPUTY_VOTERS && one.station() != null))
                .sorted(Comparator.comparing(Contact::heldOn)
                        .thenComparing(one -> one.id().toString()))
                .map(one -> one.id().value())
                .toList();

        for (int size : List.of(1, 2, 7, expected.size(), expected.size() + 1, 500)) {
            var query = Query.of(Contact.SHAPE).by(Contact.HELD_ON).atMost(size);
            assertThat(pages(query, both, size)).isEqualTo(expected);
            List<UUID> byId = expected.stream()
                    .sorted(Comparator.comparing(UUID::toString))
                    .toList();
            assertThat(pages(Query.of(Contact.SHAPE).atMost(size), both, size)).isEqualTo(byId);
        }
        assertThat(expected).hasSizeBetween(100, 199);
    }

    private List<UUID> pages(Query<Contact> query, Actor actor, int size) {
        var seen = new ArrayList<UUID>();
        Page<Versioned<Contact>> page = daibiao.find(query, actor);
        page.items().forEach(item -> seen.add(item.id().value()));
        while (page.next() != null) {
            assertThat(page.items()).hasSize(size);
            page = daibiao.find(query.from(page.next()), actor);
            assertThat(page.items()).isNotEmpty();
            page.items().forEach(item -> seen.add(item.id().value()));
        }
        return seen;
    }

    private Contact insert(Contact contact) {
        stores.write(office.congress(), writer -> {
            writer.insert(Contact.SHAPE, List.of(contact));
            return writer;
        });
        return contact;
    }

    private static Contact contact(Id<Deputy> whose, LocalDate day) {
        return new Contact(
                Id.of(UUID.randomUUID()),
                Contact.Side.DEPUTY_VOTERS,
                "visit",
                null,
                whose,
                1,
                day,
                null,
                null,
                null,
                null);
    }

    private static RecordVoterContact visit(Id<Deputy> whose, String day) {
        return RecordVoterContact.of(whose, "visit", 3, day);
    }

    private Id<Deputy> deputy(String name) {
        return daibiao.deputies()
                .register(RegisterDeputy.of(name, "安亭镇"), office)
                .orThrow()
                .id();
    }
}
