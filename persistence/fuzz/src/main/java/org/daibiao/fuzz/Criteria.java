package org.daibiao.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Comparison;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.UnstorableException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Criteria (条件): any conditions on any shape, in any order and pages of any size. A condition that cannot be is refused when it is made;
 * all others select exactly the words for which they are true.
 */
public final class Criteria {
    private static final int MOST = 4;

    /** A condition, and what it means, told by the word's own components. */
    private record Condition<T>(Comparison<T> criterion, Predicate<T> meaning) {}

    private Criteria() {}

    /** Takes shape, conditions, order and limit from the data. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        select(Kept.all().get(data.consumeInt(0, Kept.all().size() - 1)), data);
    }

    private static <T> void select(Kept<T> kept, FuzzedDataProvider data) {
        var conditions = new ArrayList<Condition<T>>();
        Query<T> query;
        try {
            for (int left = data.consumeInt(0, MOST); left > 0; left--) {
                conditions.add(condition(kept, data));
            }
            Field<T, ?> order = data.consumeBoolean() ? field(kept, data) : null;
            List<Criterion<T>> where =
                    conditions.stream().<Criterion<T>>map(Condition::criterion).toList();
            query = new Query<>(kept.shape(), where, order, null, data.consumeInt(-1, Query.MOST + 1));
        } catch (UnstorableException | BadValueException e) {
            Said.check(e);
            return;
        }
        List<T> expected = kept.words().stream()
                .filter(word -> conditions.stream().allMatch(one -> one.meaning.test(word)))
                .sorted(order(kept, query.order()))
                .toList();
        conditions.forEach(one -> kept.words()
                .forEach(word -> Said.hold(
                        one.criterion.matches(word) == one.meaning.test(word), "a criterion means what it says")));
        Said.hold(all(kept, query).equals(expected), "a query gives exactly what fulfils its criteria");
    }

    private static <T> Condition<T> condition(Kept<T> kept, FuzzedDataProvider data) {
        Field<T, Object> field = kept.shape().field(field(kept, data).name());
        return switch (data.consumeInt(0, 4)) {
            case 0 -> {
                Object wanted = value(kept, field, data);
                yield new Condition<>(
                        field.is(wanted), word -> values(kept, word, field).anyMatch(plain(wanted)::equals));
            }
            case 1 -> {
                List<Object> wanted = Stream.generate(() -> value(kept, field, data))
                        .limit(data.consumeInt(0, MOST))
                        .toList();
                List<Object> meant = wanted.stream().map(Criteria::plain).toList();
                yield new Condition<>(
                        field.in(wanted), word -> values(kept, word, field).anyMatch(meant::contains));
            }
            case 2 -> {
                Object least = value(kept, field, data);
                yield new Condition<>(
                        field.atLeast(least),
                        word -> values(kept, word, field).anyMatch(value -> compare(value, plain(least)) >= 0));
            }
            case 3 -> {
                Object most = value(kept, field, data);
                yield new Condition<>(
                        field.atMost(most),
                        word -> values(kept, word, field).anyMatch(value -> compare(value, plain(most)) <= 0));
            }
            default ->
                new Condition<>(
                        field.missing(),
                        word -> values(kept, word, field).findAny().isEmpty());
        };
    }

    /** What a word holds, what the fuzzer makes up in the field's type, or something of another field's. */
    private static <T> Object value(Kept<T> kept, Field<T, ?> field, FuzzedDataProvider data) {
        var values = new Values(data::consumeLong, () -> data.consumeString(300));
        int way = data.consumeInt(0, 9);
        T word = kept.words().get(data.consumeInt(0, kept.words().size() - 1));
        Field<T, ?> from = way == 0 ? field(kept, data) : field;
        return way < 6
                ? written(kept, word, from).findFirst().orElse("")
                : values.of(kept.component(field).getGenericType());
    }

    private static <T> Field<T, ?> field(Kept<T> kept, FuzzedDataProvider data) {
        List<Field<T, ?>> fields = kept.shape().fields();
        return fields.get(data.consumeInt(0, fields.size() - 1));
    }

    private static <T> Stream<Object> values(Kept<T> kept, T word, Field<T, ?> field) {
        return written(kept, word, field).map(Criteria::plain);
    }

    private static <T> Stream<Object> written(Kept<T> kept, T word, Field<T, ?> field) {
        Object value = kept.value(word, field);
        return value instanceof List<?> list ? list.stream().map(one -> one) : Stream.ofNullable(value);
    }

    /** Whole numbers compare by value, whatever their class. */
    private static Object plain(Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static <T> Comparator<T> order(Kept<T> kept, @Nullable Field<T, ?> field) {
        return field == null
                ? kept.byId()
                : ((Comparator<T>) (one, other) -> compare(kept.value(one, field), kept.value(other, field)))
                        .thenComparing(kept.byId());
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // only what is required orders
    private static int compare(@Nullable Object one, @Nullable Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static <T> List<T> all(Kept<T> kept, Query<T> query) {
        var all = new ArrayList<T>();
        Page<Versioned<T>> page = kept.page(query);
        while (true) {
            page.items().forEach(item -> all.add(item.value()));
            Said.hold(page.items().size() <= query.limit(), "a page holds as many as were asked for");
            if (page.next() == null) {
                return all;
            }
            page = kept.page(query.from(page.next()));
        }
    }
}
