package org.daibiao.poll;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** Stores that somebody changed past the library: what the box gives, as a change in its tables would have it; and the records. */
public final class ForgedStores implements Stores {
    private final Stores stores;
    private final CongressId congress;
    UnaryOperator<List<StoredBallot>> slips = kept -> kept;
    UnaryOperator<List<String>> chain = kept -> kept;
    UnaryOperator<List<String>> marks = kept -> kept;
    UnaryOperator<Box> row = kept -> kept;
    boolean gone;
    /** Whether the row of the box fits no change, whatever was seen of it. */
    boolean stuck;

    public ForgedStores(Stores stores, CongressId congress) {
        this.stores = stores;
        this.congress = congress;
    }

    /** With every ballot turned into this one. */
    public ForgedStores everyBallot(Ballot ballot) {
        slips = kept -> kept.stream()
                .map(one -> new StoredBallot(one.id(), ballot.json()))
                .toList();
        return this;
    }

    <T> void change(Shape<T> shape, Versioned<T> now, T forged) {
        stores.write(congress, writer -> {
            writer.update(shape, forged, now.version());
            return true;
        });
    }

    <T> void add(Shape<T> shape, T forged) {
        change(writer -> writer.insert(shape, List.of(forged)));
    }

    private void change(Consumer<StoreWriter> work) {
        stores.write(congress, writer -> {
            work.accept(writer);
            return true;
        });
    }

    @Override
    public <R> R write(CongressId id, Function<StoreWriter, R> work) {
        return stores.write(id, work);
    }

    @Override
    public <R> R read(CongressId id, Function<StoreReader, R> work) {
        return stores.read(id, work);
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        return stores.port(port).map(sound -> port != BallotBox.class ? sound : port.cast(box(sound)));
    }

    private Object box(Object sound) {
        Class<?>[] one = {BallotBox.class};
        return Proxy.newProxyInstance(BallotBox.class.getClassLoader(), one, (box, method, arguments) -> {
            if (stuck && List.of("put", "hold").contains(method.getName())) {
                return BallotBox.Put.STALE;
            }
            try {
                return forged(method.getName(), method.invoke(sound, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @SuppressWarnings("unchecked")
    private Object forged(String method, Object kept) {
        return switch (method) {
            case "slips" -> slips.apply((List<StoredBallot>) kept);
            case "chain" -> chain.apply((List<String>) kept);
            case "marks" -> marks.apply((List<String>) kept);
            case "find" -> gone ? Optional.empty() : ((Optional<Box>) kept).map(row);
            default -> kept;
        };
    }

    @Override
    public void close() {}
}
