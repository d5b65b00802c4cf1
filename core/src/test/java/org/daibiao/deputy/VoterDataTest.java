package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.audit.AuditRoom;
import org.daibiao.contact.ContactService;
import org.daibiao.contact.LinkVoter;
import org.daibiao.contact.UnlinkVoter;
import org.daibiao.contact.VoterLink;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.View;
import org.daibiao.json.Json;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.privacy.Purpose;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A voter's data")
class VoterDataTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();
    private final ContactService contacts = congress.daibiao().contacts();
    private final Actor office = congress.office();
    private final Versioned<Voter> wu = registered(null);

    @Test
    @DisplayName("leaves the desk as masks alone, from a command, its repeat, a list and a look-up")
    void leavesTheDeskAsMasksAlone() {
        Actor once = office.as(UUID.randomUUID());
        Versioned<Voter> first = deputies.registerVoter(voter(null), once).orThrow();
        Versioned<Voter> again = deputies.registerVoter(voter(null), once).orThrow();
        Page<Versioned<Voter>> found =
                congress.daibiao().find(Query.of(Voter.SHAPE, Voter.PHONE.is(PhoneNumber.of("13900004711"))), office);

        assertThat(List.of(wu, first, again, congress.daibiao().get(Voter.SHAPE, wu.id(), office)))
                .extracting(Versioned::value)
                .allSatisfy(VoterDataTest::isMasked);
        assertThat(found.items()).hasSize(2).extracting(Versioned::value).allSatisfy(VoterDataTest::isMasked);
    }

    private static void isMasked(Voter voter) {
        assertThat(voter.name()).isEqualTo(PersonName.of("吴*"));
        assertThat(voter.phone()).isEqualTo(PhoneNumber.of("****4711"));
        assertThat(voter.address()).isEqualTo(PostalAddress.of("****"));
        assertThat(voter.name()).hasToString("吴*");
        assertThat(voter.phone()).hasToString("****4711");
    }

    @Test
    @DisplayName("is sought by its phone number, and by nothing else of it")
    void isSoughtByPhoneAlone() {
        assertThatThrownBy(() -> Voter.SHAPE.<PersonName>field("name").is(PersonName.of("吴晓")))
                .isInstanceOf(BadValueException.class)
                .hasMessageStartingWith("record.not-sought: ");
        assertThat(congress.daibiao()
                        .find(Query.of(Voter.SHAPE, Voter.PHONE.is(PhoneNumber.of("13900000000"))), office)
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("is revealed for a purpose, and that is kept and entered in the journal")
    void isRevealedForAPurpose() {
        Voter revealed = deputies.reveal(new RevealVoter(wu.id(), Purpose.FEEDBACK, "12345-7"), office)
                .orThrow();

        assertThat(revealed.name()).extracting(PersonName::value).isEqualTo("吴晓");
        assertThat(revealed.phone()).extracting(PhoneNumber::value).isEqualTo("13900004711");
        assertThat(revealed.address()).extracting(PostalAddress::value).isEqualTo("安亭镇4711号");
        assertThat(revealed.toString() + Json.write(revealed)).doesNotContain("吴晓", "13900004711", "安亭镇4711号");
        Versioned<Disclosure> kept = congress.daibiao()
                .find(Query.of(Disclosure.SHAPE, Disclosure.VOTER.is(wu.id())), office)
                .items()
                .get(0);
        assertThat(kept.value())
                .isEqualTo(new Disclosure(
                        Id.of(kept.id().value()), wu.id(), null, Purpose.FEEDBACK, "12345-7", congress.today()));
        assertThat(acts())
                .filteredOn(act -> act.act().about().equals(kept.id().value()))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.act().name()).isEqualTo("deputy.reveal-voter");
                    assertThat(act.act().actor()).isEqualTo("office");
                });
        assertThat(acts().toString()).doesNotContain("吴晓", "12345-7");
    }

    @Test
    @DisplayName("is revealed again under the same operation only to who may still see it, and entered once")
    void isRevealedAgainOnlyToWhoMayStillSeeIt() {
        UUID operation = UUID.randomUUID();
        RevealVoter command = RevealVoter.of(wu.id(), Purpose.CONTACT);
        Actor moved = Actor.of(office.congress(), office.id(), Roles.STATION_STAFF);

        Voter first = deputies.reveal(command, office.as(operation)).orThrow();
        int acts = acts().size();

        assertThat(deputies.reveal(command, office.as(operation)).orThrow()).isEqualTo(first);
        assertThatThrownBy(() -> deputies.reveal(command, moved.as(operation))).isInstanceOf(DeniedException.class);
        assertThat(acts()).hasSize(acts);
    }

    /** A purpose that makes the voter known to others; regulations of Shandong art. 11, Qingdao art. 18. */
    @ParameterizedTest
    @EnumSource(Purpose.class)
    @DisplayName("of who asked for secrecy is not revealed to those who handle the matter")
    void ofWhoAskedForSecrecyIsNotRevealedToHandlers(Purpose purpose) {
        Versioned<Voter> secret = registered(Secrecy.ASKED);
        int acts = acts().size();

        var outcome = deputies.reveal(RevealVoter.of(secret.id(), purpose), office);

        if (purpose == Purpose.HANDLING) {
            assertThat(codes(outcome)).containsExactly("deputy.secrecy-asked");
            assertThat(acts()).hasSize(acts);
            deputies.wishSecrecy(new WishSecrecy(secret.seen(), Secrecy.NOT_ASKED), office)
                    .orThrow();
            assertThat(codes(deputies.reveal(RevealVoter.of(secret.id(), purpose), office)))
                    .isEmpty();
        } else {
            assertThat(codes(outcome)).isEmpty();
        }
    }

    /** Personal Information Protection Law art. 45. */
    @Test
    @DisplayName("is handed to the voter whole: the own record, the links of another room, and who asked for it")
    void isHandedToTheVoterWhole() {
        Id<Deputy> li = congress.deputy("李敏");
        link(li);
        deputies.reveal(RevealVoter.of(wu.id(), Purpose.CONTACT), office).orThrow();
        Actor voter = Actor.of(office.congress(), "wu", Roles.VOTER).tied(Relation.VOTER, wu.id());

        VoterExport export =
                deputies.export(new ExportVoter(wu.id(), "R-1"), voter).orThrow();

        assertThat(export.records())
                .extracting(VoterExport.Entry::table)
                .containsExactly("voter", "disclosure", "disclosure", "voter_link");
        assertThat(export.records().get(0).values())
                .containsEntry("name", "吴晓")
                .containsEntry("phone", "13900004711")
                .containsEntry("address", "安亭镇4711号");
        assertThat(export.records().get(3).values()).containsEntry("deputy", li.value());
        assertThat(export).hasToString("export of voter " + wu.id() + ": [voter, disclosure, disclosure, voter_link]");
        assertThat(Json.write(export)).contains("吴晓", "own-request");
        Actor other = Actor.of(office.congress(), "x", Roles.VOTER)
                .tied(Relation.VOTER, registered(null).id());
        assertThatThrownBy(() -> deputies.export(new ExportVoter(wu.id(), null), other))
                .isInstanceOf(DeniedException.class);
    }

    /** Personal Information Protection Law art. 46. */
    @Test
    @DisplayName("is corrected as a whole")
    void isCorrected() {
        var command = new CorrectVoter(wu.seen(), PersonName.of("吴小"), "第2选区", null, PostalAddress.of("新址"));

        deputies.correct(command, office).orThrow();

        Voter now = revealed();
        assertThat(now.name()).isEqualTo(PersonName.of("吴小"));
        assertThat(now.phone()).isNull();
        assertThat(now.address()).isEqualTo(PostalAddress.of("新址"));
        assertThat(now.constituency()).isEqualTo("第2选区");
        assertThatThrownBy(() -> deputies.correct(command, office)).isInstanceOf(StaleVersionException.class);
    }

    /** Personal Information Protection Law art. 47. */
    @Test
    @DisplayName("is erased when no link stands; what was counted stays counted, and nothing of it is left in any row")
    void isErasedWhenNoLinkStands() {
        Versioned<VoterLink> link = link(congress.deputy("李敏"));
        var command = new EraseVoter(wu.seen(), EraseVoter.Ground.CONSENT_WITHDRAWN, "R-2");

        assertThat(codes(deputies.erase(command, office))).containsExactly("deputy.voter-held");
        contacts.unlinkVoter(new UnlinkVoter(link.seen(), congress.today()), office)
                .orThrow();
        Versioned<Voter> erased = deputies.erase(command, office).orThrow();

        assertThat(erased.value())
                .isEqualTo(new Voter(
                        wu.id(), null, "第1选区", null, null, Secrecy.NOT_ASKED, day("2020-01-10"), congress.today()));
        assertThat(congress.rows())
                .noneMatch(row -> row.contains("吴晓") && row.contains(wu.id().toString()));
        assertThat(congress.rows()).noneMatch(row -> row.contains("13900004711"));
        assertThat(entries()).extracting(entry -> entry.line().weight()).containsExactly(1, -1);
        assertThat(codes(deputies.reveal(RevealVoter.of(wu.id(), Purpose.LEGAL_DUTY), office)))
                .containsExactly("deputy.voter-erased");
        assertThat(codes(deputies.erase(new EraseVoter(erased.seen(), EraseVoter.Ground.UNLAWFUL, null), office)))
                .containsExactly("deputy.voter-erased");
        assertThat(codes(contacts.linkVoter(LinkVoter.of(congress.deputy("王芳"), wu.id(), "2025-07-01"), office)))
                .containsExactly("contact.voter-erased");
    }

    /** 36 months in the plan's numbers; today is 2025-07-01. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-10, '', '', true",
        "2022-07-01, '', '', true",
        "2022-07-02, '', '', false",
        "2020-01-10, 2022-01-12, '', false",
        "2020-01-10, 2022-01-12, 2022-07-01, true",
        "2020-01-10, 2022-01-12, 2022-07-02, false"
    })
    @DisplayName("lapses when the plan's months have gone since the voter was known and the last link ended")
    void lapses(String known, String linked, String ended, boolean lapsed) {
        Versioned<Voter> voter = deputies.registerVoter(RegisterVoter.of("郑", "第1选区", known), office)
                .orThrow();
        if (!linked.isEmpty()) {
            Versioned<VoterLink> link = contacts.linkVoter(
                            LinkVoter.of(congress.deputy("李敏"), voter.id(), linked), office)
                    .orThrow();
            if (!ended.isEmpty()) {
                contacts.unlinkVoter(new UnlinkVoter(link.seen(), day(ended)), office)
                        .orThrow();
            }
        }

        Page<Seen<Voter>> page = contacts.lapsedVoters(null, office);

        assertThat(page.items().contains(voter.seen())).isEqualTo(lapsed);
        assertThat(page.next()).isNull();
    }

    @Test
    @DisplayName("that lapsed is told page after page, and no longer once it was erased")
    void lapsedOnesAreToldPageAfterPage() {
        List<RegisterVoter> many = IntStream.range(0, 600)
                .mapToObj(n -> RegisterVoter.of("选民" + n, "第1选区", "2019-01-01"))
                .toList();
        deputies.registerVoters(many, office).orThrow();

        Page<Seen<Voter>> first = contacts.lapsedVoters(null, office);
        Page<Seen<Voter>> second = contacts.lapsedVoters(first.next(), office);

        assertThat(first.items()).hasSize(500);
        assertThat(second.items()).hasSize(101);
        assertThat(second.next()).isNull();
        deputies.erase(new EraseVoter(wu.seen(), EraseVoter.Ground.PERIOD_ENDED, null), office)
                .orThrow();
        assertThat(contacts.lapsedVoters(first.next(), office).items()).doesNotContain(wu.seen());
        assertThatThrownBy(() -> contacts.lapsedVoters("x", office)).isInstanceOf(BadCursorException.class);
    }

    @Test
    @DisplayName("is kept for as long as the plan says")
    void isKeptForAsLongAsThePlanSays() throws IOException {
        var other = new Fixture(WorkPlan.read(plan("voters-kept-months: 36", "voters-kept-months: 72")));
        other.daibiao().deputies().registerVoter(voter(null), other.office()).orThrow();

        assertThat(other.daibiao().contacts().lapsedVoters(null, other.office()).items())
                .isEmpty();
        assertThat(contacts.lapsedVoters(null, office).items()).containsExactly(wu.seen());
    }

    private static byte[] plan(String number, String instead) throws IOException {
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(number, instead).getBytes(StandardCharsets.UTF_8);
        }
    }

    private Voter revealed() {
        return deputies.reveal(RevealVoter.of(wu.id(), Purpose.OWN_REQUEST), office)
                .orThrow();
    }

    private Versioned<VoterLink> link(Id<Deputy> deputy) {
        return contacts.linkVoter(LinkVoter.of(deputy, wu.id(), "2025-01-10"), office)
                .orThrow();
    }

    private Versioned<Voter> registered(@Nullable Secrecy secrecy) {
        return deputies.registerVoter(voter(secrecy), office).orThrow();
    }

    private static RegisterVoter voter(@Nullable Secrecy secrecy) {
        return new RegisterVoter(
                PersonName.of("吴晓"),
                "第1选区",
                PhoneNumber.of("13900004711"),
                PostalAddress.of("安亭镇4711号"),
                secrecy,
                day("2020-01-10"));
    }

    private List<NumberedAct> acts() {
        return congress.daibiao()
                .desk()
                .read(
                        AuditRoom.HEAD,
                        office,
                        context -> context.reader().journal().acts(0, 500));
    }

    private List<Entry> entries() {
        return congress.daibiao()
                .desk()
                .read(
                        AuditRoom.HEAD,
                        office,
                        context -> context.reader()
                                .journal()
                                .entries(EntryFilter.about(wu.id(), "voter.known"), View.of(congress.today()), null, 10)
                                .items());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
