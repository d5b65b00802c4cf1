package org.daibiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.DaibiaoBuilder;
import org.daibiao.access.Roles;
import org.daibiao.contact.VoterLink;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.OperationReusedException;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.SealedStores.Reading;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CipherMissingException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Cursor;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Row;
import org.daibiao.record.UnreadableCellException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SealingService")
class SealingServiceTest {
    private static final CongressId JIADING = CongressId.of("jiading");
    private static final Actor OFFICE = Actor.of(JIADING, "office", Roles.DEPUTY_WORK_COMMITTEE);
    private static final Actor OPERATOR = Actor.of(JIADING, "operator", Roles.SYSTEM_ADMINISTRATOR);
    private static final FieldCipher OLD = GcmCipher.aes256(KeyRing.of(Keys.aes("k1")));
    private static final FieldCipher NEW = GcmCipher.aes256(KeyRing.of(Keys.aes("k2"), Keys.aes("k1")));

    private final MemoryStores kept = new MemoryStores();
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void open() {
        Daibiao plain = door(null, Reading.SEALED_ONLY);
        plain.open("jiading", "嘉定区人大").orThrow();
    }

    private Daibiao door(@Nullable FieldCipher cipher, Reading reading) {
        DaibiaoBuilder builder = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(kept)
                .observer((operation, actor, result, took) -> seen.add(operation + " " + actor.id() + " " + result));
        return (cipher == null ? builder : builder.cipher(cipher, reading)).build();
    }

    private static void register(Daibiao door, int voters) {
        List<RegisterVoter> commands = IntStream.range(0, voters)
                .mapToObj(n -> new RegisterVoter(
                        PersonName.of("选民" + n),
                        "安亭",
                        PhoneNumber.of("139" + (10_000_000 + n)),
                        null,
                        null,
                        java.time.LocalDate.parse("2025-01-01")))
                .toList();
        door.deputies().registerVoters(commands, OFFICE).orThrow();
    }

    @Test
    void storesThatTheHostSealedAreKnownAsSuchAndNotSealedTwice() {
        DaibiaoBuilder builder =
                Daibiao.builder().plan(WorkPlans.JIADING_2025).stores(SealedStores.of(kept, OLD, Reading.SEALED_ONLY));
        register(builder.build(), 3);

        assertThat(round(builder.build(), 500)).isZero();
        assertThat(round(door(NEW, Reading.SEALED_ONLY), 500)).isEqualTo(3);
        assertThatThrownBy(() -> builder.cipher(OLD).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void afterARoundEverythingIsUnderTheCurrentKeyAndAFurtherRoundFindsNothing() {
        register(door(OLD, Reading.SEALED_ONLY), 30);
        Daibiao door = door(NEW, Reading.SEALED_ONLY);
        door.deputies().register(RegisterDeputy.of("王芳", "安亭"), OFFICE).orThrow();

        assertThat(round(door, 7)).isEqualTo(30);
        assertThat(round(door, 500)).isZero();
        assertThat(kept.rows(JIADING).get("voter")).allMatch(row -> row.startsWith("2 ["));
        Daibiao without = door(GcmCipher.aes256(KeyRing.of(Keys.aes("k2"))), Reading.SEALED_ONLY);
        assertThat(byPhone(without, 10_000_029)).hasSize(1);
    }

    @Test
    void plainTextsAreSealedInTransitionAndRefusedOtherwise() {
        register(door(null, Reading.SEALED_ONLY), 3);

        assertThatThrownBy(() -> round(door(OLD, Reading.SEALED_ONLY), 500))
                .isInstanceOf(UnreadableCellException.class);
        assertThat(kept.rows(JIADING).get("voter")).allMatch(row -> row.startsWith("1 ["));
        assertThat(byPhone(door(OLD, Reading.PLAIN_TOO), 10_000_001)).hasSize(1);
        assertThat(round(door(OLD, Reading.PLAIN_TOO), 500)).isEqualTo(3);
        assertThat(byPhone(door(OLD, Reading.SEALED_ONLY), 10_000_001)).hasSize(1);
    }

    @Test
    void theOperatorMayDoItAndTheObserverSeesIt() {
        Daibiao door = door(OLD, Reading.SEALED_ONLY);
        Actor deputy = Actor.of(JIADING, "deputy", Roles.DEPUTY);
        seen.clear();

        door.sealing().reseal(null, 10, OPERATOR);
        door.sealing().reseal(null, 10, OFFICE);
        assertThatThrownBy(() -> door.sealing().reseal(null, 10, deputy)).isInstanceOf(DeniedException.class);

        assertThat(seen)
                .containsExactly(
                        "privacy.reseal operator ACCEPTED",
                        "privacy.reseal office ACCEPTED",
                        "privacy.reseal deputy DENIED");
    }

    @Test
    void aCursorOfAnotherListAndALimitOutOfBoundsAreRefused() {
        Daibiao door = door(OLD, Reading.SEALED_ONLY);
        register(door, 3);
        String page = door.find(Query.of(Voter.SHAPE).atMost(1), OFFICE).next();

        for (String cursor : new String[] {"", "nonsense", page, Cursor.encode("voter"), Cursor.encode("contact\n")}) {
            assertThatThrownBy(() -> door.sealing().reseal(cursor, 10, OPERATOR))
                    .describedAs(cursor)
                    .isInstanceOf(BadCursorException.class);
        }
        for (int limit : new int[] {0, -1, 501}) {
            assertThatThrownBy(() -> door.sealing().reseal(null, limit, OPERATOR))
                    .isInstanceOf(BadValueException.class);
        }
    }

    @Test
    void withoutACipherThereIsNothingToSeal() {
        assertThatThrownBy(() -> door(null, Reading.SEALED_ONLY).sealing().reseal(null, 10, OPERATOR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cipher");
    }

    /** A process that was started without its cipher, beside one that has it. */
    @Test
    void whoForgotTheCipherTakesNoSealedTextForANameAndWritesNoNameBesideIt() {
        Daibiao with = door(OLD, Reading.SEALED_ONLY);
        register(with, 2);
        Daibiao without = door(null, Reading.SEALED_ONLY);
        Id<Voter> voter =
                with.find(Query.of(Voter.SHAPE), OFFICE).items().get(0).id();
        List<String> rows = kept();

        assertThatThrownBy(() -> without.find(Query.of(Voter.SHAPE), OFFICE))
                .isInstanceOf(UnreadableCellException.class)
                .hasMessageContaining("k1");
        assertThatThrownBy(() -> without.get(Voter.SHAPE, voter, OFFICE)).isInstanceOf(UnreadableCellException.class);
        assertThatThrownBy(() -> register(without, 1)).isInstanceOf(CipherMissingException.class);
        assertThatThrownBy(() -> without.deputies().registerVoter(RegisterVoter.of("李敏", "安亭", "2025-01-01"), OFFICE))
                .isInstanceOf(CipherMissingException.class)
                .hasMessageContaining("k1");
        assertThatThrownBy(() -> without.deputies().register(RegisterDeputy.of("王芳", "安亭"), OFFICE))
                .isInstanceOf(CipherMissingException.class);

        assertThat(kept()).isEqualTo(rows);
        assertThat(with.find(Query.of(Voter.SHAPE), OFFICE).items()).hasSize(2);
    }

    @Test
    void whoForgotTheCipherLearnsSoAfterSealingAnewAloneAndFindsNobodyByASealedText() {
        Daibiao without = door(null, Reading.SEALED_ONLY);
        register(without, 3);
        long before = without.audit().head(OFFICE).number();
        Daibiao transition = door(OLD, Reading.PLAIN_TOO);

        assertThat(round(transition, 2)).isEqualTo(3);
        assertThat(round(transition, 2)).isZero();

        assertThat(transition.audit().head(OFFICE).number()).isEqualTo(before + 1);
        assertThatThrownBy(() -> register(without, 1)).isInstanceOf(CipherMissingException.class);
        assertThatThrownBy(() -> byPhone(without, 10_000_001)).isInstanceOf(CipherMissingException.class);
        assertThatThrownBy(() -> without.find(
                        Query.of(
                                VoterLink.SHAPE,
                                Reference.to(
                                        VoterLink.VOTER, Voter.SHAPE, Voter.PHONE.is(PhoneNumber.of("13910000001")))),
                        OFFICE))
                .isInstanceOf(CipherMissingException.class);
        assertThat(round(door(NEW, Reading.SEALED_ONLY), 2)).isEqualTo(3);
        assertThat(transition.audit().verify(OFFICE).broken()).isNull();
        assertThat(transition.audit().verify(OFFICE).acts()).isEqualTo(before + 2);
    }

    @Test
    void whoForgotTheCipherLearnsSoAlsoWhereSeveralWroteWithoutIt() {
        Daibiao without = door(null, Reading.SEALED_ONLY);
        Daibiao another = door(null, Reading.SEALED_ONLY);
        for (int n = 0; n < 3; n++) {
            register(without, 1);
            register(another, 1);
        }
        register(door(OLD, Reading.PLAIN_TOO), 1);
        List<String> rows = kept();

        assertThatThrownBy(() -> register(without, 1)).isInstanceOf(CipherMissingException.class);
        assertThatThrownBy(() -> register(another, 1)).isInstanceOf(CipherMissingException.class);

        assertThat(kept()).isEqualTo(rows);
    }

    @Test
    void whoForgotTheCipherLearnsSoAsSoonAsTheOthersHaveBegunToUseIt() {
        Daibiao without = door(null, Reading.SEALED_ONLY);
        register(without, 1);

        register(door(OLD, Reading.PLAIN_TOO), 1);

        assertThatThrownBy(() -> register(without, 1)).isInstanceOf(CipherMissingException.class);
        assertThatThrownBy(() -> without.sealing().reseal(null, 10, OPERATOR))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTokenThatIsMissingOrOfAnOlderKeyIsMadeAgain() {
        Daibiao door = door(NEW, Reading.SEALED_ONLY);
        register(door, 1);
        int phone = Voter.SHAPE.field("phone").first();
        String older = OLD.tokens("13910000000", "voter", "phone", JIADING).get(0);
        for (@Nullable String token : new @Nullable String[] {null, older}) {
            kept.write(JIADING, writer -> {
                Versioned<Row> row =
                        writer.select(Query.of(Voter.SHAPE.raw())).items().get(0);
                var cells = new ArrayList<>(row.value().cells());
                cells.set(phone + 1, token);
                writer.update(Voter.SHAPE.raw(), new Row(cells), row.version());
                return row;
            });
            assertThat(byPhone(door, 10_000_000)).hasSize(token == null ? 0 : 1);
            assertThat(round(door, 500)).isEqualTo(1);
            assertThat(byPhone(door, 10_000_000)).hasSize(1);
        }
        assertThat(round(door, 500)).isZero();
    }

    /** The digest of a command is no secret: who guesses the command can compute it. */
    @Test
    void anActKeepsATokenOfItsCommandByWhichARepeatIsStillRecognised() {
        UUID beforeTheCipher = UUID.randomUUID();
        UUID under = UUID.randomUUID();
        var li = RegisterVoter.of("李敏", "安亭", "2025-01-01");
        var wang = RegisterVoter.of("王芳", "安亭", "2025-01-01");
        var first = door(null, Reading.SEALED_ONLY).deputies().registerVoter(li, OFFICE.as(beforeTheCipher));
        Daibiao old = door(OLD, Reading.PLAIN_TOO);
        var second = old.deputies().registerVoter(wang, OFFICE.as(under));
        Daibiao rotated = door(NEW, Reading.PLAIN_TOO);

        assertThat(contents(under)).matches("k1:[A-Za-z0-9_-]{43}");
        assertThat(contents(beforeTheCipher)).matches("[0-9a-f]{64}");
        for (Daibiao door : List.of(old, rotated)) {
            assertThat(door.deputies().registerVoter(li, OFFICE.as(beforeTheCipher)))
                    .isEqualTo(first);
            assertThat(door.deputies().registerVoter(wang, OFFICE.as(under))).isEqualTo(second);
            assertThatThrownBy(() -> door.deputies().registerVoter(li, OFFICE.as(under)))
                    .isInstanceOf(OperationReusedException.class);
        }
        assertThat(rotated.audit().verify(OFFICE).broken()).isNull();
        Daibiao without = door(GcmCipher.aes256(KeyRing.of(Keys.aes("k2"))), Reading.PLAIN_TOO);
        assertThatThrownBy(() -> without.deputies().registerVoter(wang, OFFICE.as(under)))
                .isInstanceOf(OperationReusedException.class);
    }

    private List<String> kept() {
        return kept.rows(JIADING).values().stream().flatMap(List::stream).toList();
    }

    private String contents(UUID operation) {
        return kept.read(
                JIADING, reader -> reader.journal().act(operation).orElseThrow().content());
    }

    /** How many records a whole round sealed anew. */
    private static int round(Daibiao door, int limit) {
        int resealed = 0;
        String next = null;
        do {
            Resealed batch = door.sealing().reseal(next, limit, OPERATOR);
            assertThat(batch.seen()).isLessThanOrEqualTo(limit).isGreaterThanOrEqualTo(batch.resealed());
            resealed += batch.resealed();
            next = batch.next();
        } while (next != null);
        return resealed;
    }

    private static List<Versioned<Voter>> byPhone(Daibiao door, int number) {
        return door.find(Query.of(Voter.SHAPE, Voter.PHONE.is(PhoneNumber.of("139" + number))), OFFICE)
                .items();
    }
}
