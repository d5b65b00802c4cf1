package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.correction.Correction;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.record.Merging;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The records that name a deputy who turns out to be another one. They name the other from now on. What both have becomes one: it holds on the days of
 * both. A record that falls away by that names the one who goes, so that nobody finds it under the other. Not thread-safe; for one decision.
 */
final class MergedRecords {
    private final UUID gone;
    private final UUID kept;
    private final Corrections corrections;
    private final String reason;
    private final LocalDate today;
    private final List<Change.Save<?>> saves = new ArrayList<>();
    private final List<Correction> history = new ArrayList<>();
    private final Map<UUID, @Nullable UUID> fallen = new HashMap<>();
    private final Map<UUID, DateRange> spans = new HashMap<>();
    private final Map<Rejection, Rejection> warnings = new LinkedHashMap<>();

    MergedRecords(UUID gone, UUID kept, String reason, Context context) {
        this.gone = gone;
        this.kept = kept;
        this.reason = reason;
        this.today = context.today();
        this.corrections = new Corrections(reason, today, context::newId);
    }

    List<Change.Save<?>> saves() {
        return Stream.concat(saves.stream(), history.stream().map(one -> new Change.Save<>(Correction.SHAPE, one, 0)))
                .toList();
    }

    /** The records that fell away, each with the one that holds on its days now; null if its lines are nobody's. */
    Map<UUID, @Nullable UUID> fallen() {
        return fallen;
    }

    /** The records whose days have changed, each with its days now. */
    Map<UUID, DateRange> spans() {
        return spans;
    }

    List<Rejection> warnings() {
        return List.copyOf(warnings.values());
    }

    /** @param found the records that name one of the two */
    <T> void merge(Naming<T> naming, List<Versioned<T>> found) {
        Map<List<@Nullable Object>, List<Versioned<T>>> alike = new LinkedHashMap<>();
        for (Versioned<T> one : found) {
            if (naming.isBetween(one.value(), gone, kept)) {
                fall(naming, one, null);
            } else {
                List<@Nullable Object> key = naming.joins() ? naming.key(moved(naming, one)) : List.of(one.id());
                alike.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
            }
        }
        alike.values().forEach(same -> clusters(naming, same).forEach(all -> one(naming, all)));
    }

    private <T> T moved(Naming<T> naming, Versioned<T> one) {
        return naming.shape().replaced(one.value(), naming.fields(), gone, kept);
    }

    /** Those that must become one: of what holds for days, those that hold on one day. */
    private static <T> List<List<Versioned<T>>> clusters(Naming<T> naming, List<Versioned<T>> alike) {
        List<List<Versioned<T>>> clusters = new ArrayList<>();
        Merging.Struck<T> struck = naming.shape().merging().struck();
        for (Versioned<T> one : naming.holds() ? inOrder(alike) : alike) {
            boolean counts = struck == null || !struck.is().test(one.value());
            List<Versioned<T>> last = clusters.stream()
                    .filter(all -> counts && all.stream().anyMatch(other -> meet(naming, struck, one, other)))
                    .findFirst()
                    .orElse(null);
            if (last == null) {
                clusters.add(new ArrayList<>(List.of(one)));
            } else {
                last.add(one);
            }
        }
        return clusters;
    }

    private static <T> List<Versioned<T>> inOrder(List<Versioned<T>> ranges) {
        return ranges.stream()
                .sorted(Comparator.comparing(one -> ((DateRange) one.value()).since()))
                .toList();
    }

    private static <T> boolean meet(
            Naming<T> naming, Merging.@Nullable Struck<T> struck, Versioned<T> one, Versioned<T> other) {
        return naming.holds()
                ? ((DateRange) one.value()).overlaps((DateRange) other.value())
                : struck == null || !struck.is().test(other.value());
    }

    private <T> void one(Naming<T> naming, List<Versioned<T>> cluster) {
        List<Versioned<T>> going =
                cluster.stream().filter(one -> naming.names(one.value(), gone)).toList();
        if (going.isEmpty()) {
            return;
        }
        if (cluster.size() == going.size()) {
            going.forEach(one -> save(naming.shape(), one, moved(naming, one)));
            return;
        }
        Versioned<T> stays = naming.staying(cluster, going);
        T right = moved(naming, stays);
        for (Versioned<T> other : cluster) {
            if (!other.equals(stays)) {
                right = united(naming, right, moved(naming, other));
                fall(naming, other, stays.id().value());
            }
        }
        save(naming.shape(), stays, right);
        if (right instanceof DateRange range) {
            spans.put(stays.id().value(), range);
        }
    }

    /** What says when and why it ended is that of the one that held longer. */
    private static <T> T united(Naming<T> naming, T stays, T other) {
        BinaryOperator<T> union = naming.shape().merging().union();
        if (!naming.holds()) {
            return union == null ? stays : union.apply(stays, other);
        }
        DateRange one = (DateRange) stays;
        DateRange two = (DateRange) other;
        boolean longer = one.until() != null
                && (two.until() == null || Objects.requireNonNull(two.until()).isAfter(one.until()));
        LocalDate since = one.since().isBefore(two.since()) ? one.since() : two.since();
        T last = longer ? naming.under(stays, other) : stays;
        return naming.holding(last, since, ((DateRange) last).until());
    }

    private <T> void fall(Naming<T> naming, Versioned<T> one, @Nullable UUID to) {
        Merging.Struck<T> struck = naming.shape().merging().struck();
        T next = to == null ? one.value() : naming.shape().replaced(one.value(), naming.fields(), kept, gone);
        if (naming.holds()) {
            LocalDate since = ((DateRange) next).since();
            next = naming.holding(next, since, since);
        } else if (struck != null && !struck.is().test(next)) {
            next = struck.mark().on(next, today, reason);
        }
        save(naming.shape(), one, next);
        fallen.put(one.id().value(), naming.holds() ? to : null);
        if (to == null) {
            warned(DeputyReasons.MERGED_SELF.at("", naming.shape().table()));
        } else if (struck != null) {
            warned(DeputyReasons.MERGED_TWICE.at("", naming.shape().table()));
        }
    }

    private void warned(Rejection warning) {
        warnings.put(warning, warning);
    }

    private <T> void save(Shape<T> shape, Versioned<T> before, T next) {
        if (!next.equals(before.value())) {
            saves.add(new Change.Save<>(shape, next, before.version()));
            history.addAll(corrections.between(shape, before.value(), next));
        }
    }
}
