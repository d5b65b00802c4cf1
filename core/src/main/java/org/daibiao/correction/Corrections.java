package org.daibiao.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.record.Beta;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Shape;

/**
 * Keeps what records said before they were put right (保存更正前内容).
 *
 * @param reason why what was said is wrong
 * @param today the day, in the congress's zone
 * @param ids supplies the ids of new records
 */
@Beta
public record Corrections(String reason, LocalDate today, Supplier<Id<Correction>> ids) {
    /**
     * The decided change, with a {@link Correction} for each component that it changes. A rejection stays; rejected with {@code correction.nothing} if
     * it changes none.
     *
     * @param before the record as it was, unmasked
     */
    public <T> Outcome<Change<T>> of(Shape<T> shape, T before, Outcome<Change<T>> decided) {
        return decided.then(change -> {
            List<Correction> kept = between(shape, before, change.next());
            return new Rejections()
                    .when(kept.isEmpty() && !keeps(change), CorrectionRoom.NOTHING, "")
                    .orElse(() -> change.insertAll(Correction.SHAPE, kept));
        });
    }

    private static boolean keeps(Change<?> change) {
        return change.also().stream().anyMatch(save -> save.shape() == Correction.SHAPE);
    }

    /**
     * What was said before of what only the lines of a record hold: of each that was wrong one that names it, and of each that was missing one that is
     * empty.
     *
     * @param component what they are to the record, for example {@code deputies}
     */
    public <T> List<Correction> between(
            Shape<T> shape, T before, String component, List<? extends Id<?>> earlier, List<? extends Id<?>> right) {
        return Stream.concat(
                        earlier.stream().filter(one -> !right.contains(one)).map(Id::toString),
                        right.stream().filter(one -> !earlier.contains(one)).map(one -> (String) null))
                .map(one -> correction(shape, before, new Shape.Difference(component, one)))
                .toList();
    }

    /** What a record said before, component by component. */
    public <T> List<Correction> between(Shape<T> shape, T before, T after) {
        return shape.differences(before, after).stream()
                .map(one -> correction(shape, before, one))
                .toList();
    }

    private <T> Correction correction(Shape<T> shape, T before, Shape.Difference one) {
        return new Correction(
                ids.get(),
                shape.idOf(before),
                shape.table(),
                one.component(),
                one.earlier() == null ? null : EarlierText.of(one.earlier()),
                reason,
                today);
    }

    /**
     * The same for a record whose lines change with it: lines that were wrong are taken back, and the right ones are entered. What both say stays.
     *
     * @param decided the right record, with all the lines that its recording enters
     * @param was the lines that the recording of the wrong record entered
     * @param there the net entries about the record
     */
    public <T> Outcome<Change<T>> of(
            Shape<T> shape, T before, Outcome<Change<T>> decided, List<Line> was, List<Entry> there) {
        return of(shape, before, decided.map(change -> {
            Stream<Line> back = there.stream()
                    .filter(entry ->
                            was.contains(entry.line()) && !change.lines().contains(entry.line()))
                    .map(Entry::takenBack);
            Stream<Line> right = change.lines().stream().filter(line -> !was.contains(line));
            return new Change<>(
                    change.next(), change.also(), Stream.concat(back, right).toList(), change.warnings());
        }));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
