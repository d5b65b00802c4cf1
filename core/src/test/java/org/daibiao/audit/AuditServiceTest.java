package org.daibiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.DeniedException;
import org.daibiao.journal.Act;
import org.daibiao.journal.NumberedAct;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditServiceTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final Actor OFFICE = Actor.of(CONGRESS, "office", Roles.DEPUTY_WORK_COMMITTEE);
    private static final Actor DEPUTY = Actor.of(CONGRESS, "deputy", Roles.DEPUTY);
    private static final LocalDate TODAY = LocalDate.parse("2025-07-01");

    private final MemoryStores stores = new MemoryStores();
    private final Daibiao daibiao = daibiao(stores, Digest.SHA_256);
    private final AuditService audit = daibiao.audit();

    @Test
    void ofAnUntouchedJournalNothingIsFound() {
        assertThat(audit.verify(OFFICE)).isEqualTo(new Verification(0, 0, null));

        enter(1, OFFICE);
        enter(600, OFFICE);

        assertThat(audit.verify(OFFICE)).isEqualTo(new Verification(601, 1, null));
    }

    @Test
    void aBulkCommandOfAThousandMakesAThousandLinksAndItsRepeatNone() {
        Actor once = OFFICE.as(UUID.randomUUID());
        enter(1000, once);
        Anchor head = audit.head(OFFICE);
        enter(1000, once);

        assertThat(audit.head(OFFICE)).isEqualTo(head);
        assertThat(head.number()).isEqualTo(1000);
        assertThat(acts()).extracting(NumberedAct::act).extracting(Act::hash).doesNotHaveDuplicates();
        assertThat(audit.verify(OFFICE)).isEqualTo(new Verification(1000, 1, null));
    }

    @Test
    void theChainHoldsWithManyWritersAtOnce() {
        IntStream.range(0, 200).parallel().forEach(n -> enter(1 + n % 3, OFFICE));

        assertThat(audit.verify(OFFICE)).isEqualTo(new Verification(399, 1, null));
    }

    @Test
    void anActWithoutALinkBehindTheFirstLinkIsFound() {
        enter(3, OFFICE);
        slip((String) null);
        enter(3, OFFICE);

        assertThat(audit.verify(OFFICE)).isEqualTo(new Verification(3, 1, Broken.of(4, ChainFault.CHANGED)));
    }

    @Test
    void aLinkThatWasMadeUpIsFound() {
        enter(3, OFFICE);
        slip("0".repeat(64));

        assertThat(audit.verify(OFFICE)).isEqualTo(new Verification(3, 1, Broken.of(4, ChainFault.CHANGED)));
    }

    @Test
    void aCongressKeepsOneDigestForItsLife() {
        Digest sm3 = Digest.of(new BouncyCastleProvider(), "SM3");
        AuditService other = daibiao(stores, sm3).audit();
        var elsewhere = new MemoryStores();
        Daibiao own = daibiao(elsewhere, sm3);
        enter(3, OFFICE);
        enter(own, 1, OFFICE);

        assertThat(other.verify(OFFICE)).isEqualTo(new Verification(0, 0, Broken.of(1, ChainFault.CHANGED)));
        assertThat(own.audit().verify(OFFICE)).isEqualTo(new Verification(1, 1, null));
    }

    @Test
    void theHeadIsPrintedAndTypedInAgain() {
        enter(2, OFFICE);
        Anchor head = audit.head(OFFICE);
        String hash = acts().get(1).act().hash();

        assertThat(head).isEqualTo(new Anchor(CONGRESS, TODAY, 2, hash));
        String printed = head.toString();
        assertThat(printed)
                .startsWith("人大 " + CONGRESS + "，截至 2025-07-01：日志至第 2 条操作记录，链值 " + hash.substring(0, 8) + " ");
        assertThat(head.text(Locale.ENGLISH)).contains("up to act 2, link " + hash.substring(0, 8) + " ");
        String typed = printed.substring(printed.indexOf("链值 ") + 3).toUpperCase(Locale.ROOT);
        assertThat(typed).hasSize(64 + 7);
        assertThat(new Anchor(CONGRESS, TODAY, 2, typed)).isEqualTo(head);

        enter(1, OFFICE);
        assertThat(audit.verify(head, OFFICE).orThrow()).isEqualTo(new Verification(3, 1, null));
    }

    @Test
    void beforeTheFirstActThereIsAHeadToo() {
        Anchor head = audit.head(OFFICE);
        enter(1, OFFICE);

        assertThat(head).isEqualTo(new Anchor(CONGRESS, TODAY, 0, null));
        assertThat(head.text(Locale.CHINESE)).endsWith("第 0 条操作记录，链值 -");
        assertThat(audit.verify(head, OFFICE).orThrow()).isEqualTo(new Verification(1, 1, null));
    }

    @Test
    void aJournalThatEndsBeforeThePrintedHeadWasCutOff() {
        enter(3, OFFICE);

        Verification found = audit.verify(new Anchor(CONGRESS, TODAY, 5, "a".repeat(64)), OFFICE)
                .orThrow();

        assertThat(found).isEqualTo(new Verification(3, 1, Broken.of(4, ChainFault.CUT_OFF)));
    }

    @Test
    void aHistoryWrittenAnewIsFoundByThePrintedHeadAlone() {
        Daibiao before = daibiao(new MemoryStores(), Digest.SHA_256);
        enter(before, 1, OFFICE);
        Anchor head = before.audit().head(OFFICE);
        enter(3, OFFICE);

        assertThat(audit.verify(OFFICE).broken()).isNull();
        assertThat(audit.verify(head, OFFICE).orThrow())
                .isEqualTo(new Verification(0, 0, Broken.of(1, ChainFault.REWRITTEN)));
    }

    @Test
    void theHeadOfAnotherCongressIsRefused() {
        var head = new Anchor(CongressId.of("qingpu"), TODAY, 5, "a".repeat(64));

        List<Rejection> reasons = audit.verify(head, OFFICE).reasons();

        assertThat(reasons)
                .extracting(Rejection::code, Rejection::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("audit.other-congress", "congress"));
        assertThat(reasons.get(0).text(Locale.CHINESE)).contains(head.congress().toString(), CONGRESS.toString());
    }

    @ParameterizedTest
    @CsvSource({"-1,", "0, a", "5, ''", "5, abc", "5, g", "-1, a"})
    void aSlipOfThePenIsNoAlarm(long number, @Nullable String letter) {
        String hash = letter == null || letter.length() != 1 ? letter : letter.repeat(64);

        assertThat(Fixture.codes(audit.verify(new Anchor(CONGRESS, TODAY, number, hash), OFFICE)))
                .containsExactly("audit.no-head");
    }

    @Test
    void readingActsIsAnActItself() {
        enter(3, OFFICE);

        Extract first = audit.read(new ReadJournal(0, 2, "年度审计"), OFFICE).orThrow();
        Extract next = audit.read(new ReadJournal(first.reading().value().lastNumber(), 9, "年度审计"), OFFICE)
                .orThrow();

        assertThat(first.acts()).isEqualTo(acts().subList(0, 2));
        assertThat(next.acts()).isEqualTo(acts().subList(2, 4));
        assertThat(acts()).hasSize(5);
        Act act = acts().get(4).act();
        assertThat(act.name()).isEqualTo("audit.read");
        assertThat(act.actor()).isEqualTo("office");
        assertThat(act.about()).isEqualTo(next.reading().id().value());
        assertThat(act.lines()).isEmpty();
        assertThat(daibiao.find(Query.of(Reading.SHAPE, Reading.LAST_NUMBER.is(4L)), OFFICE)
                        .items())
                .containsExactly(next.reading());
        assertThat(next.reading().value().reason()).isEqualTo("年度审计");
    }

    @Test
    void aRepeatGivesTheSameActsAndIsNoActAgain() {
        enter(3, OFFICE);
        Actor once = OFFICE.as(UUID.randomUUID());
        var command = new ReadJournal(1, 500, "年度审计");

        Extract first = audit.read(command, once).orThrow();
        enter(3, OFFICE);

        assertThat(audit.read(command, once).orThrow()).isEqualTo(first);
        assertThat(first.acts()).hasSize(2);
        assertThat(acts()).hasSize(7);
    }

    @Test
    void behindTheLastActThereIsNothingToReadWhichIsAnActToo() {
        enter(1, OFFICE);

        Extract nothing = audit.read(new ReadJournal(99, 500, "年度审计"), OFFICE).orThrow();

        assertThat(nothing.acts()).isEmpty();
        assertThat(nothing.reading().value().lastNumber()).isEqualTo(99);
        assertThat(acts()).hasSize(2);
    }

    @Test
    void aReadingNeedsAReasonAndALimit() {
        assertThat(audit.read(new ReadJournal(-1, 501, " "), OFFICE).reasons())
                .extracting(Rejection::path)
                .containsExactly("afterNumber", "limit", "reason");
        assertThat(acts()).isEmpty();
    }

    @Test
    void whoeverThePolicyDoesNotAllowSeesNothing() {
        enter(1, OFFICE);
        Anchor head = audit.head(OFFICE);

        assertThatThrownBy(() -> audit.head(DEPUTY)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> audit.verify(DEPUTY)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> audit.verify(head, DEPUTY)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> audit.read(new ReadJournal(0, 1, "好奇"), DEPUTY))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.find(Query.of(Reading.SHAPE), DEPUTY)).isInstanceOf(DeniedException.class);
        assertThat(acts()).hasSize(1);
    }

    @Test
    void whatWasFoundIsSaidInBothLanguages() {
        var displaced = new Broken(7, ChainFault.OUT_OF_ORDER, 9L);

        assertThat(displaced.text(Locale.CHINESE)).isEqualTo("第 7 条操作记录：错位，应在此处的现为第 9 条");
        assertThat(displaced.text(Locale.ENGLISH))
                .isEqualTo("act 7 is out of order; the act that belongs here is now number 9");
        assertThat(Broken.of(7, ChainFault.MISSING).text(Locale.CHINESE)).isEqualTo("第 7 条操作记录：缺失");
        for (ChainFault fault : ChainFault.values()) {
            assertThat(Broken.of(7, fault).remedy(Locale.CHINESE)).contains("备份");
            assertThat(Broken.of(7, fault).remedy(Locale.ENGLISH)).contains("backup");
        }
        assertThat(displaced.remedy(Locale.CHINESE)).contains("链尾校验值");
    }

    private void enter(int count, Actor actor) {
        enter(daibiao, count, actor);
    }

    /** So many acts, in one bulk command. */
    private static void enter(Daibiao daibiao, int count, Actor actor) {
        List<ReadJournal> many = IntStream.range(0, count)
                .mapToObj(n -> new ReadJournal(n, 1, "test"))
                .toList();
        daibiao.desk()
                .bulk(
                        AuditRoom.READ,
                        many,
                        actor,
                        command -> context -> Outcome.accepted(Change.to(new Reading(
                                context.newId(), command.afterNumber(), command.afterNumber(), command.reason()))))
                .orThrow();
    }

    private List<NumberedAct> acts() {
        return stores
                .read(
                        CONGRESS,
                        reader -> List.of(
                                reader.journal().acts(0, 500), reader.journal().acts(500, 500)))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Acts entered without the desk, each with this hash. */
    private void slip(@Nullable String... hashes) {
        for (String hash : hashes) {
            var act = new Act(
                    UUID.randomUUID(), "note", "", "somebody", Instant.EPOCH, TODAY, new UUID(1, 1), List.of(), hash);
            stores.write(CONGRESS, writer -> {
                writer.append(List.of(act));
                return act;
            });
        }
    }

    private static Daibiao daibiao(MemoryStores stores, Digest digest) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .digest(digest)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
    }
}
