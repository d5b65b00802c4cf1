package org.daibiao.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.desk.Arrival;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Question;
import org.daibiao.record.Beta;
import org.daibiao.record.Components;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Field;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Personal;
import org.daibiao.record.Reason;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Imports (导入的三方比对): what the rows of an import say, what the records say, and what a hand corrected since. What only the source changed follows the
 * source; what a hand corrected stays and is reported; where both say the same, the hand's correction is settled. No instant decides. Immutable and
 * thread-safe.
 *
 * @param keys finds the records by their numbers
 * @param key the number of a row; null if it has none
 * @param said the record as the row says it should be, from what it is now; what the row leaves empty, and the number, stay as they are
 * @param left the components that the row leaves empty
 * @param worded the reasons that report components that hold codes, which a room words itself; by component
 */
@Beta
public record Imports<C, T>(
        ExternalKeys<T> keys,
        Function<C, @Nullable ExternalKey> key,
        BiFunction<C, T, T> said,
        Function<C, Set<String>> left,
        Map<String, Reason> worded) {
    /**
     * One row, and what is known of the record that it is about.
     *
     * @param command the row
     * @param refused why it cannot be imported
     * @param there the record; null if no record has the number
     * @param right the record as it should be, with what a hand corrected; null if there is none
     * @param kept the components that stay although the row says otherwise
     * @param hand what a hand corrected of it; null if nothing
     * @param leads false if another row of the list counts instead: the record was merged of two that the source still has
     */
    public record Row<C, T>(
            C command,
            List<Rejection> refused,
            @Nullable Versioned<T> there,
            @Nullable T right,
            List<String> kept,
            @Nullable Versioned<HandCorrected> hand,
            boolean leads) {
        /** One that brings a new record, or is refused. */
        static <C, T> Row<C, T> without(C command, List<Rejection> refused) {
            return new Row<>(command, refused, null, null, List.of(), null, true);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** How a room corrects a record that an import finds. */
    @FunctionalInterface
    public interface Correcting<T> {
        /** Decides on the right record, with its corrections. */
        Outcome<Change<T>> decide(T now, T right, Corrections corrections, Context context);
    }

    /**
     * What is known of the rows, in two trips for all of them.
     *
     * @param beside what is to be asked of a record in the second trip, given the row that is about it
     */
    public Question<List<Row<C, T>>> rows(List<C> commands, BiFunction<C, T, Stream<? extends Question<?>>> beside) {
        var first = keys.found(given(commands));
        return Question.of(List.of(first), context -> {
            ExternalKeys.Found<T> found = context.answer(first);
            var asked = HandCorrected.of(found.ids());
            Stream<Question<?>> more = commands.stream()
                    .flatMap(row ->
                            Stream.ofNullable(there(row, found)).flatMap(there -> beside.apply(row, there.value())));
            context.ask(Stream.concat(Stream.of(asked), more).toList());
            Map<UUID, Versioned<HandCorrected>> hand = context.answer(asked);
            Map<ExternalKey, List<Integer>> repeated = ExternalKeys.repeated(commands, key);
            Collection<ExternalKey> leading = keys.leading(given(commands), found);
            return commands.stream()
                    .map(row -> row(row, ExternalKeys.twice(repeated, key.apply(row)), found, leading, hand))
                    .toList();
        });
    }

    private List<ExternalKey> given(List<C> commands) {
        return commands.stream()
                .flatMap(row -> Stream.ofNullable(key.apply(row)))
                .distinct()
                .toList();
    }

    private @Nullable Versioned<T> there(C row, ExternalKeys.Found<T> found) {
        ExternalKey number = key.apply(row);
        return number == null ? null : found.byKey().get(number);
    }

    private Row<C, T> row(
            C command,
            List<Rejection> twice,
            ExternalKeys.Found<T> found,
            Collection<ExternalKey> leading,
            Map<UUID, Versioned<HandCorrected>> hand) {
        Versioned<T> there = there(command, found);
        ExternalKey number = key.apply(command);
        if (number == null) {
            return Row.without(command, List.of(ExternalKeys.missing()));
        } else if (there == null || !twice.isEmpty()) {
            return Row.without(command, twice);
        } else if (found.isHidden(there)) {
            return Row.without(command, List.of(ExternalKeys.hidden()));
        }
        T says = said.apply(command, there.value());
        boolean leads = leading.contains(number);
        Versioned<HandCorrected> corrected = leads ? hand.get(there.id().value()) : null;
        List<String> kept = differing(there.value(), says)
                .filter(component -> !leads
                        || (corrected != null && corrected.value().components().contains(component)))
                .toList();
        return new Row<>(command, List.of(), there, with(says, kept, there.value()), kept, corrected, leads);
    }

    private Stream<String> differing(T one, T other) {
        return keys.shape().differences(one, other).stream().map(Shape.Difference::component);
    }

    /** The record, with these components as another says them. */
    private T with(T record, List<String> components, T other) {
        Shape<T> shape = keys.shape();
        List<@Nullable Object> cells = new ArrayList<>(shape.cells(record));
        List<@Nullable Object> others = shape.cells(other);
        for (Field<T, ?> field : shape.fields()) {
            for (int n = field.first(); n < field.first() + field.columns().size(); n++) {
                cells.set(n, components.contains(field.name()) ? others.get(n) : cells.get(n));
            }
        }
        return shape.word(cells);
    }

    /**
     * What the row comes to.
     *
     * @param registration decides on a new record
     * @param correcting decides on the right record, if it differs
     * @param beside warns of what else differs
     */
    public Arrival<T> arrival(
            Row<C, T> row,
            Creation<T> registration,
            Correcting<T> correcting,
            BiFunction<T, Context, List<Rejection>> beside) {
        Versioned<T> there = row.there();
        T right = row.right();
        if (!row.refused().isEmpty()) {
            return new Arrival<>(null, List.of(), context -> Outcome.rejected(row.refused()));
        } else if (there == null || right == null) {
            return new Arrival<>(null, List.of(), registration);
        }
        return new Arrival<>(there, row.kept(), context -> {
            Outcome<Change<T>> decided = right.equals(there.value())
                    ? Outcome.accepted(Change.to(right))
                    : correcting.decide(there.value(), right, corrections(context), context);
            return decided.map(change -> settled(row, there, change)
                    .warned(warnings(row, there.value()))
                    .warned(beside.apply(there.value(), context)));
        });
    }

    private static Corrections corrections(Context context) {
        String reason = Messages.text("correction.by-import", Locale.CHINESE, Map.of());
        return new Corrections(reason, context.today(), context::newId);
    }

    /** The change, which also forgets what a hand corrected where the row says the same now. */
    private Change<T> settled(Row<C, T> row, Versioned<T> there, Change<T> change) {
        Versioned<HandCorrected> hand = row.hand();
        if (hand == null) {
            return change;
        }
        Set<String> empty = left.apply(row.command());
        List<String> open = hand.value().components().stream()
                .filter(component -> row.kept().contains(component) || empty.contains(component))
                .toList();
        return HandCorrected.kept(change, keys.shape(), there.id().value(), open, hand);
    }

    /** A warning for each component that stays: what the row says and what is recorded; of personal data the masks. */
    private List<Rejection> warnings(Row<C, T> row, T now) {
        if (!row.leads()) {
            return row.kept().isEmpty() ? List.of() : List.of(ExternalKeys.rowMerged());
        }
        T says = said.apply(row.command(), now);
        return row.kept().stream()
                .map(component -> worded.getOrDefault(component, CorrectionRoom.HAND_CORRECTED)
                        .at(component, shown(says, component), shown(now, component)))
                .toList();
    }

    /** What the component says, in parts; none if it is empty. */
    private List<String> shown(T record, String component) {
        Object value = Components.of(keys.shape().word()).all().stream()
                .filter(one -> one.name().equals(component))
                .findFirst()
                .map(one -> Objects.requireNonNullElse(one.of(record), List.of()))
                .orElseThrow();
        Collection<?> parts = value instanceof Collection<?> many ? many : List.of(value);
        return parts.stream().map(Imports::text).toList();
    }

    private static String text(Object value) {
        return value instanceof Personal data
                ? data.masked()
                : value instanceof Enum<?> constant ? Messages.code(constant) : String.valueOf(value);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
