package org.daibiao.journal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Beta;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.jspecify.annotations.Nullable;

/**
 * Journal (日志): the port that reads the acts of one congress. Every answer covers that congress only.
 *
 * <p>Every read of lines except {@link #act} and {@link #acts} is net: it leaves out a line that has been taken back and the line that took it
 * back. {@link ReferenceJournal} defines the meaning of the three questions, and an adapter may use it directly. An adapter with a query language
 * answers each with one grouped statement, never in a loop over subjects.
 */
@Beta
public interface Journal {
    /**
     * Where the journal ends: number and hash of the last act, {@link Head#NONE} if there is none. For a writer it includes the acts that it has
     * appended itself, and costs nothing if the number is stored beside data that a writer reads anyway.
     */
    Head head();

    /** The act of this operation id, with its lines in their original order; empty if there is none. */
    Optional<Act> act(UUID operation);

    /**
     * The acts after a number, as they were entered, including take-backs, in the order of their numbers. Since a congress has one writer
     * at a time, an act that is committed later has a greater number: a reader that continues from the last number seen misses none.
     *
     * @param after the number of the last act seen, or 0; a smaller number also asks for acts before number 1, where there should be
     *     none
     * @param limit the most acts, 1 to {@value Query#MOST}
     */
    List<NumberedAct> acts(long after, int limit);

    /**
     * Net lines that pass the filter and the view, in the order of their numbers. Throws {@link BadCursorException} for a text
     * that is not a cursor of such a list.
     *
     * @param after cursor of the previous page, or null
     * @param limit 1 to {@value Query#MOST}
     */
    Page<Entry> entries(EntryFilter filter, View view, @Nullable String after, int limit);

    /** How many owed subjects have which number, including subjects without any entry. */
    Histogram tally(Requirement requirement, Window window, View view);

    /**
     * The owed subjects whose number does not meet the requirement, in the order of {@link Owed#ORDER}. Throws {@link
     * BadCursorException} for a text that is not a cursor of such a list.
     *
     * @param after cursor of the previous page, or null
     * @param limit 1 to {@value Query#MOST}
     */
    Page<Owed> shortfalls(Requirement requirement, Window window, View view, @Nullable String after, int limit);

    /** The number of entries of each kind; kinds without entries are left out. */
    SortedMap<String, Long> counts(Count count, Window window, View view);
}
