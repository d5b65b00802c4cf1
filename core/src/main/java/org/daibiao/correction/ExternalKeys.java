package org.daibiao.correction;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daibiao.desk.Context;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Question;
import org.daibiao.record.Beta;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * External keys (外部编号的核对): finds the records of a shape by the numbers under which another system knows them, and refuses a number that another
 * record has. Immutable and thread-safe.
 *
 * @param shape the shape
 * @param key its component that holds the number
 * @param named what a refusal calls a record: something public, or a mask
 * @param place the town or unit that distinguishes records of one name
 */
@Beta
public record ExternalKeys<T>(
        Shape<T> shape, Field<T, ExternalKey> key, Function<T, String> named, Function<T, String> place) {
    private static final String PATH = "externalKey";

    /**
     * The records that have numbers.
     *
     * @param byKey the record for each number that one has
     * @param shown the ids of those that the actor may see
     */
    record Found<T>(Map<ExternalKey, Versioned<T>> byKey, Set<Id<T>> shown) {
        boolean isHidden(Versioned<T> one) {
            return !shown.contains(one.id());
        }

        List<Id<T>> ids() {
            return byKey.values().stream().map(Versioned::id).toList();
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The records that have these numbers. */
    private Question<Found<T>> holders(Collection<ExternalKey> keys) {
        if (keys.isEmpty()) {
            return Question.known(new Found<>(Map.of(), Set.of()));
        }
        var all = Question.all(shape, key.in(keys));
        var shown = Question.visible(shape, key.in(keys));
        return all.and(
                shown,
                (there, seen) -> new Found<>(
                        there.stream().collect(toMap(this::keyOf, one -> one)),
                        seen.stream().map(Versioned::id).collect(Collectors.toSet())));
    }

    /** The record that each of these numbers leads to. It is the only place that says so: a number of a record that was merged leads to the other. */
    Question<Found<T>> found(Collection<ExternalKey> keys) {
        Question<Found<T>> holders = holders(keys);
        return Question.of(List.of(holders), context -> {
            Found<T> found = context.answer(holders);
            Map<Id<T>, Id<T>> merged = new HashMap<>();
            found.byKey().values().forEach(one -> into(one.value()).ifPresent(into -> merged.put(one.id(), into)));
            return merged.isEmpty() ? found : counting(found, merged, context);
        });
    }

    /** In place of those that were merged, the others. */
    private Found<T> counting(Found<T> found, Map<Id<T>, Id<T>> merged, Context context) {
        Field<T, Id<T>> id = shape.field("id");
        var others = Question.all(shape, id.in(Set.copyOf(merged.values())));
        var shown = Question.visible(shape, id.in(Set.copyOf(merged.values())));
        context.ask(others, shown);
        Map<Id<T>, Versioned<T>> byId = context.answer(others).stream().collect(toMap(Versioned::id, one -> one));
        Map<ExternalKey, Versioned<T>> byKey = new HashMap<>();
        found.byKey()
                .forEach((given, one) -> byKey.put(
                        given,
                        merged.containsKey(one.id()) ? Objects.requireNonNull(byId.get(merged.get(one.id()))) : one));
        Set<Id<T>> seen = new HashSet<>(found.shown());
        context.answer(shown).forEach(one -> seen.add(one.id()));
        return new Found<>(byKey, seen);
    }

    private Optional<Id<T>> into(T one) {
        String into = shape.merging().into();
        return into == null
                ? Optional.empty()
                : shape.field(into).ids(one).stream().findFirst().map(Id::of);
    }

    private ExternalKey keyOf(Versioned<T> one) {
        return ExternalKey.of(String.valueOf(key.said(one.value())));
    }

    /**
     * Why a record cannot have this number: {@code correction.key-taken} names another one that the actor may see, {@code correction.key-hidden} none.
     *
     * @param given the number, or null
     * @param own the record that is to have it; null for a new one
     */
    public Question<List<Rejection>> taken(@Nullable ExternalKey given, @Nullable Id<T> own) {
        if (given == null) {
            return Question.known(List.of());
        }
        return holders(List.of(given))
                .map(found -> found.byKey().values().stream()
                        .filter(other -> !other.id().equals(own))
                        .map(other -> found.isHidden(other)
                                ? CorrectionRoom.KEY_HIDDEN.at(PATH)
                                : CorrectionRoom.KEY_TAKEN.at(
                                        PATH, named.apply(other.value()), place.apply(other.value())))
                        .toList());
    }

    /** The same decision, made by a hand: it also keeps which components it corrects, so that no import overwrites them. */
    public Decision<T> byHand(Decision<T> decision) {
        return Decision.asking(decision::questions, (now, context) -> {
            Question<List<Versioned<HandCorrected>>> asked = HandCorrected.of(Id.<T>of(shape.idOf(now)));
            return decision.decide(now, context)
                    .map(change -> HandCorrected.also(
                            change,
                            shape,
                            now,
                            context.answer(asked).stream().findFirst().orElse(null)));
        });
    }

    /** The places, counted from 1, of each number that several commands of a list have. */
    public static <C> Map<ExternalKey, List<Integer>> repeated(
            List<C> commands, Function<C, @Nullable ExternalKey> key) {
        Map<ExternalKey, List<Integer>> places = new HashMap<>();
        for (int n = 0; n < commands.size(); n++) {
            ExternalKey given = key.apply(commands.get(n));
            if (given != null) {
                places.computeIfAbsent(given, unknown -> new ArrayList<>()).add(n + 1);
            }
        }
        places.values().removeIf(rows -> rows.size() < 2);
        return places;
    }

    /** Why a command of a list cannot have its number: {@code correction.key-twice}, if others of the list have it. */
    public static List<Rejection> twice(Map<ExternalKey, List<Integer>> repeated, @Nullable ExternalKey given) {
        List<Integer> rows = given == null ? null : repeated.get(given);
        return rows == null ? List.of() : List.of(CorrectionRoom.KEY_TWICE.at(PATH, rows));
    }

    /** The numbers that the records go by, one of each, in a list that has several of it: its own, or else the first. */
    Collection<ExternalKey> leading(List<ExternalKey> given, Found<T> found) {
        Map<Id<T>, ExternalKey> leading = new HashMap<>();
        for (ExternalKey number : given) {
            Versioned<T> one = found.byKey().get(number);
            if (one != null && (!leading.containsKey(one.id()) || keyOf(one).equals(number))) {
                leading.put(one.id(), number);
            }
        }
        return leading.values();
    }

    static Rejection rowMerged() {
        return CorrectionRoom.ROW_MERGED.at(PATH);
    }

    static Rejection hidden() {
        return CorrectionRoom.KEY_HIDDEN.at(PATH);
    }

    static Rejection missing() {
        return CorrectionRoom.KEY_MISSING.at(PATH);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
