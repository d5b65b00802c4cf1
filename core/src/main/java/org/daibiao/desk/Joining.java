package org.daibiao.desk;

import org.daibiao.record.Id;
import org.daibiao.record.Outcome;

/**
 * Joining (并入时的处理): what a room looks at, and does besides, when two records that its own records name turn out to be one. What follows from its
 * shapes is done already: see {@link org.daibiao.record.Merging}.
 *
 * @param <T> the class of the two records
 */
@FunctionalInterface
public interface Joining<T> {
    /**
     * The change with what the room adds to it: further records, lines and warnings. Rejected if the two must not become one now. Pure.
     *
     * @param gone the record that becomes the other
     * @param kept the record that stays
     * @param change what is decided so far; its records name the one that stays
     */
    Outcome<Change<T>> joined(Id<T> gone, Id<T> kept, Change<T> change, Context context);
}
