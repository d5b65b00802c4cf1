package org.daibiao.fuzz;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.jspecify.annotations.Nullable;

/** Forgetful stores (不留痕的存储): a command is carried out and rolled back, so that an input alone reproduces what it found. */
record Forgetful(Stores kept) implements Stores {
    private static final class UndoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    @SuppressWarnings("NullAway") // the work's own answer, null only if the work says so
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        var result = new AtomicReference<@Nullable R>();
        try {
            kept.write(congress, writer -> {
                result.set(work.apply(writer));
                throw new UndoneException();
            });
        } catch (UndoneException expected) {
            return result.get();
        }
        throw new IllegalStateException("a writer's exception was lost");
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return kept.read(congress, work);
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        return kept.port(port);
    }

    @Override
    public void close() {
        kept.close();
    }
}
