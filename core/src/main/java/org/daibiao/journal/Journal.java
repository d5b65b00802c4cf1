package org.daibiao.journal;

import org.daibiao.record.Beta;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.jspecify.annotations.Nullable;

/**
 * Journal (日志): the port through which the acts of one congress are read. Every answer is of that congress alone.
 *
 * <p>Every read of lines but {@link #act} and {@link #acts} nets first: a line that has been taken back, and the line that took it back, are not
 * there. The meaning of the three questions is defined by {@link ReferenceJournal}, which an adapter may use as it is; one with a query language answers
 * them in one grouped statement, never in a loop over subjects.
 */
@Beta
public interface Journal {
    /**
     * Where the journal ends: number and hash of the last act, {@link Head#NONE} when there is none. A writer's answer counts what it has
     * appended itself, and costs it nothing where the number stands beside what a writer must read in any case.
     */
    Head head();

    /** The act of this operation id, with its lines in the order in which they were given; empty when there is none. */
    Optional<Act> act(UUID operation);

    /**
     * The acts after a number, as they were entered, take-backs included, in the order of their numbers. Since a congress has one writer
     * at a time, an act that is committed later has a greater number: who reads on from the last number seen misses none.
     *
     * @param after the number of the last act seen, or 0; a smaller one asks, beside the first acts, for what stands before number 1, where
     *     nothing should
     * @param limit the most acts, 1 to {@value Query#MOST}
     */
    List<NumberedAct> acts(long after, int limit);

    /**
     * Net lines that pass the filter and the view, in the order of their numbers. Throws {@link BadCursorException} for a text
     * that is no cursor of such a list.
     *
     * @param after cursor of the page before, or null
     * @param limit 1 to {@value Query#MOST}
     */
    Page<Entry> entries(EntryFilter filter, View view, @Nullable String after, int limit);

    /** How many owed subjects have which number, subjects without any entry included. */
    Histogram tally(Requirement requirement, Window window, View view);

    /**
     * The owed subjects whose number does not meet the requirement, in the order of {@link Owed#ORDER}. Throws {@link
     * BadCursorException} for a text that is no cursor of such a list.
     *
     * @param after cursor of the page before, or null
     * @param limit 1 to {@value Query#MOST}
     */
    Page<Owed> shortfalls(Requirement requirement, Window window, View view, @Nullable String after, int limit);

    /** How many entries there are of each kind; kinds without any are left out. */
    SortedMap<String, Long> counts(Count count, Window window, View view);
}
