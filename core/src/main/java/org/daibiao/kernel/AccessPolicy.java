package org.daibiao.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Access policy (访问策略): decides each operation and the scope of each list. What it does not allow is denied. An actor never reaches
 * another congress than the own one, whatever the policy says. All implementations must be immutable and thread-safe.
 */
public interface AccessPolicy {
    /**
     * Whether the actor may do the operation.
     *
     * @param operation the operation's name, for example {@code contact.record}
     * @param about the record to be changed, or the command that makes a new one; null for reports
     */
    boolean allows(Actor actor, String operation, @Nullable Object about);

    /**
     * The criteria that a list of these records gets for this actor, joined to the query before paging; empty: all. Throws {@link
     * DaibiaoException.Denied} when the actor may see none.
     */
    <T> List<Criterion<T>> scope(Actor actor, Shape<T> shape);

    /** Until a policy is given: the deputy work committee may do all in its own congress, nobody else anything. */
    static AccessPolicy committeeOnly() {
        return new CommitteeOnly();
    }
}
