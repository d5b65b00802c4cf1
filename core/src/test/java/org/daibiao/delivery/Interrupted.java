package org.daibiao.delivery;

import java.util.function.Function;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;

/** Lets something happen between the first look and the claim. */
final class Interrupted implements Stores {
    private final Stores stores;
    private Runnable meanwhile;

    Interrupted(Stores stores, Runnable meanwhile) {
        this.stores = stores;
        this.meanwhile = meanwhile;
    }

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return stores.write(congress, work);
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        R result = stores.read(congress, work);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return result;
    }

    @Override
    public void close() {
        stores.close();
    }
}
