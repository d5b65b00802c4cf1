package org.daibiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.OneTripStores;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.privacy.SealedStores.Reading;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Row;
import org.daibiao.record.Shape;
import org.daibiao.record.UnreadableCellException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SealedStores")
class SealedStoresTest {
    private static final CongressId HERE = CongressId.of("jiading");
    private static final CongressId ELSEWHERE = CongressId.of("qingpu");
    private static final KeyRing FIRST = KeyRing.of(Keys.aes("k1"));
    private static final Voter OUYANG = voter(1, "欧阳标记", "13900004711", "标记路4711号");
    private static final Voter OTHER = voter(2, "司马标记", "13900004712", null);

    private final MemoryStores kept = new MemoryStores();
    private final Stores stores = sealed(FIRST, Reading.SEALED_ONLY);

    private SealedStores sealed(KeyRing ring, Reading reading) {
        return SealedStores.of(kept, GcmCipher.aes256(ring), reading);
    }

    @Test
    void behindThePortStandsNoPlainText() {
        insert(stores, Voter.SHAPE, OUYANG, OTHER);
        update(stores, Voter.SHAPE, OUYANG, 1);

        assertThat(kept.rows(HERE).get("voter"))
                .hasSize(2)
                .noneMatch(row -> row.contains("标记") || row.contains("1390000471"))
                .allMatch(row -> row.contains("k1:") && row.contains("安亭"));
        assertThat(find(stores, OUYANG)).isEqualTo(new Versioned<>(OUYANG.id(), 2, OUYANG));
        assertThat(all(stores, Query.of(Voter.SHAPE))).containsExactly(OUYANG, OTHER);
    }

    @Test
    void aPublishedNameStandsAsItIsAndTheSameRecordsPhoneDoesNot() {
        var deputy = new Deputy(
                Id.of(new UUID(0, 9)),
                PublicName.of("王芳"),
                "安亭",
                null,
                null,
                PhoneNumber.of("13900004711"),
                List.of("教育"),
                null,
                null);
        insert(stores, Deputy.SHAPE, deputy);

        assertThat(kept.rows(HERE).get("deputy"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("王芳", "教育").doesNotContain("13900004711"));
        assertThat(all(stores, Query.of(Deputy.SHAPE))).containsExactly(deputy);
    }

    @Test
    void whatIsAskedTogetherReachesTheStoreBehindTogetherAndIsOpened() {
        insert(stores, Voter.SHAPE, OUYANG, OTHER);
        var trips = new ArrayList<Integer>();
        Stores both = SealedStores.of(new OneTripStores(kept, trips), GcmCipher.aes256(FIRST), Reading.SEALED_ONLY);

        List<?> found = both.<List<?>>write(
                HERE,
                writer -> writer.ask(List.of(
                        new Lookup.Find<>(Voter.SHAPE, OUYANG.id()),
                        new Lookup.Select<>(Query.of(Voter.SHAPE, Voter.PHONE.is(PhoneNumber.of("13900004712")))),
                        new Lookup.Find<>(Deputy.SHAPE, Id.of(new UUID(0, 9))))));

        assertThat(trips).containsExactly(3);
        assertThat(found.get(0)).isEqualTo(Optional.of(new Versioned<>(OUYANG.id(), 1, OUYANG)));
        assertThat(found.get(1)).isEqualTo(new Page<>(List.of(new Versioned<>(OTHER.id(), 1, OTHER)), null));
        assertThat(found.get(2)).isEqualTo(Optional.empty());
    }

    @Test
    void theSamePhoneIsFoundByItsExactTextAlone() {
        insert(stores, Voter.SHAPE, OUYANG, OTHER);

        assertThat(byPhone(stores, "13900004711")).containsExactly(OUYANG);
        assertThat(byPhone(stores, "13900004711", "13900004712", "1")).containsExactly(OUYANG, OTHER);
        assertThat(byPhone(stores, "1390000471", "139 0000 4711")).isEmpty();
        assertThat(byPhone(stores)).isEmpty();
        assertThat(all(
                        stores,
                        Query.of(Voter.SHAPE, Voter.PHONE.is(OUYANG.phone()), Voter.CONSTITUENCY.is("安亭"))
                                .by(Voter.SINCE)))
                .containsExactly(OUYANG);
    }

    @Test
    void anEmptiedCellIsMissingAndLeavesNoToken() {
        insert(stores, Voter.SHAPE, OUYANG, OTHER);
        update(stores, Voter.SHAPE, voter(1, "欧阳标记", null, null), 1);

        assertThat(all(stores, Query.of(Voter.SHAPE, Voter.PHONE.missing()))).hasSize(1);
        assertThat(byPhone(stores, "13900004711")).isEmpty();
        assertThat(cells(OUYANG.id()))
                .filteredOn(cell -> cell instanceof String text && text.startsWith("k1:"))
                .hasSize(1);
    }

    @Test
    void pagesAndTheirCursorsAreThoseOfTheStoreBehind() {
        List<Voter> voters = new ArrayList<>();
        for (int n = 0; n < 25; n++) {
            voters.add(voter(n, "选民" + n, "1390000" + n, null));
        }
        insert(stores, Voter.SHAPE, voters.toArray(Voter[]::new));
        Query<Voter> query = Query.of(Voter.SHAPE).by(Voter.SINCE).atMost(10);

        Page<Versioned<Voter>> first = stores.page(HERE, query);
        Page<Versioned<Voter>> second = stores.read(HERE, reader -> reader.select(query.from(first.next())));

        assertThat(first.next())
                .isEqualTo(kept.page(HERE, rawQuery().atMost(10)).next());
        assertThat(second.items()).extracting(Versioned::value).containsExactlyElementsOf(voters.subList(10, 20));
    }

    @Test
    void aSealedCellThatIsNotSearchableCannotBeSought() {
        assertThatThrownBy(() -> Voter.SHAPE.<PersonName>field("name").is(OUYANG.name()))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(
                        () -> new Comparison<>(Voter.SHAPE.field("address"), Comparison.Test.IN, List.of("标记路4711号")))
                .isInstanceOf(BadValueException.class);
    }

    @Test
    void aCellMovedToAnotherRowColumnOrCongressIsUnreadable() {
        insert(stores, Voter.SHAPE, OUYANG, OTHER);
        List<@Nullable Object> mine = cells(OUYANG.id());
        List<@Nullable Object> others = cells(OTHER.id());
        int name = Voter.SHAPE.field("name").first();
        int address = Voter.SHAPE.field("address").first();

        assertUnreadable(with(others, name, mine.get(name)), OTHER);
        assertUnreadable(with(mine, name, mine.get(address)), OUYANG);
        kept.write(ELSEWHERE, writer -> {
            writer.insert(Voter.SHAPE.raw(), List.of(new Row(mine)));
            return writer;
        });
        assertThatThrownBy(() -> stores.read(ELSEWHERE, reader -> reader.find(Voter.SHAPE, OUYANG.id())))
                .isInstanceOf(UnreadableCellException.class)
                .hasMessageContaining("\"name\"")
                .hasMessageContaining(OUYANG.id().toString());
    }

    @Test
    void onePlainCellMakesItsPageUnreadableUnlessInTransition() {
        insert(kept, Voter.SHAPE, OUYANG);
        insert(stores, Voter.SHAPE, OTHER);
        Stores transition = sealed(FIRST, Reading.PLAIN_TOO);

        assertThatThrownBy(() -> find(stores, OUYANG)).isInstanceOf(UnreadableCellException.class);
        assertThatThrownBy(() -> all(stores, Query.of(Voter.SHAPE))).isInstanceOf(UnreadableCellException.class);
        assertThat(all(transition, Query.of(Voter.SHAPE))).containsExactly(OUYANG, OTHER);
        assertThat(byPhone(transition, "13900004711")).containsExactly(OUYANG);
        assertThat(byPhone(transition, "13900004712")).containsExactly(OTHER);
    }

    @Test
    void whatLooksSealedAndDoesNotOpenIsUnreadableInTransitionToo() {
        insert(stores, Voter.SHAPE, OUYANG);

        assertThatThrownBy(() -> find(sealed(KeyRing.of(Keys.aes("k2")), Reading.PLAIN_TOO), OUYANG))
                .isInstanceOf(UnreadableCellException.class)
                .hasMessageContaining("k1");
    }

    @Test
    void theLongestTextsFitUnderTheLongestKeyId() {
        Stores longest = sealed(KeyRing.of(Keys.aes("0123456789abcdef")), Reading.SEALED_ONLY);
        var voter = voter(3, "𠮷".repeat(60), "1".repeat(20), "𠮷".repeat(200));

        insert(longest, Voter.SHAPE, voter);

        assertThat(find(longest, voter).value()).isEqualTo(voter);
    }

    private void assertUnreadable(List<@Nullable Object> cells, Voter instead) {
        kept.write(HERE, writer -> {
            long version = writer.find(
                            Voter.SHAPE.raw(), Id.<Row>of(instead.id().value()))
                    .orElseThrow()
                    .version();
            writer.update(Voter.SHAPE.raw(), new Row(cells), version);
            return writer;
        });
        assertThatThrownBy(() -> find(stores, instead)).isInstanceOf(UnreadableCellException.class);
    }

    private static List<@Nullable Object> with(List<@Nullable Object> cells, int at, @Nullable Object cell) {
        var changed = new ArrayList<>(cells);
        changed.set(at, cell);
        return Collections.unmodifiableList(changed);
    }

    private List<@Nullable Object> cells(Id<Voter> id) {
        return kept.read(HERE, reader -> reader.find(Voter.SHAPE.raw(), Id.<Row>of(id.value())))
                .orElseThrow()
                .value()
                .cells();
    }

    private static Query<Row> rawQuery() {
        Shape<Row> raw = Voter.SHAPE.raw();
        return Query.of(raw).by(raw.field("since"));
    }

    private static Voter voter(int n, String name, @Nullable String phone, @Nullable String address) {
        return new Voter(
                Id.of(new UUID(0, n)),
                PersonName.of(name),
                "安亭",
                phone == null ? null : PhoneNumber.of(phone),
                address == null ? null : PostalAddress.of(address),
                Secrecy.NOT_ASKED,
                LocalDate.parse("2025-01-01"),
                null);
    }

    @SafeVarargs
    private static <T> void insert(Stores stores, Shape<T> shape, T... words) {
        stores.write(HERE, writer -> {
            writer.insert(shape, List.of(words));
            return writer;
        });
    }

    private static <T> void update(Stores stores, Shape<T> shape, T word, long expected) {
        stores.write(HERE, writer -> {
            writer.update(shape, word, expected);
            return writer;
        });
    }

    private static Versioned<Voter> find(Stores stores, Voter voter) {
        return stores.read(HERE, reader -> reader.find(Voter.SHAPE, voter.id())).orElseThrow();
    }

    private static List<Voter> byPhone(Stores stores, String... phones) {
        return all(
                stores,
                Query.of(
                        Voter.SHAPE,
                        Voter.PHONE.in(java.util.stream.Stream.of(phones)
                                .map(PhoneNumber::of)
                                .toList())));
    }

    private static <T> List<T> all(Stores stores, Query<T> query) {
        return stores.page(HERE, query).items().stream().map(Versioned::value).toList();
    }
}
