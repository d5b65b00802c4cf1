package org.daibiao.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daibiao.desk.Context;
import org.daibiao.record.Beta;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/**
 * Pages of what is likely entered twice (疑似重复登记的分页清单). Not for use outside a read.
 *
 * @param duplicates says which two are likely the same
 * @param context reads the records
 */
@Beta
public record LikelyPages<T>(Duplicates<T> duplicates, Context context) {
    /**
     * A page of pairs. The pages are of records, so one may hold few pairs, and more follow as long as there is a next.
     *
     * @param counting finds the records that count, of which one is the later of each pair, from its page on
     * @param around finds all that may be the earlier one of a pair with one of these, and these themselves
     */
    public Page<LikelySame<T>> page(Query<T> counting, UnaryOperator<List<Versioned<T>>> around) {
        var found = new HashMap<Id<T>, List<LikelySame<T>>>();
        Page<Versioned<T>> later = Page.full(counting, context.reader()::select, page -> {
            duplicates
                    .pairs(page, page.isEmpty() ? page : around.apply(page))
                    .forEach(pair -> found.computeIfAbsent(pair.later().id(), id -> new ArrayList<>())
                            .add(pair));
            return page.stream().filter(one -> found.containsKey(one.id())).toList();
        });
        return new Page<>(
                later.items().stream()
                        .flatMap(one -> found.getOrDefault(one.id(), List.of()).stream())
                        .toList(),
                later.next());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
