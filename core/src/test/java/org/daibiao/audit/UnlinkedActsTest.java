package org.daibiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.DaibiaoBuilder;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.journal.Act;
import org.daibiao.journal.Chain;
import org.daibiao.journal.Head;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R7: the chain cannot be switched off")
class UnlinkedActsTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final Actor OFFICE = Actor.of(CONGRESS, "office", Roles.DEPUTY_WORK_COMMITTEE);

    private final MemoryStores stores = new MemoryStores();

    @Test
    @DisplayName("acts without a link are broken from the first on, unless the host says otherwise")
    void actsWithoutALinkAreBroken() {
        enter(Bent.unlinked(stores), 2);

        assertThat(verified(0)).isEqualTo(new Verification(0, 0, Broken.of(1, ChainFault.UNLINKED)));
        assertThat(verified(2)).isEqualTo(new Verification(2, 0, null));
    }

    @Test
    @DisplayName(
            "a chain that an ordinary writer begins behind them hides nothing: work goes on, and the first of them is named")
    void aChainBegunAnewHidesNothing() {
        enter(Bent.unlinked(stores), 600);
        enter(stores, 3);

        assertThat(verified(0)).isEqualTo(new Verification(0, 0, Broken.of(1, ChainFault.UNLINKED)));
    }

    @ParameterizedTest(name = "said up to {0}: act {1} is broken")
    @CsvSource({"0, 1", "1, 2", "3, 4", "4, 5"})
    @DisplayName("of five acts of before the chain, those behind the number that the host says are broken")
    void behindTheNumberSaidAnActIsBroken(long said, long broken) {
        enter(Bent.unlinked(stores), 5);
        enter(stores, 3);

        assertThat(verified(said)).isEqualTo(new Verification(broken - 1, 0, Broken.of(broken, ChainFault.UNLINKED)));
    }

    @ParameterizedTest
    @CsvSource({"5", "6", "1000"})
    @DisplayName("up to the number that the host says they stand, and the chain begins behind them")
    void upToTheNumberSaidTheyStand(long said) {
        enter(Bent.unlinked(stores), 5);
        enter(stores, 3);

        assertThat(verified(said)).isEqualTo(new Verification(8, 6, null));
    }

    @Test
    @DisplayName("where the chain has begun, a link taken away is broken though the host says a greater number")
    void aLinkTakenAwayIsBroken() {
        enter(stores, 3);
        enter(Bent.unlinked(stores), 2);
        enter(stores, 3);

        assertThat(verified(0)).isEqualTo(new Verification(3, 1, Broken.of(4, ChainFault.CHANGED)));
        assertThat(verified(1000)).isEqualTo(new Verification(3, 1, Broken.of(4, ChainFault.CHANGED)));
    }

    @Test
    @DisplayName("what the host says of one congress holds of no other")
    void aNumberIsOfOneCongress() {
        enter(Bent.unlinked(stores), 2);
        Daibiao other = door(stores).unlinkedUpTo(CongressId.of("qingpu"), 2).build();

        assertThat(other.audit().verify(OFFICE).broken()).isEqualTo(Broken.of(1, ChainFault.UNLINKED));
    }

    @Test
    @DisplayName("there is no act before the first, and none is said")
    void noNumberBelowZero() {
        assertThatThrownBy(() -> door(stores).unlinkedUpTo(CONGRESS, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a printed head shows that linked acts were made to look like acts of before the chain")
    void aPrintedHeadShowsIt() {
        enter(stores, 3);
        Anchor printed = door(stores).build().audit().head(OFFICE);
        var bent = new MemoryStores();
        acts(stores).forEach(act -> append(bent, Bent.unlinked(act.act())));

        assertThat(door(bent)
                        .unlinkedUpTo(CONGRESS, 3)
                        .build()
                        .audit()
                        .verify(printed, OFFICE)
                        .orThrow()
                        .broken())
                .isEqualTo(Broken.of(3, ChainFault.REWRITTEN));
    }

    @Test
    @DisplayName("of an act whose record was deleted both are named")
    void theRecordOfEachActIsThere() {
        enter(stores, 20);
        enter(Bent.without(stores, 550), 600);
        enter(stores, 20);

        Broken broken = verified(0).broken();

        UUID record = acts(stores).get(570).act().about();
        assertThat(broken).isEqualTo(new Broken(571, ChainFault.RECORD_MISSING, null, record));
        assertThat(broken.text(Locale.CHINESE)).isEqualTo("第 571 条操作记录：所涉记录不存在或无法读取：" + record);
        assertThat(broken.text(Locale.ENGLISH)).isEqualTo("act 571 has no readable record: " + record);
        assertThat(broken.remedy(Locale.CHINESE)).contains("第 571 条", "备份");
        assertThat(broken.remedy(Locale.ENGLISH)).contains("act 571", "backup");
    }

    @Test
    @DisplayName("a broken link is named before a record that is not there")
    void linksComeFirst() {
        enter(Bent.without(stores, 0), 3);
        enter(Bent.unlinked(stores), 1);

        assertThat(verified(0).broken()).isEqualTo(Broken.of(4, ChainFault.CHANGED));
    }

    @Test
    @DisplayName("a record of another room's is found, and of a room that is not installed none is asked for")
    void recordsOfOtherRooms() {
        enter(stores, 1);
        UUID there = acts(stores).get(0).act().about();

        append(stores, act("deputy.read-too", there));
        append(stores, act("elsewhere.note", UUID.randomUUID()));
        assertThat(verified(0)).isEqualTo(new Verification(3, 1, null));

        UUID nowhere = UUID.randomUUID();
        append(stores, act("deputy.note", nowhere));
        assertThat(verified(0).broken()).isEqualTo(new Broken(4, ChainFault.RECORD_MISSING, null, nowhere));
    }

    @Test
    @DisplayName("what is to be done about acts without a link is said in both languages")
    void whatIsToBeDone() {
        Broken broken = Broken.of(1, ChainFault.UNLINKED);

        assertThat(broken.text(Locale.CHINESE)).isEqualTo("第 1 条操作记录：没有链值，也未说明早于日志链");
        assertThat(broken.text(Locale.ENGLISH))
                .isEqualTo("act 1 has no link, and was not declared older than the chain");
        assertThat(broken.remedy(Locale.CHINESE)).contains("unlinkedUpTo", "备份");
        assertThat(broken.remedy(Locale.ENGLISH)).contains("unlinkedUpTo", "backup");
    }

    /** What verifying finds when the host says up to which act there may be no links. */
    private Verification verified(long said) {
        return door(stores).unlinkedUpTo(CONGRESS, said).build().audit().verify(OFFICE);
    }

    /** So many acts, in one bulk command. */
    private static void enter(Stores stores, int count) {
        List<ReadJournal> many = IntStream.range(0, count)
                .mapToObj(n -> new ReadJournal(n, 1, "test"))
                .toList();
        door(stores)
                .build()
                .desk()
                .bulk(
                        AuditRoom.READ,
                        many,
                        OFFICE,
                        command -> context -> Outcome.accepted(Change.to(new Reading(
                                context.newId(), command.afterNumber(), command.afterNumber(), command.reason()))))
                .orThrow();
    }

    private static Act act(String name, UUID about) {
        Instant at = Instant.parse("2025-07-01T02:00:00Z");
        return new Act(
                UUID.randomUUID(),
                name,
                "",
                "somebody",
                at,
                java.time.LocalDate.parse("2025-07-01"),
                about,
                List.of(),
                "");
    }

    /** Enters an act without the desk, linked when it has a hash. */
    private static void append(Stores stores, Act act) {
        stores.write(CONGRESS, writer -> {
            Head head = writer.journal().head();
            String link = new Chain(CONGRESS, Digest.SHA_256).link(head.hash(), head.number() + 1, act);
            Act entered = act.hash() == null
                    ? act
                    : new Act(
                            act.operation(),
                            act.name(),
                            act.content(),
                            act.actor(),
                            act.at(),
                            act.recorded(),
                            act.about(),
                            act.lines(),
                            link);
            writer.append(List.of(entered));
            return link;
        });
    }

    private static List<NumberedAct> acts(Stores stores) {
        return stores.read(CONGRESS, reader -> {
            var all = new ArrayList<NumberedAct>();
            for (var page = reader.journal().acts(0, Query.MOST); !page.isEmpty(); ) {
                all.addAll(page);
                page = reader.journal().acts(all.size(), Query.MOST);
            }
            return all;
        });
    }

    private static DaibiaoBuilder door(Stores stores) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }
}
