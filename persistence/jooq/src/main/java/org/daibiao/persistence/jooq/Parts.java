package org.daibiao.persistence.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daibiao.record.Comparison;
import org.daibiao.record.Criterion;
import org.daibiao.record.Reference;

/** Parts of a criterion whose list has more values than a database accepts at once; what meets any part meets the criterion. */
final class Parts {
    /** A database accepts twice as many values in one statement, and a few more. */
    private static final int MOST = 1 << 14;

    private Parts() {}

    static boolean isTooLong(Criterion<?> criterion) {
        return criterion.either(
                comparison -> comparison.values().size() > most(comparison),
                reference -> reference.criteria().stream().anyMatch(Parts::isTooLong));
    }

    static <T> List<Criterion<T>> of(Criterion<T> criterion) {
        return criterion.either(Parts::compared, Parts::referred);
    }

    private static <T> List<Criterion<T>> compared(Comparison<T> list) {
        int most = most(list);
        List<Object> values = list.values().stream().distinct().toList();
        return IntStream.range(0, (values.size() + most - 1) / most)
                .mapToObj(n -> values.subList(n * most, Math.min(values.size(), (n + 1) * most)))
                .<Criterion<T>>map(part -> new Comparison<>(list.field(), list.test(), part))
                .toList();
    }

    private static <T, O> List<Criterion<T>> referred(Reference<T, O> reference) {
        Criterion<O> tooLong = reference.criteria().stream()
                .filter(Parts::isTooLong)
                .findFirst()
                .orElseThrow();
        return of(tooLong).stream()
                .<Criterion<T>>map(part -> new Reference<>(
                        reference.field(),
                        reference.shape(),
                        reference.its(),
                        with(reference.criteria(), tooLong, part)))
                .toList();
    }

    private static <O> List<Criterion<O>> with(List<Criterion<O>> all, Criterion<O> was, Criterion<O> part) {
        var changed = new ArrayList<>(all);
        changed.set(all.indexOf(was), part);
        return changed;
    }

    /** How many values of one list are queried at once: a power of two, whatever the number of columns. */
    private static int most(Comparison<?> comparison) {
        return Integer.highestOneBit(MOST / comparison.field().columns().size());
    }
}
