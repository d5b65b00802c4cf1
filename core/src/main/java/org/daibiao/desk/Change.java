package org.daibiao.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.journal.Line;
import org.daibiao.record.Beta;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/**
 * Change (变更): the result of a pure decision: the next state of its record, changes to further records, and journal lines.
 * Immutable.
 *
 * @param next the new record of a creation, or the next state of a change
 * @param also further records to save in the same transaction
 * @param lines the lines to enter in the journal
 * @param warnings what somebody should look at although it is done
 */
@Beta
public record Change<T>(T next, List<Save<?>> also, List<Line> lines, List<Rejection> warnings) {
    /**
     * A further record to save.
     *
     * @param expected its current version, or 0 for a new record
     */
    public record Save<W>(Shape<W> shape, W word, long expected) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    public Change {
        also = List.copyOf(also);
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** Without warnings. */
    public Change(T next, List<Save<?>> also, List<Line> lines) {
        this(next, also, lines, List.of());
    }

    /** The new state of the record, with journal lines. */
    public static <T> Change<T> to(T next, Line... lines) {
        return new Change<>(next, List.of(), Arrays.asList(lines));
    }

    /** Adds a further new record. */
    public <W> Change<T> insert(Shape<W> shape, W word) {
        return and(new Save<>(shape, word, 0));
    }

    /** Adds further new records, in this order. */
    public <W> Change<T> insertAll(Shape<W> shape, List<W> words) {
        Stream<Save<?>> saves = words.stream().map(word -> new Save<>(shape, word, 0));
        return new Change<>(next, Stream.concat(also.stream(), saves).toList(), lines, warnings);
    }

    /** Adds a change to a further record. */
    public <W> Change<T> update(Shape<W> shape, Versioned<W> before, W next) {
        return and(new Save<>(shape, next, before.version()));
    }

    /** Adds lines. */
    public Change<T> lines(List<Line> more) {
        return new Change<>(
                next, also, Stream.concat(lines.stream(), more.stream()).toList(), warnings);
    }

    /** Adds a line. */
    public Change<T> line(Line more) {
        return lines(List.of(more));
    }

    /** Adds what another change does besides: its further records, lines and warnings. */
    public Change<T> with(Change<?> other) {
        return new Change<>(
                        next,
                        Stream.concat(also.stream(), other.also().stream()).toList(),
                        lines,
                        warnings)
                .lines(other.lines())
                .warned(other.warnings());
    }

    /** Adds warnings. */
    public Change<T> warned(List<Rejection> more) {
        return new Change<>(
                next,
                also,
                lines,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }

    private Change<T> and(Save<?> save) {
        return new Change<>(next, Stream.concat(also.stream(), Stream.of(save)).toList(), lines, warnings);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
