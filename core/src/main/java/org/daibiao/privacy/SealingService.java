package org.daibiao.privacy;

import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Service of sealing (加密服务) for operators. Thread-safe. It may also throw what {@link Desk} says: denied, store failed.
 *
 * <p>A new key (密钥轮换): give every node the ring with the new key among the older ones, so that each can open what another one seals; then
 * give every node the ring with the new key as the current one; then seal anew, batch after batch. Searches find all rows meanwhile. When a
 * further round has {@link Resealed#resealed} 0 everywhere, the old key may leave the ring, unless a backup from before is to be restored some
 * day.
 */
public interface SealingService {
    /**
     * The service at a desk.
     *
     * @param stores the desk's stores
     */
    static SealingService of(Desk desk, SealedStores stores) {
        return new DefaultSealingService(desk, stores);
    }

    /**
     * Seals anew, with their tokens, the next records of the actor's congress that are under an older key, or plain while {@link
     * SealedStores.Reading#PLAIN_TOO} is set; through all tables of the installed rooms. Operation {@code privacy.reseal}, which
     * the {@link org.daibiao.desk.Observer} sees. The journal has an act of it where it begins to seal, or to seal under another key, and no more: by it
     * a process that was given no cipher learns that there is one.
     *
     * <p>One call is one transaction on one table, for which the congress's other writers wait. It may be repeated, and broken off at any
     * place: what was committed stays, what is sealed already is left alone. Each record sealed anew gets the next version, so that
     * somebody who saw the one before must look again ({@link org.daibiao.record.StaleVersionException}).
     *
     * <p>Throws {@link org.daibiao.record.UnreadableCellException} for a cell that cannot be opened, {@link
     * org.daibiao.record.BadCursorException} for a text that is no cursor of this list, {@link IllegalArgumentException} for a limit
     * out of bounds, and {@link IllegalStateException} when no cipher was given; nothing of the batch is kept then.
     *
     * @param after {@link Resealed#next} of the batch before, or null
     * @param limit the most records of the batch, 1 to {@value org.daibiao.record.Query#MOST}
     */
    Resealed reseal(@Nullable String after, int limit, Actor actor);
}
