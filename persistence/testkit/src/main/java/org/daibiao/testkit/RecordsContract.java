package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.contact.Matter;
import org.daibiao.deputy.Deputy;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Criterion;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Shape;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.Versioned;
import org.daibiao.memory.MemoryStores;
import org.daibiao.privacy.PersonName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Promises about records (记录的承诺): what is kept comes back unchanged, versions are compared, lists are complete and in order. */
@DisplayName("记录 / records")
public abstract class RecordsContract implements StoresFixture {
    private static final long SEED = 20250226;
    private static final CongressId HERE = CongressId.of("jiading");
    private static final CongressId ELSEWHERE = CongressId.of("qingpu");

    private Stores stores = new MemoryStores();

    @BeforeEach
    void open() {
        stores = fresh();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @TestFactory
    @DisplayName("每个字段原样存取 / every field of every word comes back as it was kept")
    Stream<DynamicTest> everyFieldComesBack() {
        return Daibiao.rooms().stream()
                .flatMap(room -> room.shapes().stream())
                .map(shape -> DynamicTest.dynamicTest(shape.table() + " seed " + SEED, () -> roundTrip(shape)));
    }

    private <T> void roundTrip(Shape<T> shape) {
        var words = new Words(new Random(SEED));
        for (int n = 0; n < 40; n++) {
            T word = words.of(shape);
            stores.write(HERE, writer -> {
                writer.insert(shape, List.of(word));
                return null;
            });
            Versioned<T> found = stores.read(HERE, reader -> reader.find(shape, Id.of(shape.idOf(word))))
                    .orElseThrow();
            assertThat(shape.cells(found.value())).isEqualTo(shape.cells(word));
            assertThat(found.version()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("没有的记录为空 / a record that is not there is empty")
    void absenceIsEmpty() {
        assertThat(find(Id.of(UUID.randomUUID()))).isEmpty();
        assertThat(all(HERE)).isEmpty();
    }

    @Test
    @DisplayName("同一标识只存一次，整批要么全存要么全不存 / an id is kept once, and a list all or none")
    void anIdIsKeptOnce() {
        Deputy first = deputy(1, "安亭");
        insert(first);

        assertThatThrownBy(() -> insert(deputy(2, "安亭"), first)).isInstanceOf(DaibiaoException.Duplicate.class);
        assertThat(find(first.id())).isPresent();
        assertThat(find(deputy(2, "安亭").id())).isEmpty();
    }

    @Test
    @DisplayName("修改使版本加一，旧版本被拒绝且不丢失任何内容 / a change adds one to the version; a stale one is refused and loses nothing")
    void staleVersionsAreRefused() {
        insert(deputy(1, "安亭"));
        update(deputy(1, "马陆"), 1);

        assertThatThrownBy(() -> update(deputy(1, "南翔"), 1)).isInstanceOf(DaibiaoException.StaleVersion.class);
        assertThatThrownBy(() -> update(deputy(1, "南翔"), 3)).isInstanceOf(DaibiaoException.StaleVersion.class);
        assertThatThrownBy(() -> update(deputy(9, "南翔"), 1)).isInstanceOf(DaibiaoException.StaleVersion.class);

        Versioned<Deputy> now = find(deputy(1, "").id()).orElseThrow();
        assertThat(now.value().unit()).isEqualTo("马陆");
        assertThat(now.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("各人大互不可见 / congresses never see each other's records")
    void congressesNeverMeet() {
        Deputy deputy = deputy(1, "安亭");
        insert(deputy);

        assertThat(find(ELSEWHERE, deputy.id())).isEmpty();
        assertThat(all(ELSEWHERE)).isEmpty();
        stores.write(ELSEWHERE, writer -> {
            writer.insert(Deputy.SHAPE, List.of(deputy));
            return null;
        });
        assertThatThrownBy(() -> stores.write(ELSEWHERE, writer -> {
                    writer.update(Deputy.SHAPE, deputy, 2);
                    return null;
                }))
                .isInstanceOf(DaibiaoException.StaleVersion.class);
    }

    @Test
    @DisplayName("按标识翻页，不重不漏 / pages in the order of the id's text leave nothing out and repeat nothing")
    void pagesById() {
        List<Deputy> all = Stream.iterate(1, n -> n + 1)
                .limit(23)
                .map(n -> deputy(n * 7919, "安亭"))
                .toList();
        insert(all.toArray(Deputy[]::new));

        List<String> expected =
                all.stream().map(one -> one.id().toString()).sorted().toList();
        assertThat(ids(Query.of(Deputy.SHAPE).atMost(5))).isEqualTo(expected);
        assertThat(ids(Query.of(Deputy.SHAPE).atMost(23))).isEqualTo(expected);
        assertThat(ids(Query.of(Deputy.SHAPE, Deputy.UNIT.is("马陆")))).isEmpty();
    }

    @Test
    @DisplayName("按日期翻页，同日按标识 / pages in the order of a day, and of the id's text on the same day")
    void pagesByDay() {
        var matters = new ArrayList<Matter>();
        for (int n = 0; n < 20; n++) {
            matters.add(new Matter(
                    Id.of(new UUID(n * 31L, 1)),
                    Id.of(new UUID(1, 1)),
                    null,
                    "road",
                    "t" + n,
                    LocalDate.parse("2025-01-01").plusDays(n % 3),
                    null));
        }
        stores.write(HERE, writer -> {
            writer.insert(Matter.SHAPE, matters);
            return null;
        });

        List<String> expected = matters.stream()
                .sorted(Comparator.comparing(Matter::raisedOn)
                        .thenComparing(one -> one.id().toString()))
                .map(one -> one.id().toString())
                .toList();
        assertThat(ids(Query.of(Matter.SHAPE).by(Matter.RAISED_ON).atMost(3))).isEqualTo(expected);
    }

    @Test
    @DisplayName("别的列表的翻页标记被拒绝 / a cursor of another list is refused")
    void foreignCursorsAreRefused() {
        insert(deputy(1, "安亭"), deputy(2, "安亭"));
        String cursor = stores.read(
                        HERE, reader -> reader.select(Query.of(Deputy.SHAPE).atMost(1)))
                .next();

        assertThat(cursor).isNotNull();
        for (String bad : List.of("x", "", "%%%")) {
            assertThatThrownBy(() -> stores.read(
                            HERE, reader -> reader.select(Query.of(Deputy.SHAPE).from(bad))))
                    .isInstanceOf(DaibiaoException.BadCursor.class);
        }
        assertThatThrownBy(() -> stores.read(
                        HERE,
                        reader -> reader.select(
                                Query.of(Matter.SHAPE).by(Matter.RAISED_ON).from(cursor))))
                .isInstanceOf(DaibiaoException.BadCursor.class);
    }

    @Test
    @DisplayName("单独查询的一页与读事务中的相同 / a page asked for alone is the same as within a read")
    void aPageAloneIsTheSame() {
        insert(deputy(1, "安亭"), deputy(2, "安亭"));
        Query<Deputy> query = Query.of(Deputy.SHAPE).atMost(1);
        Page<Versioned<Deputy>> first = stores.page(HERE, query);
        Query<Deputy> rest = query.from(first.next());

        assertThat(first).isEqualTo(stores.read(HERE, reader -> reader.select(query)));
        assertThat(stores.page(HERE, rest)).isEqualTo(stores.read(HERE, reader -> reader.select(rest)));
        assertThat(stores.page(ELSEWHERE, query).items()).isEmpty();
    }

    @Test
    @DisplayName("条件与定义一致 / criteria select exactly what they match by definition (seed 20250226)")
    void criteriaAgreeWithTheirDefinition() {
        var words = new Words(new Random(SEED));
        List<Deputy> all =
                Stream.generate(() -> words.of(Deputy.SHAPE)).limit(60).toList();
        insert(all.toArray(Deputy[]::new));
        List<Criterion<Deputy>> criteria = List.of(
                Deputy.UNIT.is("·"),
                Deputy.UNIT.is(""),
                Deputy.UNIT.is(" a "),
                Deputy.UNIT.in(List.of("a%_b", "' or 1=1 --")),
                Deputy.UNIT.in(List.of()),
                Deputy.DELEGATION.missing(),
                Deputy.SECTORS.is("·"),
                Deputy.SECTORS.missing());
        for (Criterion<Deputy> criterion : criteria) {
            List<String> expected = all.stream()
                    .filter(criterion::matches)
                    .map(one -> one.id().toString())
                    .sorted()
                    .toList();
            assertThat(ids(Query.of(Deputy.SHAPE, criterion)))
                    .describedAs(criterion.toString())
                    .isEqualTo(expected);
        }
    }

    private <T> List<String> ids(Query<T> query) {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            String from = next;
            Page<Versioned<T>> page = stores.read(HERE, reader -> reader.select(query.from(from)));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(query.limit());
            page.items().forEach(one -> ids.add(one.id().toString()));
            next = page.next();
        } while (next != null);
        return ids;
    }

    private java.util.Optional<Versioned<Deputy>> find(Id<Deputy> id) {
        return find(HERE, id);
    }

    private java.util.Optional<Versioned<Deputy>> find(CongressId congress, Id<Deputy> id) {
        return stores.read(congress, reader -> reader.find(Deputy.SHAPE, id));
    }

    private List<Versioned<Deputy>> all(CongressId congress) {
        return stores.read(congress, reader -> reader.select(Query.of(Deputy.SHAPE)))
                .items();
    }

    private void insert(Deputy... deputies) {
        stores.write(HERE, writer -> {
            writer.insert(Deputy.SHAPE, List.of(deputies));
            return null;
        });
    }

    private void update(Deputy deputy, long expected) {
        stores.write(HERE, writer -> {
            writer.update(Deputy.SHAPE, deputy, expected);
            return null;
        });
    }

    private static Deputy deputy(long n, String unit) {
        return new Deputy(Id.of(new UUID(n << 40, n)), PersonName.of("李敏"), unit, null, null, null, List.of());
    }
}
