package org.daibiao.examples.ownstore;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.desk.Room;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.poll.BallotBox;
import org.daibiao.record.CongressId;

/**
 * Stores on SQLite (SQLite 存储): one database file for each congress. SQLite admits one writer at a time to a file, which is what a store
 * guarantees for a congress. Since each congress has its own file, none waits for another. Every commit is on the disk before it returns.
 * Thread-safe.
 */
public final class SqliteStores implements Stores {
    private final Path directory;
    private final Schema schema;
    private final Map<CongressId, Session> writers = new ConcurrentHashMap<>();

    /** Stores in this directory, which is created if necessary. The library's rooms are known; the host names its own. */
    public SqliteStores(Path directory, Room... own) {
        this.directory = directory;
        directory.toFile().mkdirs();
        this.schema = new Schema(Stream.concat(Daibiao.rooms().stream(), Arrays.stream(own))
                .flatMap(room -> room.shapes().stream())
                .toList());
    }

    /**
     * One connection writes to a file, so writers of this process take turns. {@code immediate} makes those of other processes wait before they
     * read anything. So there is never a reason to run the work again.
     */
    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        Session writer = writer(congress);
        return writer.transaction("begin immediate", () -> work.apply(new SqliteRecords(congress, writer)));
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        writer(congress);
        try (Session reader = Session.open(file(congress))) {
            return reader.transaction("begin", () -> work.apply(new SqliteRecords(congress, reader)));
        }
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        return port == BallotBox.class ? Optional.of(port.cast(new SqliteBox(this::writer))) : Optional.empty();
    }

    /** Closes each file once its writer has finished. May be called again; the stores cannot be used afterwards. */
    @Override
    public void close() {
        writers.values().forEach(Session::close);
    }

    Path file(CongressId congress) {
        return directory.resolve(congress + ".sqlite");
    }

    private Session writer(CongressId congress) {
        return writers.computeIfAbsent(congress, unknown -> {
            Session writer = Session.open(file(congress));
            writer.transaction("begin", () -> schema.create(writer));
            return writer;
        });
    }
}
