package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Lines.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.audit.Anchor;
import org.daibiao.audit.ReadJournal;
import org.daibiao.audit.Verification;
import org.daibiao.contact.Contact;
import org.daibiao.contact.ContactService;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.MemberLink;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.contact.UnlinkDeputy;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyService;
import org.daibiao.deputy.EraseVoter;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.OperationReusedException;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.EvidenceCheck;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollExport;
import org.daibiao.poll.PollResult;
import org.daibiao.poll.PollService;
import org.daibiao.poll.Receipt;
import org.daibiao.poll.Score;
import org.daibiao.poll.SealPoll;
import org.daibiao.poll.TallyRules;
import org.daibiao.poll.Turnout;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guarantees of the whole library on a store (整库的承诺): operations can be repeated, a rejection stores nothing, the journal names no people, rules
 * hold under concurrency.
 */
@DisplayName("整库 / door")
abstract class DoorContract extends Suite {
    private Daibiao daibiao = daibiao();
    private Actor office = Actor.of(HERE, "host-user-4711", Roles.DEPUTY_WORK_COMMITTEE);

    @BeforeEach
    void build() {
        daibiao = daibiao();
    }

    @Test
    @DisplayName("重复的操作得到同一记录，什么也不再写 / a repeated operation is answered with its record and writes nothing")
    void aRepeatedOperationWritesNothing() {
        opened();
        Actor once = office.as(UUID.randomUUID());
        var command = RegisterDeputy.of("李敏", "安亭");
        Versioned<Deputy> first = deputies().register(command, once).orThrow();
        Map<String, List<String>> before = rows();

        for (int n = 0; n < 3; n++) {
            assertThat(deputies().register(command, once).orThrow()).isEqualTo(first);
        }
        List<RegisterDeputy> many = List.of(RegisterDeputy.of("甲", "安亭"), RegisterDeputy.of("乙", "安亭"));
        Actor bulk = office.as(UUID.randomUUID());
        assertThat(rows()).isEqualTo(before);
        List<Versioned<Deputy>> all = deputies().registerAll(many, bulk).orThrow();
        Map<String, List<String>> after = rows();
        assertThat(deputies().registerAll(many, bulk).orThrow()).isEqualTo(all);
        assertThat(rows()).isEqualTo(after);
        assertThat(daibiao.find(Query.of(Deputy.SHAPE), office).items()).hasSize(3);
    }

    @Test
    @DisplayName("同一操作同时多次提交，只执行一次 / an operation that is sent many times at once is carried out once")
    void sentManyTimesAtOnce() {
        opened();
        Actor once = office.as(UUID.randomUUID());

        List<Id<Deputy>> ids = together(
                4,
                12,
                n -> deputies()
                        .register(RegisterDeputy.of("李敏", "安亭"), once)
                        .orThrow()
                        .id());

        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(daibiao.find(Query.of(Deputy.SHAPE), office).items())
                .extracting(Versioned::id)
                .containsExactly(ids.get(0));
    }

    @Test
    @DisplayName("操作号另作他用被拒绝，什么也不写 / an operation id used for something else is refused, and nothing is written")
    void anOperationIdIsNotReused() {
        opened();
        Actor once = office.as(UUID.randomUUID());
        register("李敏", once);
        Map<String, List<String>> before = rows();

        assertThatThrownBy(() -> register("王芳", once)).isInstanceOf(OperationReusedException.class);
        assertThatThrownBy(() -> deputies().registerVoter(RegisterVoter.of("王芳", "安亭", "2025-01-01"), once))
                .isInstanceOf(OperationReusedException.class);

        assertThat(rows()).isEqualTo(before);
        assertThat(daibiao.find(Query.of(Deputy.SHAPE), office).items()).hasSize(1);
    }

    @Test
    @DisplayName("被拒绝的操作不留一行 / a rejected operation leaves no row behind")
    void aRejectedOperationLeavesNoRow() {
        opened();
        Id<Deputy> member = member();
        Id<Deputy> other = register("王芳", office);
        Map<String, List<String>> before = rows();

        assertThat(deputies().register(RegisterDeputy.of("", ""), office)).isInstanceOf(Outcome.Rejected.class);
        assertThat(daibiao.contacts().link(LinkDeputy.of(member, member, "2025-03-01"), office))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(deputies()
                        .registerAll(
                                List.of(
                                        RegisterDeputy.of("赵", "安亭"),
                                        RegisterDeputy.of("钱", "安亭").seatedOn("2999-01-01")),
                                office))
                .isInstanceOf(Outcome.Rejected.class);
        assertThatThrownBy(() -> daibiao.get(Deputy.SHAPE, Id.of(UUID.randomUUID()), office))
                .isInstanceOf(UnknownIdException.class);

        assertThat(rows()).isEqualTo(before);
        assertThat(daibiao.get(Deputy.SHAPE, other, office).version()).isEqualTo(1);
    }

    @Test
    @DisplayName("日志中没有人的姓名、电话与地址 / no name, phone number or address of a person stands in the journal")
    void noPeopleInTheJournal() {
        opened();
        var name = PersonName.of("欧阳标记");
        var phone = PhoneNumber.of("13900004711");
        Id<Deputy> deputy = deputies()
                .register(new RegisterDeputy(name, "安亭", null, null, phone, List.of(), null, null), office)
                .orThrow()
                .id();
        deputies()
                .registerVoter(
                        new RegisterVoter(name, "安亭", phone, new PostalAddress("标记路4711号"), null, day("2025-01-01")),
                        office)
                .orThrow();
        deputies()
                .seat(SeatDeputy.of(deputy, Office.COMMITTEE_MEMBER, "2025-01-10"), office)
                .orThrow();

        Set<String> words = shapes().map(Shape::table).collect(Collectors.toSet());
        var journal = new ArrayList<String>();
        rows().forEach((table, rows) -> journal.addAll(words.contains(table) ? List.of() : rows));
        assertThat(journal).anyMatch(row -> row.contains(office.id()));
        assertThat(rows().get("voter"))
                .hasSize(1)
                .allMatch(row -> Stream.of("欧阳标记", "13900004711", "标记路4711号")
                        .allMatch(text -> row.contains(text) != contract().sealed()));
        assertThat(journal).noneMatch(row -> row.contains("标记") || row.contains("13900004711"));
    }

    @Test
    @DisplayName("删除选民个人信息后，任何一行都不再有原文 / of a voter whose data was erased no row holds name, phone number or address")
    void nothingIsLeftOfWhatWasErased() {
        opened();
        Versioned<Voter> voter = deputies()
                .registerVoter(
                        new RegisterVoter(
                                PersonName.of("欧阳标记"),
                                "安亭",
                                PhoneNumber.of("13900004711"),
                                new PostalAddress("标记路4711号"),
                                null,
                                day("2025-01-01")),
                        office)
                .orThrow();
        assertThat(rows().get("voter")).hasSize(1);

        deputies()
                .erase(new EraseVoter(voter.seen(), EraseVoter.Ground.CONSENT_WITHDRAWN, null), office)
                .orThrow();

        assertThat(daibiao.get(Voter.SHAPE, voter.id(), office).value().name()).isNull();
        assertThat(rows().get("voter")).hasSize(1);
        rows().forEach((table, rows) ->
                assertThat(rows).as(table).noneMatch(row -> row.contains("标记") || row.contains("13900004711")));
    }

    @Test
    @DisplayName("四十条命令基于同一版本：一条成功，三十九条版本过期 / of forty commands with one seen version one wins, thirty-nine are stale")
    void ofFortyOneWins() {
        opened();
        Versioned<MemberLink> link = linked(member(), 1).get(0);

        List<String> answers = together(8, 40, n -> {
            try {
                return daibiao.contacts()
                        .unlink(new UnlinkDeputy(link.seen(), day("2025-06-0" + (1 + n % 9))), office)
                        .map(one -> "won")
                        .orThrow();
            } catch (StaleVersionException e) {
                return "stale";
            }
        });

        assertThat(answers).containsOnlyOnce("won").filteredOn("stale"::equals).hasSize(39);
    }

    @Test
    @Tag("random")
    @DisplayName("已联系五名时两条同时新增，每轮都只成一条 / of two links added at once to five of six one is refused, round after round")
    void noMemberHasSeven() {
        opened();
        Id<Deputy> member = member();
        linked(member, 5);
        List<Id<Deputy>> two = List.of(register("甲", office), register("乙", office));
        ContactService contacts = daibiao.contacts();
        int rounds = Math.min(500, 10 * contract().histories());
        for (int round = 0; round < rounds; round++) {
            List<Outcome<Versioned<MemberLink>>> both =
                    together(2, 2, n -> contacts.link(LinkDeputy.of(member, two.get(n), "2025-03-01"), office));

            assertThat(both)
                    .filteredOn(one -> one instanceof Outcome.Accepted)
                    .describedAs("round %d", round)
                    .hasSize(1);
            var open = daibiao.find(
                            Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(member), MemberLink.UNTIL.missing()),
                            office)
                    .items();
            assertThat(open).hasSize(6);
            Versioned<MemberLink> added = open.stream()
                    .filter(one -> two.contains(one.value().deputy()))
                    .findFirst()
                    .orElseThrow();
            contacts.unlink(new UnlinkDeputy(added.seen(), day("2025-03-01")), office)
                    .orThrow();
        }
    }

    @Test
    @DisplayName(
            "多人同时办理，操作记录链仍完整，首尾相接 / the chain holds from the first act to the head, with many writers and take-backs among them")
    void theChainHolds() {
        opened();
        Id<Deputy> member = member();
        List<Versioned<MemberLink>> links = linked(member, 3);
        together(4, 24, n -> n % 4 == 0 ? visited(member, links.get(n % 3), 10 + n) : register("代表·𠮷" + n, office));
        Anchor printed = daibiao.audit().head(office);
        daibiao.audit().read(new ReadJournal(0, 10, "年度审计"), office).orThrow();

        long acts = printed.number();
        assertThat(acts).isEqualTo(3 + 2 * 3 + 24 + 6);
        assertThat(daibiao.audit().verify(printed, office).orThrow()).isEqualTo(new Verification(acts + 1, 1, null));
    }

    private void metVoters(Id<Deputy> deputy, int times) {
        daibiao.contacts()
                .recordAllVoters(
                        Stream.iterate(1, n -> n + 1)
                                .limit(times)
                                .map(n -> RecordVoterContact.of(
                                        deputy,
                                        "visit",
                                        n,
                                        day("2025-05-01").plusDays(n % 30).toString()))
                                .toList(),
                        office)
                .orThrow();
    }

    @Test
    @DisplayName(
            "重复登记的代表合并为一人，超过一页的条目也随之改记，操作记录链仍完整 / two deputies who are one person are merged with more than a page of entries, and the chain holds")
    void twoDeputiesBecomeOne() {
        opened();
        Id<Deputy> member = member();
        List<Versioned<MemberLink>> links = linked(member, 2);
        Id<Deputy> kept = links.get(0).value().deputy();
        Id<Deputy> gone = links.get(1).value().deputy();
        visited(member, links.get(1), 10);
        metVoters(gone, 260);
        Versioned<Deputy> seen = daibiao.get(Deputy.SHAPE, gone, office);
        Map<String, List<String>> before = rows();

        assertThat(codes(deputies().sameDeputy(new SameDeputy(seen.seen(), gone, "同一人"), office)))
                .containsExactly("correction.same-itself");
        assertThat(rows()).isEqualTo(before);
        deputies().sameDeputy(new SameDeputy(seen.seen(), kept, "同一人"), office).orThrow();

        assertThat(daibiao.find(Query.of(Contact.SHAPE, Contact.DEPUTY.is(gone)), office)
                        .items())
                .isEmpty();
        assertThat(daibiao.find(Query.of(Contact.SHAPE, Contact.DEPUTY.is(kept)), office)
                        .items())
                .hasSize(261);
        assertThat(daibiao.find(Query.of(MemberLink.SHAPE, MemberLink.DEPUTY.is(kept)), office)
                        .items())
                .hasSize(1);
        assertThat(daibiao.find(Query.of(Deputy.SHAPE, Deputy.SAME_AS.is(kept)), office)
                        .items())
                .extracting(Versioned::id)
                .containsExactly(gone);
        Anchor printed = daibiao.audit().head(office);
        daibiao.audit().read(new ReadJournal(0, 10, "年度审计"), office).orThrow();
        assertThat(daibiao.audit().verify(printed, office).orThrow())
                .isEqualTo(new Verification(printed.number() + 1, 1, null));
    }

    @Test
    @DisplayName(
            "无记名表决从名册办到结果，证据完整，重新计票一致 / a sealed poll is held from the roll to a result that counts the same again")
    void aSealedPollIsHeld(@TempDir Path folder) throws IOException {
        opened();
        int voters = 24;
        Plenary plenary = Plenary.begun(daibiao, office, Mode.SEALED, voters, 10L);
        for (int n = 0; n < voters; n++) {
            plenary.cast(n, "c1").orThrow();
        }
        assertThat(plenary.ask(0)).isEqualTo(Receipt.IN_BOX);
        assertThat(codes(plenary.cast(0, "c2"))).containsExactly("poll.already-voted");
        assertThat(plenary.cast(23, "c2").orThrow()).isEqualTo(Receipt.RECEIVED);
        PollService polls = daibiao.polls();
        Id<Poll> poll = plenary.poll().id();
        assertThat(polls.seal(new SealPoll(poll), office).orThrow()).isEqualTo(14);
        assertThat(codes(plenary.cast(22, "c2"))).containsExactly("poll.not-open");
        polls.close(new ClosePoll(plenary.poll().seen(), 0), office).orThrow();

        PollResult result = polls.result(poll, office).orThrow();
        assertThat(result.turnout()).isEqualTo(Turnout.of(voters, voters, voters, voters));
        assertThat(result.tally().order()).extracting(Score::votes).containsExactly(23L, 1L);
        PollExport export = polls.export(poll, office).orThrow();
        assertThat(polls.sheet(poll, office).orThrow().head()).isEqualTo(export.head());
        export.write(folder);
        assertThat(new EvidenceCheck(Digest.SHA_256, TallyRules.READY)
                        .verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), export.head()))
                .isEmpty();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?> no
                ? no.reasons().stream().map(Rejection::code).toList()
                : List.of();
    }

    /** A visit that is taken back immediately. */
    private Versioned<Contact> visited(Id<Deputy> member, Versioned<MemberLink> link, int of) {
        ContactService contacts = daibiao.contacts();
        var visit = contacts.record(RecordContact.visit(member, link.value().deputy(), "2025-05-" + of), office)
                .orThrow();
        return contacts.takeBack(new TakeBackContact(visit.seen(), "误登"), office)
                .orThrow();
    }

    private Daibiao daibiao() {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores())
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
    }

    private void opened() {
        office = Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), office.id(), Roles.DEPUTY_WORK_COMMITTEE);
    }

    private DeputyService deputies() {
        return daibiao.deputies();
    }

    private Id<Deputy> register(String name, Actor actor) {
        return deputies()
                .register(RegisterDeputy.of(name, "安亭"), actor)
                .orThrow()
                .id();
    }

    private Id<Deputy> member() {
        Id<Deputy> member = register("李敏", office);
        deputies()
                .seat(SeatDeputy.of(member, Office.COMMITTEE_MEMBER, "2025-01-10"), office)
                .orThrow();
        return member;
    }

    private List<Versioned<MemberLink>> linked(Id<Deputy> member, int count) {
        var links = new ArrayList<Versioned<MemberLink>>();
        for (int n = 0; n < count; n++) {
            var command = LinkDeputy.of(member, register("代表" + n, office), "2025-03-01");
            links.add(daibiao.contacts().link(command, office).orThrow());
        }
        return links;
    }
}
