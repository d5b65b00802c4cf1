package org.daibiao.desk;

import java.util.List;
import java.util.UUID;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Reference;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Access policy (访问策略): decides each operation and the scope of each list. Whatever it does not allow is denied. An actor never
 * reaches another congress, whatever the policy says. All implementations must be immutable and thread-safe.
 */
public interface AccessPolicy {
    /**
     * Whether the actor may do the operation at all, on any record. This is asked before anything else is checked or reported. If not, the answer is
     * {@link DeniedException}, even for a malformed command or one that names a missing record.
     */
    boolean may(Actor actor, String operation);

    /**
     * Whether the actor may do the operation.
     *
     * @param operation the operation's name, for example {@code contact.record}; an installed room declares it
     * @param about the record to change, or the command that creates a new one; null for reports, and when the record to change is missing:
     *     only an actor who may change any record learns that; all others are denied, as for somebody else's record
     */
    boolean allows(Actor actor, String operation, @Nullable Object about);

    /**
     * Whether the actor may do the operation with this command and the current records. By default neither makes a difference.
     *
     * @param about as above
     * @param command the command; null for reports
     * @param records the other records of the congress, within the transaction of the operation
     */
    default boolean allows(
            Actor actor, String operation, @Nullable Object about, @Nullable Object command, StoreReader records) {
        return allows(actor, operation, about);
    }

    /**
     * What {@link #allows(Actor, String, Object, Object, StoreReader)} is known to look at before the record is read, so that it is asked together with
     * the record. By default nothing: it is asked when it is looked at.
     *
     * @param about the id of the record to change; null when the command creates one
     */
    default List<Lookup<?>> lookups(Actor actor, String operation, @Nullable UUID about, Object command) {
        return List.of();
    }

    /**
     * Which records of this shape the actor may see; added to the query before paging. A search along a {@link Reference} matches only those
     * records of the other shape that the actor may see too.
     */
    <T> Scope<T> scope(Actor actor, Shape<T> shape);
}
