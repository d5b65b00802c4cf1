package org.daibiao.privacy;

import static org.daibiao.privacy.SealingRoom.RESEAL;

import java.util.List;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Chain;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Cursor;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

record DefaultSealingService(Desk desk, SealedStores stores) implements SealingService {
    /**
     * Where to continue.
     *
     * @param table the index of the table
     * @param after where the previous page ended; null for the table's first page
     */
    private record Stop(int table, @Nullable String after) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    @Override
    public Resealed reseal(@Nullable String after, int limit, Actor actor) {
        return desk.upkeep(RESEAL, actor, context -> batch(after, limit, context, actor));
    }

    private Resealed batch(@Nullable String after, int limit, Context context, Actor actor) {
        if (stores.isPlain()) {
            throw new IllegalStateException("give a cipher: Daibiao.builder().cipher(…)");
        }
        List<Shape<?>> tables = desk.rooms().stream()
                .flatMap(room -> room.shapes().stream())
                .filter(Shape::isSealed)
                .toList();
        Stop stop = after == null ? new Stop(0, null) : stop(after, tables);
        if (stop.table() == tables.size()) {
            return new Resealed(0, 0, null);
        }
        var entering = new SealedStores.Entering(new Chain(actor.congress(), desk.digest()), context, actor.id());
        Resealed batch = stores.reseal(entering, tables.get(stop.table()), stop.after(), limit);
        int next = batch.next() == null ? stop.table() + 1 : stop.table();
        return new Resealed(
                batch.seen(), batch.resealed(), next == tables.size() ? null : cursor(tables.get(next), batch.next()));
    }

    private static String cursor(Shape<?> table, @Nullable String after) {
        return Cursor.encode(table + "\n" + (after == null ? "" : after));
    }

    private static Stop stop(String cursor, List<Shape<?>> tables) {
        String[] parts = Cursor.decode(cursor).split("\n", -1);
        for (int n = 0; n < tables.size() && parts.length == 2; n++) {
            if (tables.get(n).table().equals(parts[0])) {
                return new Stop(n, parts[1].isEmpty() ? null : parts[1]);
            }
        }
        throw new BadCursorException();
    }
}
