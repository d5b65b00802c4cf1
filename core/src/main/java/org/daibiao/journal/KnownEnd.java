package org.daibiao.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Known end (已知的截止日): the end that a standing has at the latest, when what it stands on ended or the next of its kind began. What is entered late has
 * it from the start, until its own end is entered. Immutable.
 *
 * @param day the end; null for none, and of a standing that has no end yet
 * @param about the net entries about the standing, if it has an end; otherwise empty
 */
public record KnownEnd(@Nullable LocalDate day, List<Entry> about) {
    /** Of a standing without an end. */
    public static final KnownEnd NONE = new KnownEnd(null, List.of());

    public KnownEnd {
        about = List.copyOf(about);
    }

    /**
     * Whether the standing may be ended on this day: it has no end yet, or a known one, or one that was entered by another day. What ended on its first day
     * never held, and is entered anew.
     *
     * @param since its first day
     * @param end the end that it has; null for none
     */
    public boolean allows(LocalDate since, @Nullable LocalDate end, LocalDate on) {
        if (end == null || on.equals(end)) {
            return end == null || end.equals(day) || isFromTheStart();
        }
        return since.isBefore(end) && (on.isBefore(end) || day == null || !on.isAfter(day));
    }

    /** Whether the end was entered with the beginning: what it followed from may have been put right since. */
    private boolean isFromTheStart() {
        return about.stream()
                .filter(entry -> entry.line().weight() < 0)
                .anyMatch(
                        end -> about.stream().anyMatch(begin -> begin.line().weight() > 0 && begin.act() == end.act()));
    }

    /** The lines that end the standing: an end that was entered for it before is taken back. None if that is the same. */
    public List<Line> lines(Line end) {
        List<Entry> ends =
                about.stream().filter(entry -> entry.line().weight() < 0).toList();
        return ends.stream().anyMatch(entry -> entry.line().equals(end))
                ? List.of()
                : Stream.concat(ends.stream().map(Entry::takenBack), Stream.of(end))
                        .toList();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
