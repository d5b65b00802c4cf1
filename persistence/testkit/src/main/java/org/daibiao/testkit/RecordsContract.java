package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Deputies.deputy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.contact.Matter;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Row;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Guarantees for records (记录的承诺): what is stored is returned unchanged, once, with its version and in its congress only. */
@DisplayName("记录 / records")
abstract class RecordsContract extends Suite {
    private static final long SEED = 20250226;
    private static final Shape<Deputy> DEPUTY = Deputy.SHAPE;

    @TestFactory
    @DisplayName("每个字段原样存取 / every field of every word comes back as it was kept")
    Stream<DynamicTest> everyFieldComesBack() {
        return shapes().map(shape -> DynamicTest.dynamicTest(shape.table() + " seed " + SEED, () -> comesBack(shape)));
    }

    private <T> void comesBack(Shape<T> shape) {
        var words = new Words(new Random(SEED));
        List<T> kept = IntStream.range(0, 40).mapToObj(n -> words.of(shape)).toList();
        write(writer -> writer.insert(shape, kept));
        for (T word : kept) {
            assertThat(find(shape, Id.of(shape.idOf(word))))
                    .contains(new Versioned<>(Id.of(shape.idOf(word)), 1, word));
        }
    }

    /** With a cipher, the cells of a sealed record differ, and no record can be read from them. */
    @TestFactory
    @DisplayName(
            "同一记录可按对象也可按数据行存取 / what is kept as a word is found and replaced as a row of cells, and found as a word again")
    Stream<DynamicTest> aWordAndItsRowAreOneRecord() {
        return shapes().filter(shape -> !(contract().sealed() && shape.isSealed()))
                .map(shape -> DynamicTest.dynamicTest(shape.table() + " seed " + SEED, () -> areOne(shape)));
    }

    private <T> void areOne(Shape<T> shape) {
        var words = new Words(new Random(SEED));
        T word = words.of(shape);
        UUID id = shape.idOf(word);
        T next = words.of(shape, id);
        Id<Row> rowId = Id.of(id);
        insert(shape, word);

        assertThat(find(shape.raw(), rowId)).contains(new Versioned<>(rowId, 1, new Row(shape.cells(word))));
        update(shape.raw(), new Row(shape.cells(next)), 1);
        assertThat(find(shape, Id.of(id))).contains(new Versioned<>(Id.of(id), 2, next));
        assertThat(all(Query.of(shape.raw()))).containsExactly(new Versioned<>(rowId, 2, new Row(shape.cells(next))));
        assertThat(all(Query.of(shape))).containsExactly(new Versioned<>(Id.of(id), 2, next));
    }

    @Test
    @DisplayName(
            "一次按五百个编号查找，有的都给，没有的不给 / of five hundred ids asked for at once, those are given that are there, as rows too")
    void fiveHundredIdsAreAskedForAtOnce() {
        write(writer -> writer.insert(
                DEPUTY,
                LongStream.rangeClosed(1, 499).mapToObj(Deputies::deputy).toList()));
        List<Object> ids = LongStream.rangeClosed(1, 500)
                .<Object>mapToObj(n -> deputy(n).id().value())
                .toList();
        Shape<Row> rows = DEPUTY.raw();
        var among = new Comparison<Row>(rows.field("id"), Comparison.Test.IN, ids);

        assertThat(stores().read(HERE, reader -> reader.select(Query.of(rows, among)))
                        .items())
                .extracting(found -> (Object) found.id().value())
                .containsExactlyInAnyOrderElementsOf(ids.subList(0, 499));
    }

    @Test
    @DisplayName(
            "一次按七万个值查找，有的都给 / of seventy thousand values asked for at once, by an id, a text or a list, those are given that are there")
    void seventyThousandValuesAreAskedForAtOnce() {
        insert(DEPUTY, deputy(1, "安亭"), deputy(70_000, "外冈"));
        List<Id<Deputy>> ids = LongStream.rangeClosed(1, 70_000)
                .<Id<Deputy>>mapToObj(n -> deputy(n).id())
                .toList();
        List<String> units = Stream.concat(LongStream.rangeClosed(1, 69_999).mapToObj(n -> "u" + n), Stream.of("外冈"))
                .toList();
        Field<Deputy, Id<Deputy>> id = DEPUTY.field("id");
        Field<Deputy, String> sectors = DEPUTY.field("sectors");

        assertThat(all(Query.of(DEPUTY, id.in(ids)))).hasSize(2);
        assertThat(all(Query.of(DEPUTY, id.in(ids), Deputy.UNIT.in(units)))).hasSize(1);
        assertThat(all(Query.of(DEPUTY, sectors.in(units)))).isEmpty();
    }

    @TestFactory
    @DisplayName("修改替换每个字段，包括改为空缺 / a change replaces every field of every word, and may leave it out")
    Stream<DynamicTest> aChangeReplacesEveryField() {
        return shapes().map(shape -> DynamicTest.dynamicTest(shape.table() + " seed " + SEED, () -> isReplaced(shape)));
    }

    private <T> void isReplaced(Shape<T> shape) {
        var words = new Words(new Random(SEED));
        UUID id = UUID.randomUUID();
        write(writer -> writer.insert(shape, List.of(words.of(shape, id), words.of(shape))));
        for (int version = 1; version <= 20; version++) {
            T next = words.of(shape, id);
            update(shape, next, version);
            assertThat(find(shape, Id.of(id))).contains(new Versioned<>(Id.of(id), version + 1, next));
        }
    }

    @Test
    @DisplayName("没有的记录为空 / a record that is not there is empty")
    void absenceIsEmpty() {
        insert(DEPUTY, deputy(1));

        assertThat(find(DEPUTY, deputy(1).id())).isPresent();
        assertThat(find(DEPUTY, deputy(2).id())).isEmpty();
        assertThat(find(Matter.SHAPE, Id.of(deputy(1).id().value()))).isEmpty();
        assertThat(all(Query.of(Matter.SHAPE))).isEmpty();
    }

    @Test
    @DisplayName("整批保存，空批、单条、上千条皆然 / a list is kept whole, whether of none, one or a thousand")
    void aListIsKeptWhole() {
        List<Deputy> many =
                LongStream.rangeClosed(1, 1000).mapToObj(Deputies::deputy).toList();
        for (List<Deputy> list : List.of(many.subList(0, 0), many.subList(0, 1), many.subList(1, 1000))) {
            write(writer -> writer.insert(DEPUTY, list));
        }

        assertThat(all(Query.of(DEPUTY))).extracting(Versioned::value).containsExactlyElementsOf(many);
        assertThat(all(Query.of(DEPUTY))).extracting(Versioned::version).containsOnly(1L);
    }

    @Test
    @DisplayName("同一编号只存一次，整批要么全存要么全不存 / an id is kept once, and a list all or none")
    void anIdIsKeptOnce() {
        insert(DEPUTY, deputy(1));
        Map<String, List<String>> before = rows();

        Map<List<Deputy>, Deputy> refused = Map.of(
                List.of(deputy(1, "马陆")), deputy(1),
                List.of(deputy(2), deputy(1), deputy(3)), deputy(1),
                List.of(deputy(3), deputy(2), deputy(2, "马陆")), deputy(2));
        refused.forEach((list, there) -> assertThatThrownBy(() -> write(writer -> writer.insert(DEPUTY, list)))
                .isInstanceOfSatisfying(
                        DuplicateException.class,
                        e -> assertThat(e.with().get("key"))
                                .hasToString(there.id().toString())));

        assertThat(rows()).isEqualTo(before);
        assertThat(all(Query.of(DEPUTY))).extracting(Versioned::value).containsExactly(deputy(1));
    }

    @TestFactory
    @DisplayName("唯一的内容在一个人大只存一次，修改亦然 / a value that is unique is kept once in a congress, by changes too")
    Stream<DynamicTest> aUniqueValueIsKeptOnce() {
        return unique().map(shape -> DynamicTest.dynamicTest(shape.table() + " seed " + SEED, () -> isKeptOnce(shape)));
    }

    /** The shapes that have a value which no two records share. */
    static Stream<Shape<?>> unique() {
        return shapes().filter(shape -> shape.fields().stream().anyMatch(Field::isUnique));
    }

    private <T> void isKeptOnce(Shape<T> shape) {
        var words = new Words(new Random(SEED));
        T first = words.keyed(shape, "A1");
        T second = words.keyed(shape, "A2");
        T third = words.keyed(shape, "A3");
        insert(shape, first, second);
        insert(shape, words.keyed(shape, null), words.keyed(shape, null));
        Map<String, List<String>> before = rows();

        for (List<T> list : List.of(
                List.of(words.keyed(shape, "A1")),
                List.of(third, words.keyed(shape, "A2")),
                List.of(third, words.keyed(shape, "A3")))) {
            assertThatThrownBy(() -> write(writer -> writer.insert(shape, list)))
                    .isInstanceOf(DuplicateException.class);
        }
        T taking = words.keyed(shape, "A1", shape.idOf(second));
        assertThatThrownBy(() -> update(shape, taking, 1)).isInstanceOf(DuplicateException.class);
        assertThat(rows()).isEqualTo(before);

        write(ELSEWHERE, writer -> writer.insert(shape, List.of(words.keyed(shape, "A1"))));
        update(shape, words.keyed(shape, "A1", shape.idOf(first)), 1);
        update(shape, words.keyed(shape, "A4", shape.idOf(first)), 2);
        update(shape, taking, 1);
        insert(shape, words.keyed(shape, "A2"));
        assertThat(find(shape, Id.of(shape.idOf(second))))
                .contains(new Versioned<>(Id.of(shape.idOf(second)), 2, taking));
    }

    @Test
    @DisplayName("修改使版本加一，其他记录不动 / a change adds one to the version and touches no other record")
    void aChangeAddsOne() {
        insert(DEPUTY, deputy(1), deputy(2));
        update(DEPUTY, deputy(1, "马陆"), 1);
        update(DEPUTY, deputy(1, "南翔"), 2);

        assertThat(all(Query.of(DEPUTY)))
                .containsExactly(
                        new Versioned<>(deputy(1).id(), 3, deputy(1, "南翔")),
                        new Versioned<>(deputy(2).id(), 1, deputy(2)));
    }

    @Test
    @DisplayName("旧版本被拒绝且不丢失任何内容 / a stale version is refused and loses nothing, nor does a record come from nothing")
    void staleVersionsAreRefused() {
        insert(DEPUTY, deputy(1));
        update(DEPUTY, deputy(1, "马陆"), 1);
        Map<String, List<String>> before = rows();

        for (long version : List.of(1L, 3L, 0L, -1L)) {
            assertThatThrownBy(() -> update(DEPUTY, deputy(1, "南翔"), version))
                    .isInstanceOf(StaleVersionException.class);
        }
        for (long version : List.of(0L, 1L)) {
            assertThatThrownBy(() -> update(DEPUTY, deputy(9), version)).isInstanceOf(StaleVersionException.class);
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(find(DEPUTY, deputy(1).id()))
                .contains(new Versioned<>(deputy(1).id(), 2, deputy(1, "马陆")));
    }

    @Test
    @DisplayName("各人大的记录互不可见，互不影响 / congresses never see each other's records, nor change them")
    void congressesNeverMeet() {
        insert(DEPUTY, deputy(1));
        assertThat(find(ELSEWHERE, deputy(1))).isEmpty();
        assertThat(stores().read(ELSEWHERE, reader -> reader.select(Query.of(DEPUTY)))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> write(ELSEWHERE, writer -> writer.update(DEPUTY, deputy(1, "马陆"), 1)))
                .isInstanceOf(StaleVersionException.class);

        write(ELSEWHERE, writer -> writer.insert(DEPUTY, List.of(deputy(1, "朱家角"), deputy(2, "朱家角"))));
        update(DEPUTY, deputy(1, "马陆"), 1);

        assertThat(find(ELSEWHERE, deputy(1)))
                .containsExactly(new Versioned<>(deputy(1).id(), 1, deputy(1, "朱家角")));
        assertThat(all(Query.of(DEPUTY)))
                .containsExactly(new Versioned<>(deputy(1).id(), 2, deputy(1, "马陆")));
    }

    @Test
    @DisplayName("读者与写者知道自己所在的人大 / reader and writer know their congress")
    void knowsItsCongress() {
        for (CongressId congress : List.of(HERE, ELSEWHERE)) {
            CongressId read = stores().read(congress, StoreReader::congress);
            CongressId written = stores().write(congress, StoreReader::congress);

            assertThat(List.of(read, written)).containsOnly(congress);
        }
        insert(DEPUTY, deputy(1));
        assertThat(find(DEPUTY, deputy(1).id())).isPresent();
    }

    private List<Versioned<Deputy>> find(CongressId congress, Deputy deputy) {
        return stores().read(congress, reader -> reader.find(DEPUTY, deputy.id())).stream()
                .toList();
    }
}
