package org.daibiao.privacy;

import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Service of sealing (加密服务) for operators. Thread-safe. It may also throw the exceptions listed at {@link Desk}: denied, store failed.
 *
 * <p>To rotate to a new key (密钥轮换): first give every node the ring with the new key among the older ones, so that each node can open what another one
 * seals. Then give every node the ring with the new key as the current one. Then reseal, batch after batch. Searches find all rows throughout. When a
 * further round reports {@link Resealed#resealed} 0 everywhere, remove the old key from the ring, unless an earlier backup may still have to be
 * restored.
 */
public interface SealingService {
    /**
     * Creates the service at a desk.
     *
     * @param stores the desk's stores
     */
    static SealingService of(Desk desk, SealedStores stores) {
        return new DefaultSealingService(desk, stores);
    }

    /**
     * Reseals, with their tokens, the next records of the actor's congress that are under an older key, or in plain text while {@link
     * SealedStores.Reading#PLAIN_TOO} is set. It covers all tables of the installed rooms. Operation {@code privacy.reseal}, visible to the {@link
     * org.daibiao.desk.Observer}. It enters a single act in the journal, when sealing begins or moves to another key: from it, a process that was
     * given no cipher learns that there is one.
     *
     * <p>One call is one transaction on one table; the congress's other writers wait for it. It may be repeated, and stopped at any point: what was
     * committed stays, and what is already sealed is left alone. Each resealed record gets the next version, so anyone who saw the previous version
     * must read it again ({@link org.daibiao.record.StaleVersionException}).
     *
     * <p>Throws {@link org.daibiao.record.UnreadableCellException} for a cell that cannot be opened, {@link org.daibiao.record.BadCursorException}
     * for a text that is not a cursor of this list, {@link org.daibiao.record.BadValueException} for a limit out of bounds, and {@link IllegalStateException}
     * when no cipher was given. In each case nothing of the batch is kept.
     *
     * @param after {@link Resealed#next} of the previous batch, or null
     * @param limit the maximum number of records in the batch, 1 to {@value org.daibiao.record.Query#MOST}
     */
    Resealed reseal(@Nullable String after, int limit, Actor actor);
}
