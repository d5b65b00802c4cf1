package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.testkit.Deputies.deputy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.contact.Matter;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Seat;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Row;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Guarantees for references in criteria (关联条件的承诺): conditions on another record, along one or two references, forward and backward. */
@DisplayName("关联 / references")
abstract class ReferencesContract extends Suite {
    private static final long SEED = 20260301;
    private static final int KEPT = 20;
    private static final Field<Matter, Id<Deputy>> RAISED_BY = Matter.SHAPE.field("deputy");
    private static final Field<Seat, Id<Deputy>> SEATED = Seat.SHAPE.field("deputy");

    /** A field of one shape that holds ids of another shape. */
    private record Naming<T, O>(Shape<T> from, Field<T, ?> field, Shape<O> to) {
        Criterion<T> forward(List<Criterion<O>> criteria) {
            return new Reference<>(field, to, to.field("id"), criteria);
        }

        Criterion<O> backward(List<Criterion<T>> criteria) {
            return new Reference<>(to.field("id"), from, field, criteria);
        }

        @Override
        public String toString() {
            return from + "." + field + " → " + to;
        }
    }

    private static List<Naming<?, ?>> namings() {
        List<Naming<?, ?>> all = new ArrayList<>();
        shapes().forEach(from -> from.fields()
                .forEach(field -> shapes().filter(to ->
                                to.word().equals(field.named()) && !field.name().equals("id"))
                        .forEach(to -> all.add(naming(from, field, to)))));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static <T, O> Naming<T, O> naming(Shape<T> from, Field<?, ?> field, Shape<O> to) {
        return new Naming<>(from, (Field<T, ?>) field, to);
    }

    @TestFactory
    @DisplayName("每处指向都按定义双向可查 / every field that names a record is followed both ways, exactly as defined")
    Stream<DynamicTest> everyReferenceIsFollowed() {
        var world = new Kept(new Random(SEED));
        return namings().stream()
                .map(naming -> DynamicTest.dynamicTest(naming + " seed " + SEED, () -> isFollowed(naming, world)));
    }

    private static <T, O> void isFollowed(Naming<T, O> naming, Kept world) {
        world.criteria(naming.to).forEach(criteria -> world.agrees(naming.from, naming.forward(criteria)));
        world.criteria(naming.from).forEach(criteria -> world.agrees(naming.to, naming.backward(criteria)));
    }

    @TestFactory
    @DisplayName("两层关联按定义可查 / two references, one after the other, are followed exactly as defined")
    Stream<DynamicTest> twoReferencesAreFollowed() {
        var world = new Kept(new Random(SEED));
        return namings().stream()
                .map(naming -> DynamicTest.dynamicTest(naming + " seed " + SEED, () -> isFollowedOn(naming, world)));
    }

    private static <T, O> void isFollowedOn(Naming<T, O> naming, Kept world) {
        List<Criterion<O>> onward = new ArrayList<>();
        List<Criterion<T>> back = new ArrayList<>();
        for (Naming<?, ?> next : namings()) {
            world.from(naming.to, next).forEach(onward::add);
            world.from(naming.from, next)
                    .filter(one -> !isBackward(naming, one))
                    .forEach(back::add);
        }
        some(onward).forEach(one -> world.agrees(naming.from, naming.forward(List.of(one))));
        some(back).forEach(one -> world.agrees(naming.to, naming.backward(List.of(one))));
    }

    /** A few random elements. */
    private static <E> List<E> some(List<E> all) {
        var some = new ArrayList<>(all);
        Collections.shuffle(some, new Random(SEED));
        return some.subList(0, Math.min(5, some.size()));
    }

    /** Whether it leads back to the record itself, which no criterion can express. */
    private static boolean isBackward(Naming<?, ?> naming, Criterion<?> next) {
        return next.either(comparison -> false, reference -> reference.field().equals(naming.field));
    }

    @Test
    @DisplayName("同一记录的其他子记录可查 / the other records that name the same one are found")
    void siblingsAreFound() {
        insert(Deputy.SHAPE, deputy(1), deputy(2));
        insert(Matter.SHAPE, matter(1, 1, "road"), matter(2, 1, "water"), matter(3, 2, "water"));
        Field<Matter, String> category = Matter.SHAPE.field("category");
        Criterion<Deputy> raisedRoads = Reference.from(Deputy.SHAPE, Matter.SHAPE, RAISED_BY, category.is("road"));

        assertThat(texts(Reference.to(RAISED_BY, Deputy.SHAPE, raisedRoads))).containsExactly("m1", "m2");
    }

    @Test
    @DisplayName("空缺不指向任何记录，只有一处相符即可 / a null names nothing, and one of several is enough")
    void aNullNamesNothing() {
        insert(Deputy.SHAPE, deputy(1), deputy(2));
        insert(Matter.SHAPE, matter(1, 1, "road"), matter(2, null, "road"), matter(3, 9, "road"));

        assertThat(texts(Reference.to(RAISED_BY, Deputy.SHAPE))).containsExactly("m1");
        assertThat(ids(Query.of(Deputy.SHAPE, Reference.from(Deputy.SHAPE, Matter.SHAPE, RAISED_BY))))
                .containsExactly(deputy(1).id().toString());
    }

    @Test
    @DisplayName("别的代表大会的记录不算 / records of another congress fulfil nothing, however many references lead there")
    void congressesNeverMeet() {
        insert(Matter.SHAPE, matter(1, 1, "road"));
        insert(Seat.SHAPE, new Words(new Random(SEED)).of(Seat.SHAPE));
        write(ELSEWHERE, writer -> writer.insert(Deputy.SHAPE, List.of(deputy(1))));

        assertThat(texts(Reference.to(RAISED_BY, Deputy.SHAPE))).isEmpty();
        insert(Deputy.SHAPE, deputy(1));
        write(ELSEWHERE, writer -> writer.insert(Seat.SHAPE, List.of(seat(1))));
        Criterion<Deputy> seated = Reference.from(Deputy.SHAPE, Seat.SHAPE, SEATED);
        assertThat(texts(Reference.to(RAISED_BY, Deputy.SHAPE))).containsExactly("m1");
        assertThat(texts(Reference.to(RAISED_BY, Deputy.SHAPE, seated))).isEmpty();
        insert(Seat.SHAPE, seat(1));
        assertThat(texts(Reference.to(RAISED_BY, Deputy.SHAPE, seated))).containsExactly("m1");
    }

    @Test
    @DisplayName("与其他条件同时满足，翻页、排序照常 / they hold together with other criteria, in pages and in any order")
    void referencesAreCriteriaLikeOthers() {
        insert(Deputy.SHAPE, deputy(1, "安亭"), deputy(2, "外冈"));
        Matter[] all = IntStream.range(0, 40)
                .mapToObj(n -> matter(n, n % 2 + 1, n % 3 == 0 ? "road" : "water"))
                .toArray(Matter[]::new);
        insert(Matter.SHAPE, all);
        Criterion<Matter> anting = Reference.to(RAISED_BY, Deputy.SHAPE, Deputy.UNIT.is("安亭"));
        Field<Matter, String> category = Matter.SHAPE.field("category");
        Query<Matter> query =
                Query.of(Matter.SHAPE, anting, category.is("road")).atMost(3);

        List<String> expected = Stream.of(all)
                .filter(one -> RAISED_BY.is(deputy(1).id()).matches(one) && "road".equals(one.category()))
                .map(one -> one.id().toString())
                .sorted()
                .toList();
        assertThat(ids(query)).isEqualTo(expected).hasSize(7);
        assertThat(ids(query.by(Matter.RAISED_ON))).hasSameElementsAs(expected);
        assertThat(stores().page(HERE, query)).isEqualTo(stores().read(HERE, reader -> reader.select(query)));
    }

    @Test
    @DisplayName("同一事务中刚写入的记录也算 / what the same transaction wrote before counts, and what is as rows is as words")
    void aWriterSeesItsOwn() {
        insert(Matter.SHAPE, matter(1, 1, "road"));
        Shape<Row> rows = Matter.SHAPE.raw();
        Shape<Row> deputies = Deputy.SHAPE.raw();
        Criterion<Row> known = new Reference<>(rows.field("deputy"), deputies, deputies.field("id"), List.of());
        write(writer -> {
            assertThat(writer.select(Query.of(rows, known)).items()).isEmpty();
            writer.insert(Deputy.SHAPE, List.of(deputy(1)));
            assertThat(writer.select(Query.of(rows, known)).items()).hasSize(1);
            assertThat(writer.select(Query.of(Matter.SHAPE, Reference.to(RAISED_BY, Deputy.SHAPE)))
                            .items())
                    .extracting(Versioned::value)
                    .containsExactly(matter(1, 1, "road"));
        });
    }

    private List<String> texts(Criterion<Matter> criterion) {
        return all(Query.of(Matter.SHAPE, criterion)).stream()
                .map(one -> one.value().text())
                .toList();
    }

    private static Matter matter(long n, @Nullable Integer deputy, String category) {
        return new Matter(
                Id.of(new UUID(n << 20, n)),
                Id.of(new UUID(1, 1)),
                deputy == null ? null : deputy(deputy).id(),
                category,
                "m" + n,
                Lines.day("2025-01-01").plusDays(40 - n % 7),
                null,
                null,
                null);
    }

    private static Seat seat(int deputy) {
        Shape<Seat> shape = Seat.SHAPE;
        Seat any = new Words(new Random(deputy)).of(shape);
        var cells = new ArrayList<>(shape.cells(any));
        cells.set(SEATED.first(), deputy(deputy).id().value());
        return shape.word(cells);
    }

    /** Random records that refer to each other and to some that are not stored; and which of them meet a criterion by its definition. */
    private final class Kept {
        private final Words words;
        private final Random random;
        private final Map<Class<?>, List<UUID>> ids = new HashMap<>();
        private final Map<Shape<?>, List<?>> all = new HashMap<>();

        /** The cells of the records, split only once. */
        private final IdentityHashMap<Object, List<@Nullable Object>> known = new IdentityHashMap<>();

        Kept(Random random) {
            this.random = random;
            this.words = new Words(random);
            shapes().forEach(shape -> ids.put(
                    shape.word(),
                    Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                            .limit(KEPT)
                            .toList()));
            write(writer -> shapes().forEach(shape -> keep(writer, shape)));
        }

        private <T> void keep(StoreWriter writer, Shape<T> shape) {
            List<T> made = Objects.requireNonNull(ids.get(shape.word())).stream()
                    .map(id -> named(shape, id))
                    .toList();
            all.put(shape, made);
            writer.insert(shape, made);
        }

        @SuppressWarnings("unchecked")
        private <T> List<T> kept(Shape<T> shape) {
            return (List<T>) Objects.requireNonNull(all.get(shape));
        }

        /** A record whose references mostly point to other stored records. */
        private <T> T named(Shape<T> shape, UUID id) {
            var cells = new ArrayList<@Nullable Object>(shape.cells(words.of(shape, id)));
            for (Field<T, ?> field : shape.fields()) {
                List<UUID> others = ids.get(field.named());
                for (int n = field.first(); n < field.first() + field.columns().size(); n++) {
                    boolean names = others != null && !field.name().equals("id") && cells.get(n) != null;
                    if (names && random.nextInt(4) > 0) {
                        cells.set(n, Objects.requireNonNull(others).get(random.nextInt(KEPT)));
                    }
                }
            }
            return shape.word(cells);
        }

        /** No criterion, and one on each of a few fields. */
        <T> List<List<Criterion<T>>> criteria(Shape<T> shape) {
            var all = new ArrayList<List<Criterion<T>>>();
            for (Field<T, ?> field : shape.fields()) {
                List<Object> values = kept(shape).stream()
                        .limit(8)
                        .map(word -> shape.cells(word).get(field.first()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                QueriesContract.criteria(field, values).stream().limit(2).forEach(one -> all.add(List.of(one)));
            }
            var some = new ArrayList<>(some(all));
            some.add(List.of());
            return some;
        }

        /** The possible next steps from a shape along a field; empty if the field does not involve the shape. */
        @SuppressWarnings("unchecked")
        <T> Stream<Criterion<T>> from(Shape<T> shape, Naming<?, ?> next) {
            Stream<?> forward = next.from == shape ? Stream.of(next.forward(List.of())) : Stream.empty();
            Stream<?> backward = next.to == shape ? Stream.of(next.backward(List.of())) : Stream.empty();
            return Stream.concat(forward, backward).map(one -> (Criterion<T>) one);
        }

        <T> void agrees(Shape<T> shape, Criterion<T> criterion) {
            List<String> expected = kept(shape).stream()
                    .filter(word -> holds(shape, word, criterion))
                    .map(word -> shape.idOf(word).toString())
                    .sorted()
                    .toList();
            assertThat(ids(Query.of(shape, criterion)))
                    .describedAs("seed %d, %s", SEED, criterion)
                    .isEqualTo(expected);
        }

        private <T> boolean holds(Shape<T> shape, T word, Criterion<T> criterion) {
            return criterion.either(comparison -> comparison.matches(word), reference -> leads(shape, word, reference));
        }

        private <T, O> boolean leads(Shape<T> shape, T word, Reference<T, O> reference) {
            List<Object> ours = cells(shape, word, reference.field());
            return kept(reference.shape()).stream()
                    .filter(other -> cells(reference.shape(), other, reference.its()).stream()
                            .anyMatch(ours::contains))
                    .anyMatch(other ->
                            reference.criteria().stream().allMatch(one -> holds(reference.shape(), other, one)));
        }

        private <T> List<Object> cells(Shape<T> shape, T word, Field<T, ?> field) {
            List<@Nullable Object> whole = known.computeIfAbsent(word, unknown -> shape.cells(word));
            return whole.subList(field.first(), field.first() + field.columns().size()).stream()
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
