package org.daibiao.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.correction.LikelySame;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit that two people entered once made 1.b met (fault: no way back, and twice the same). */
@DisplayName("A contact that is entered twice")
class SameContactTest {
    private static final Window MAY = new Window(LocalDate.parse("2025-05-01"), LocalDate.parse("2025-05-31"));

    private final Fixture congress = new Fixture();
    private final ContactService contacts = congress.daibiao().contacts();
    private final Actor office = congress.office();
    private final Id<Deputy> zhao = congress.member("赵一");
    private final Id<Deputy> li = congress.deputy("李明");
    private final Id<Deputy> wang = congress.deputy("王芳");

    SameContactTest() {
        contacts.link(LinkDeputy.of(zhao, li, "2025-01-10"), office).orThrow();
        contacts.link(LinkDeputy.of(zhao, wang, "2025-01-10"), office).orThrow();
    }

    private Outcome<Versioned<Contact>> visit(Id<Deputy> deputy, String channel, String day, NewMatter... matters) {
        return contacts.record(
                new RecordContact(zhao, deputy, channel, LocalDate.parse(day), null, List.of(matters)), office);
    }

    private long counted() {
        return congress.entries(new EntryFilter(Set.of("member-contact.*"), "pair", null, null, null, null))
                .size();
    }

    private Outcome<Versioned<Contact>> same(Versioned<Contact> one, Versioned<Contact> other) {
        return contacts.same(new SameContact(one.seen(), other.id(), "两人分别登记了同一次走访"), office);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @DisplayName("is told by a warning where the same people met on the same day, in whatever way")
    @CsvSource({"visit, 2025-05-20, 1", "reception, 2025-05-20, 1", "visit, 2025-05-21, 0", "visit, 2025-05-19, 0"})
    void isTold(String channel, String day, int warnings) {
        Versioned<Contact> first = visit(li, "visit", "2025-05-20").orThrow();

        Outcome<Versioned<Contact>> second = visit(li, channel, day);

        assertThat(second.warnings()).hasSize(warnings).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo("contact.likely-same");
            assertThat(one.text(Locale.CHINESE))
                    .contains("2025-05-20", "联系代表")
                    .doesNotContain(first.id().toString());
            assertThat(one.remedy(Locale.ENGLISH)).contains("is the same as");
        });
        assertThat(counted()).isEqualTo(2);
        assertThat(visit(wang, "visit", "2025-05-20").warnings()).isEmpty();
    }

    @Test
    @DisplayName("is told at its place in a list, also where both are in the list")
    void isToldInAList() {
        var command = RecordContact.visit(zhao, li, "2025-05-20");

        Outcome<List<Versioned<Contact>>> all =
                contacts.recordAll(List.of(command, RecordContact.visit(zhao, wang, "2025-05-20"), command), office);

        assertThat(all.warnings()).extracting(Rejection::path).containsExactly("[2]");
    }

    @Test
    @DisplayName("is named only to who may see the other, and the office's list has it")
    void isNamedToWhoMaySeeIt() {
        contacts.recordVoters(RecordVoterContact.of(li, "visit", 3, "2025-05-20"), office)
                .orThrow();
        Actor herself = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        Actor staff =
                Actor.of(office.congress(), "staff", Roles.STATION_STAFF).tied(Relation.STATION, Id.of(new UUID(1, 1)));

        assertThat(contacts.recordVoters(RecordVoterContact.of(li, "visit", 3, "2025-05-20"), herself)
                        .warnings())
                .hasSize(1);
        assertThat(contacts.likelySame(MAY, null, office).items()).hasSize(1);
        assertThatThrownBy(() -> contacts.likelySame(MAY, null, herself)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> contacts.likelySame(MAY, null, staff)).isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("with voters is told where as many came in the same way on the same day, and not otherwise")
    void withVoters() {
        contacts.recordVoters(RecordVoterContact.of(li, "visit", 3, "2025-05-20"), office)
                .orThrow();

        assertThat(contacts.recordVoters(RecordVoterContact.of(li, "visit", 4, "2025-05-20"), office)
                        .warnings())
                .isEmpty();
        assertThat(contacts.recordVoters(RecordVoterContact.of(li, "reception", 3, "2025-05-20"), office)
                        .warnings())
                .isEmpty();
        assertThat(contacts.recordVoters(RecordVoterContact.of(li, "visit", 3, "2025-05-20"), office)
                        .warnings())
                .hasSize(1);
    }

    @Test
    @DisplayName("counts once as soon as somebody says that it is the same, and says of which")
    void countsOnce() {
        Versioned<Contact> first = visit(li, "visit", "2025-05-20").orThrow();
        Versioned<Contact> second = visit(li, "reception", "2025-05-20").orThrow();
        assertThat(counted()).isEqualTo(2);

        Versioned<Contact> gone = same(second, first).orThrow();

        assertThat(counted()).isEqualTo(1);
        assertThat(gone.value().sameAs()).isEqualTo(first.id());
        assertThat(gone.value().takenBackOn()).isEqualTo(congress.today());
        assertThat(congress.entries(new EntryFilter(Set.of("duty.participated"), null, null, null, null, null)))
                .allSatisfy(line -> assertThat(line.item()).isEqualTo(first.id().value()));
        assertThat(contacts.likelySame(MAY, null, office).items()).isEmpty();
        assertThat(visit(li, "visit", "2025-05-20").warnings()).hasSize(1);
    }

    @Test
    @DisplayName("leaves what was raised at it to the other, and what both have is there once")
    void leavesWhatWasRaised() {
        Versioned<Contact> first =
                visit(li, "visit", "2025-05-20", new NewMatter("road", "路灯不亮")).orThrow();
        Versioned<Contact> second = visit(
                        li, "visit", "2025-05-20", new NewMatter("road", "路灯不亮"), new NewMatter("school", "学位不足"))
                .orThrow();

        same(second, first).orThrow();

        List<Versioned<Matter>> open = congress.daibiao()
                .find(Query.of(Matter.SHAPE, Matter.CONTACT.is(first.id())), office)
                .items();
        assertThat(open).extracting(one -> one.value().text()).containsExactlyInAnyOrder("路灯不亮", "学位不足");
        assertThat(congress.entries(new EntryFilter(Set.of("matter.answer-due"), "item", null, null, null, null)))
                .hasSize(2);
    }

    @Test
    @DisplayName("never costs an answer: the answered matter stays where the other's is open")
    void neverCostsAnAnswer() {
        Versioned<Contact> first =
                visit(li, "visit", "2025-05-20", new NewMatter("road", "路灯不亮")).orThrow();
        Versioned<Contact> second =
                visit(li, "visit", "2025-05-20", new NewMatter("road", "路灯不亮")).orThrow();
        Versioned<Matter> raised = congress.daibiao()
                .find(Query.of(Matter.SHAPE, Matter.CONTACT.is(second.id())), office)
                .items()
                .get(0);
        contacts.answer(new AnswerMatter(raised.seen(), "已修复", LocalDate.parse("2025-06-01")), office)
                .orThrow();

        same(second, first).orThrow();

        assertThat(congress.entries(EntryFilter.about(raised.id(), "matter.answered")))
                .isNotEmpty();
        assertThat(congress.daibiao()
                        .find(Query.of(Matter.SHAPE, Matter.CONTACT.is(first.id())), office)
                        .items())
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "is never the same as itself, as one of others, as one taken back, in a circle, or of another congress")
    void isNeverTheSameAs() {
        Versioned<Contact> first = visit(li, "visit", "2025-05-20").orThrow();
        Versioned<Contact> second = visit(li, "visit", "2025-05-20").orThrow();
        Versioned<Contact> others = visit(wang, "visit", "2025-05-20").orThrow();
        assertThat(codes(same(first, first))).containsExactly("correction.same-itself");
        assertThat(codes(same(first, others))).containsExactly("contact.same-others");

        same(second, first).orThrow();

        assertThatThrownBy(() -> same(second, first)).isInstanceOf(StaleVersionException.class);
        Versioned<Contact> gone = congress.daibiao().get(Contact.SHAPE, second.id(), office);
        assertThat(codes(same(gone, first))).containsExactly("correction.taken-back");
        assertThat(codes(same(first, gone))).containsExactly("correction.same-taken-back");
        assertThatThrownBy(() -> contacts.same(new SameContact(first.seen(), Id.of(new UUID(7, 7)), "无"), office))
                .isInstanceOf(UnknownIdException.class);
        Actor herself = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        assertThatThrownBy(() -> contacts.same(new SameContact(first.seen(), others.id(), "无"), herself))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("is in the office's list with the other one, each two once")
    void isInTheList() {
        for (String day : List.of("2025-05-05", "2025-05-06", "2025-05-20", "2025-05-20", "2025-05-20")) {
            visit(li, "visit", day).orThrow();
        }
        contacts.holdForum(HoldForum.of(congress.chairperson("钱主任"), List.of(li, wang), "2025-05-20"), office)
                .orThrow();

        Page<LikelySame<Contact>> all = contacts.likelySame(MAY, null, office);

        assertThat(all.items()).hasSize(3).allSatisfy(pair -> {
            assertThat(pair.earlier().value().heldOn())
                    .isEqualTo(pair.later().value().heldOn());
            assertThat(pair.earlier().id()).isNotEqualTo(pair.later().id());
        });
        assertThat(all.next()).isNull();
    }

    @Test
    @DisplayName("is in the list page by page, each two once, and none is lost between the pages")
    void isInTheListPageByPage() {
        LocalDate first = LocalDate.parse("2025-01-15");
        for (int week = 0; week < 24; week++) {
            LocalDate monday = first.plusWeeks(week);
            var four = Collections.nCopies(4, RecordContact.visit(zhao, li, "" + monday));
            var days = IntStream.range(0, 7)
                    .boxed()
                    .flatMap(n -> four.stream().map(one -> RecordContact.visit(zhao, li, "" + monday.plusDays(n))));
            contacts.recordAll(days.toList(), office).orThrow();
        }
        var pairs = new HashSet<String>();
        int all = 0;
        int pages = 0;
        String next = null;
        do {
            var page = contacts.likelySame(new Window(first, congress.today()), next, office);
            page.items()
                    .forEach(pair ->
                            pairs.add(pair.earlier().id() + " " + pair.later().id()));
            all += page.items().size();
            pages++;
            next = page.next();
        } while (next != null);

        assertThat(pages).isGreaterThan(1);
        assertThat(all).isEqualTo(24 * 7 * 6).isEqualTo(pairs.size());
    }
}
