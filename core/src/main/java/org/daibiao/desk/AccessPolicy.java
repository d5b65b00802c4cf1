package org.daibiao.desk;

import org.daibiao.journal.StoreReader;
import org.daibiao.record.Reference;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Access policy (访问策略): decides each operation and the scope of each list. What it does not allow is denied. An actor never reaches
 * another congress than the own one, whatever the policy says. All implementations must be immutable and thread-safe.
 */
public interface AccessPolicy {
    /**
     * Whether the actor may do the operation at all, on whatever record: asked before anything else is looked at or said. An actor who may not is
     * {@link DeniedException}, also of a command that is badly formed, or that names what is not there.
     */
    boolean may(Actor actor, String operation);

    /**
     * Whether the actor may do the operation.
     *
     * @param operation the operation's name, for example {@code contact.record}; one that the installed rooms declare
     * @param about the record to be changed, or the command that makes a new one; null for reports,
     *     and where the record to be changed is not there: who may change any is told so, all others are denied as for a record of somebody else
     */
    boolean allows(Actor actor, String operation, @Nullable Object about);

    /**
     * Whether the actor may do the operation by this command, as things are. Unless a policy says otherwise, neither makes a difference.
     *
     * @param about as above
     * @param command the command; null for reports
     * @param records what else is kept in the congress, within the transaction of the operation
     */
    default boolean allows(
            Actor actor, String operation, @Nullable Object about, @Nullable Object command, StoreReader records) {
        return allows(actor, operation, about);
    }

    /**
     * Which records of this shape the actor may see; joined to the query before paging. Who asks along a {@link Reference} finds only by records
     * of the other shape that this lets see too.
     */
    <T> Scope<T> scope(Actor actor, Shape<T> shape);
}
