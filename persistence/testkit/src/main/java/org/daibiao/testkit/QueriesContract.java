package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Deputies.deputy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.congress.Term;
import org.daibiao.contact.Matter;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Column;
import org.daibiao.record.Comparison;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Guarantees for queries (查询的承诺): exactly the records that meet the criteria, in one order, page by page. */
@DisplayName("查询 / queries")
abstract class QueriesContract extends Suite {
    private static final long SEED = 20260101;
    private static final Shape<Deputy> DEPUTY = Deputy.SHAPE;
    private static final Set<Column.Type> ORDERED = Set.of(Column.Type.DATE, Column.Type.INSTANT, Column.Type.NUMBER);

    /** Criteria on a field, from values that some records have and others do not. */
    static <T> List<Comparison<T>> criteria(Field<T, ?> field, List<Object> values) {
        var criteria = new ArrayList<Comparison<T>>();
        criteria.add(new Comparison<>(field, Comparison.Test.MISSING, List.of()));
        if (!field.isSearchable()) {
            return criteria;
        }
        criteria.add(new Comparison<>(field, Comparison.Test.IN, List.of()));
        criteria.add(new Comparison<>(field, Comparison.Test.IN, values));
        values.forEach(value -> criteria.add(new Comparison<>(field, Comparison.Test.IN, List.of(value))));
        boolean single = field.columns().size() == 1;
        if (single && ORDERED.contains(field.columns().get(0).type())) {
            values.forEach(value -> {
                criteria.add(new Comparison<>(field, Comparison.Test.AT_LEAST, List.of(value)));
                criteria.add(new Comparison<>(field, Comparison.Test.AT_MOST, List.of(value)));
            });
        }
        return criteria;
    }

    /** The fields by which a list can be ordered. */
    static <T> List<Field<T, ?>> orders(Shape<T> shape) {
        return shape.fields().stream()
                .filter(field -> field.columns().get(0).required()
                        && ORDERED.contains(field.columns().get(0).type()))
                .toList();
    }

    @TestFactory
    @DisplayName("每个字段的每种条件都与定义一致 / every test on every field selects exactly what it matches by definition")
    Stream<DynamicTest> criteriaAgreeWithTheirDefinition() {
        return shapes().map(shape -> DynamicTest.dynamicTest(shape.table() + " seed " + SEED, () -> agrees(shape)));
    }

    private <T> void agrees(Shape<T> shape) {
        var words = new Words(new Random(SEED));
        List<T> all = IntStream.range(0, 40).mapToObj(n -> words.of(shape)).toList();
        write(writer -> writer.insert(shape, all));
        for (Field<T, ?> field : shape.fields()) {
            List<Object> values = IntStream.range(0, 4)
                    .mapToObj(n -> n == 0
                            ? words.cell(shape, field)
                            : shape.cells(all.get(n)).get(field.first()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            for (Comparison<T> criterion : criteria(field, values)) {
                assertThat(ids(Query.of(shape, criterion)))
                        .describedAs("seed %d, %s", SEED, criterion)
                        .isEqualTo(matching(shape, all, List.of(criterion)));
            }
        }
    }

    private static <T> List<String> matching(Shape<T> shape, List<T> all, List<Comparison<T>> criteria) {
        return all.stream()
                .filter(word -> criteria.stream().allMatch(criterion -> criterion.matches(word)))
                .map(word -> shape.idOf(word).toString())
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("多个条件须同时满足，分页也不例外 / several criteria hold together, on every page")
    void severalCriteriaHoldTogether() {
        var all = new ArrayList<Matter>();
        for (int n = 0; n < 40; n++) {
            all.add(matter(n, n % 2 == 0 ? "road" : "water", n % 5));
        }
        insert(Matter.SHAPE, all.toArray(Matter[]::new));
        Field<Matter, String> category = Matter.SHAPE.field("category");
        List<Comparison<Matter>> where = List.of(
                category.is("road"),
                Matter.RAISED_ON.atLeast(Lines.day("2025-01-02")),
                Matter.RAISED_ON.atMost(Lines.day("2025-01-04")));
        var query = Query.of(Matter.SHAPE).and(List.copyOf(where)).atMost(3);

        assertThat(ids(query)).hasSize(12).isEqualTo(matching(Matter.SHAPE, all, where));
    }

    @Test
    @DisplayName("相近的文字各是各的 / texts that look alike are told apart")
    void textsThatLookAlikeAreToldApart() {
        List<String> texts =
                List.of("a", "A", "ａ", "a ", " a", "", " ", "á", "a\u0301", "ä", "ß", "ss", "a%", "𠮷", "吉");
        for (int n = 0; n < texts.size(); n++) {
            insert(DEPUTY, deputy(n + 1, texts.get(n)));
        }
        for (String text : texts) {
            assertThat(all(Query.of(DEPUTY, Deputy.UNIT.is(text))))
                    .extracting(one -> one.value().unit())
                    .containsExactly(text);
        }
    }

    @Test
    @DisplayName("清单中的值只是值，无论像什么 / what is in a list is a value, whatever it looks like, and nothing is not in it")
    void whatIsInAListIsAValue() {
        List<String> texts = List.of(
                "'; drop table deputy; --",
                "\"",
                "a\",\"b",
                "{}",
                "{a,b}",
                "NULL",
                "\\",
                "\\\"",
                "'",
                ",",
                "$1",
                "?",
                "a");
        for (int n = 0; n < texts.size(); n++) {
            insert(DEPUTY, deputy(Id.of(new UUID(0, n + 1L)), "安亭", n == 0 ? null : texts.get(n)));
        }

        for (int size = 0; size <= texts.size(); size++) {
            assertThat(all(Query.of(DEPUTY, Deputy.DELEGATION.in(texts.subList(0, size)))))
                    .extracting(one -> one.value().delegation())
                    .containsExactlyElementsOf(texts.subList(Math.min(1, size), size));
        }
        assertThat(all(Query.of(DEPUTY, Deputy.DELEGATION.in(List.of("a,b", "null", "{", "", "drop", "'a'")))))
                .isEmpty();
    }

    @Test
    @DisplayName("清单可长可短 / a list may be of none, of one or of a thousand")
    void aListMayBeOfAnyLength() {
        List<Deputy> many =
                LongStream.rangeClosed(1, 1_003).mapToObj(Deputies::deputy).toList();
        write(writer -> writer.insert(DEPUTY, many));

        Field<Deputy, Id<Deputy>> id = DEPUTY.field("id");
        for (int size : List.of(0, 1, 2, 3, 499, 500, 501, 1_000)) {
            List<Id<Deputy>> sought =
                    many.stream().skip(1).limit(size).map(Deputy::id).toList();
            assertThat(all(Query.of(DEPUTY, id.in(sought))))
                    .describedAs("%d ids", size)
                    .extracting(Versioned::id)
                    .containsExactlyElementsOf(sought);
        }
    }

    @Test
    @DisplayName("每页多少条，就是多少条 / a page holds as many records as are asked for")
    void aPageHoldsAsManyAsAreAskedFor() {
        List<Deputy> many =
                LongStream.rangeClosed(1, 70).mapToObj(Deputies::deputy).toList();
        write(writer -> writer.insert(DEPUTY, many));

        for (int size = 1; size <= 72; size++) {
            Page<Versioned<Deputy>> page = page(Query.of(DEPUTY).atMost(size));
            assertThat(page.items())
                    .describedAs("%d a page", size)
                    .extracting(Versioned::value)
                    .containsExactlyElementsOf(many.subList(0, Math.min(size, 70)));
            assertThat(page.next() == null).describedAs("%d a page", size).isEqualTo(size >= 70);
        }
    }

    @Test
    @DisplayName(
            "按编号文字的顺序，不按录入先后，也不按有符号数 / the order is that of the id's text, not of insertion, not of signed numbers")
    void orderedById() {
        var random = new Random(SEED);
        List<String> expected = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(40)
                .map(UUID::toString)
                .sorted()
                .toList();
        var backwards = new ArrayList<>(expected);
        Collections.reverse(backwards);
        for (String id : backwards) {
            insert(DEPUTY, deputy(Id.of(id), "安亭", null));
        }

        assertThat(ids(Query.of(DEPUTY))).isEqualTo(expected);
        assertThat(ids(Query.of(DEPUTY).atMost(7))).isEqualTo(expected);
    }

    @TestFactory
    @DisplayName("按每个可排序的字段翻页，相同的按编号 / pages in the order of every orderable field, equal ones by the id's text")
    Stream<DynamicTest> orderedByEveryField() {
        return shapes().filter(shape -> !orders(shape).isEmpty())
                .map(shape -> DynamicTest.dynamicTest(shape.table() + " seed " + SEED, () -> ordered(shape)));
    }

    private <T> void ordered(Shape<T> shape) {
        var words = new Words(new Random(SEED));
        List<T> all = IntStream.range(0, 60).mapToObj(n -> words.of(shape)).toList();
        write(writer -> writer.insert(shape, all));

        for (Field<T, ?> field : orders(shape)) {
            List<String> expected = all.stream()
                    .sorted(Comparator.comparing((T word) -> cell(shape, word, field))
                            .thenComparing(word -> shape.idOf(word).toString()))
                    .map(word -> shape.idOf(word).toString())
                    .toList();
            assertThat(ids(Query.of(shape).by(field))).describedAs(field.name()).isEqualTo(expected);
            assertThat(ids(Query.of(shape).by(field).atMost(7)))
                    .describedAs(field.name())
                    .isEqualTo(expected);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparable<Object> cell(Shape<T> shape, T word, Field<T, ?> field) {
        return (Comparable<Object>) Objects.requireNonNull(shape.cells(word).get(field.first()));
    }

    @Test
    @DisplayName("最后一页不指向下一页，恰好满页也不 / the last page points to no further one, not even when it is full")
    void theLastPageIsTheLast() {
        insert(DEPUTY, LongStream.rangeClosed(1, 501).mapToObj(Deputies::deputy).toArray(Deputy[]::new));

        Page<Versioned<Deputy>> first = page(Query.of(DEPUTY));
        Page<Versioned<Deputy>> last = page(Query.of(DEPUTY).from(first.next()));
        assertThat(first.items()).hasSize(500);
        assertThat(first.next()).isNotNull();
        assertThat(last.items()).hasSize(1);
        assertThat(last.next()).isNull();
        Page<Versioned<Deputy>> full = page(Query.of(DEPUTY).from(first.next()).atMost(1));
        assertThat(full.items()).hasSize(1);
        assertThat(full.next()).isNull();
    }

    @Test
    @DisplayName("翻页时有新记录，已翻过的不重复，未翻到的不遗漏 / records that come in between neither repeat a page nor tear a hole")
    void recordsThatComeInBetween() {
        insert(DEPUTY, deputy(10), deputy(20), deputy(30), deputy(40));
        Page<Versioned<Deputy>> first = page(Query.of(DEPUTY).atMost(2));
        insert(DEPUTY, deputy(15), deputy(25), deputy(50));

        assertThat(first.items()).extracting(Versioned::value).containsExactly(deputy(10), deputy(20));
        assertThat(all(Query.of(DEPUTY).atMost(2)))
                .extracting(Versioned::value)
                .containsExactly(deputy(10), deputy(15), deputy(20), deputy(25), deputy(30), deputy(40), deputy(50));
        assertThat(page(Query.of(DEPUTY).from(first.next())).items())
                .extracting(Versioned::value)
                .containsExactly(deputy(25), deputy(30), deputy(40), deputy(50));
    }

    @Test
    @DisplayName("单独查询的一页与读事务中的相同 / a page asked for alone is the one that a read gives, of the same congress alone")
    void aPageAloneIsTheSame() {
        insert(DEPUTY, deputy(1), deputy(2), deputy(3));
        Query<Deputy> query = Query.of(DEPUTY).atMost(1);
        Page<Versioned<Deputy>> first = stores().page(HERE, query);
        Query<Deputy> rest = query.from(first.next());

        assertThat(first).isEqualTo(page(query));
        assertThat(first.items()).extracting(Versioned::value).containsExactly(deputy(1));
        assertThat(stores().page(HERE, rest)).isEqualTo(page(rest));
        assertThat(stores().page(ELSEWHERE, query).items()).isEmpty();
    }

    @Test
    @DisplayName("别的列表的翻页标记被拒绝 / a cursor of another list is refused, and so is no cursor at all")
    void foreignCursorsAreRefused() {
        insert(DEPUTY, deputy(1), deputy(2));
        insert(Matter.SHAPE, matter(1, "road", 1), matter(2, "road", 2));
        String deputies =
                Objects.requireNonNull(page(Query.of(DEPUTY).atMost(1)).next());
        var byDay = Query.of(Matter.SHAPE).by(Matter.RAISED_ON);
        String days = Objects.requireNonNull(page(byDay.atMost(1)).next());

        assertThat(page(Query.of(DEPUTY).from(deputies)).items()).hasSize(1);
        for (String bad : List.of("x", "", "%%%", days)) {
            assertThatThrownBy(() -> page(Query.of(DEPUTY).from(bad))).isInstanceOf(BadCursorException.class);
        }
        assertThatThrownBy(() -> page(byDay.from(deputies))).isInstanceOf(BadCursorException.class);
        assertThatThrownBy(() -> page(Query.of(Matter.SHAPE).from(deputies))).isInstanceOf(BadCursorException.class);
        Field<Voter, ?> since = Voter.SHAPE.field("since");
        assertThatThrownBy(() -> page(Query.of(Voter.SHAPE).by(since).from(days)))
                .isInstanceOf(BadCursorException.class);
        Field<Term, ?> ordinal = Term.SHAPE.field("ordinal");
        assertThatThrownBy(() -> page(Query.of(Term.SHAPE).by(ordinal).from(days)))
                .isInstanceOf(BadCursorException.class);
    }

    private <T> Page<Versioned<T>> page(Query<T> query) {
        return stores().read(HERE, reader -> reader.select(query));
    }

    private static Matter matter(long n, String category, int day) {
        return new Matter(
                Id.of(new UUID(n * 31, n)),
                Id.of(new UUID(1, 1)),
                null,
                category,
                "t" + n,
                Lines.day("2025-01-01").plusDays(day),
                null,
                null,
                null);
    }
}
