package org.daibiao.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.daibiao.desk.Context;
import org.daibiao.journal.Act;
import org.daibiao.journal.Chain;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Row;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Sealed stores (加密存储): wrap any other stores and pass them personal data sealed by a {@link FieldCipher}; adapters need not know about it.
 * Thread-safe if the cipher and the other stores are. {@code Daibiao.builder().cipher(…)} creates them.
 *
 * <p><b>What is sealed:</b> the components of a record that hold {@link org.daibiao.record.Personal} data and are not {@link
 * org.daibiao.record.Published}, each cell in its own place. For a {@link org.daibiao.record.Searchable} component the current token is kept in the
 * adjacent column, and a search by its exact text looks for the tokens under all keys. Ids, days, states, published names, free texts such as matters
 * raised, and the journal, which holds ids and no names, are kept as they are.
 *
 * <p>A read throws {@link org.daibiao.record.UnreadableCellException} when one of its rows cannot be opened; nothing of that page is returned.
 */
public final class SealedStores implements Stores {
    /** Reading of unsealed cells (未加密内容的读取): how a read treats such a cell. */
    public enum Reading {
        /** As unreadable: someone bypassed the cipher. The usual setting. */
        SEALED_ONLY,
        /**
         * As plain text from before the cipher was switched on. Use it only as long as {@link SealingService#reseal} needs to go through the database
         * once. Until then, anyone who can write to the database can insert plain texts that are accepted as genuine.
         */
        PLAIN_TOO
    }

    private final Stores inner;
    private final Sealing sealing;

    private SealedStores(Stores inner, Sealing sealing) {
        this.inner = inner;
        this.sealing = sealing;
    }

    /** These stores behind a cipher. Closing it closes them. */
    public static SealedStores of(Stores inner, FieldCipher cipher, Reading reading) {
        return new SealedStores(inner, new Sealing(cipher, reading, new ConcurrentHashMap<>()));
    }

    /**
     * These stores in plain text. Reading a cell that others sealed throws {@link org.daibiao.record.UnreadableCellException}. An act that follows
     * one entered behind a cipher is refused with {@link org.daibiao.record.CipherMissingException}. A host that forgot the cipher thus neither takes
     * sealed texts for names nor writes plain names beside them. Closing it closes them.
     */
    public static SealedStores plain(Stores inner) {
        return of(inner, NoCipher.INSTANCE, Reading.PLAIN_TOO);
    }

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return inner.write(congress, writer -> work.apply(new SealedWriter(writer, sealing)));
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return inner.read(congress, reader -> work.apply(new SealedReader(reader, sealing)));
    }

    @Override
    public <T> Page<Versioned<T>> page(CongressId congress, Query<T> query) {
        if (isPlain() && Sealing.seeks(query)) {
            return read(congress, reader -> reader.select(query));
        }
        return Sealing.concerns(query)
                ? inner.page(congress, sealing.raw(query, congress))
                        .map(found -> sealing.opened(query.shape(), congress, found))
                : inner.page(congress, query);
    }

    /**
     * What acts keep in place of a command's digest: a token, so that a guess at the command's content cannot be confirmed. A repeat is recognised
     * under every key of the ring, and by the plain digest from before the cipher.
     */
    public List<String> contents(String digest, CongressId congress) {
        var contents = new ArrayList<>(sealing.cipher().tokens(digest, "act", "content", congress));
        contents.add(digest);
        return List.copyOf(contents);
    }

    /** Whether there is no cipher. */
    boolean isPlain() {
        return sealing.cipher() == NoCipher.INSTANCE;
    }

    /**
     * Who reseals records, and when.
     *
     * @param chain the congress's chain
     * @param actor the host's id of the actor
     */
    record Entering(Chain chain, Context context, String actor) {
        private Act act(String content, UUID about, Journal journal) {
            UUID operation = context.newId().value();
            var act = new Act(
                    operation,
                    SealingRoom.RESEAL.name(),
                    content,
                    actor,
                    context.at(),
                    context.today(),
                    about,
                    List.of(),
                    null);
            Head head = journal.head();
            return act.linked(chain.link(head.hash(), head.number() + 1, act));
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Reseals, in one transaction, those of the next rows of a table that are not under the current key. If the last act is not under that key, an
     * act is entered, so that a process without the cipher learns that there is one.
     */
    Resealed reseal(Entering entering, Shape<?> shape, @Nullable String after, int limit) {
        CongressId congress = entering.chain().congress();
        Query<Row> query = new Query<>(shape.raw(), List.of(), null, after, limit);
        return inner.write(congress, writer -> {
            Page<Versioned<Row>> page = writer.select(query);
            List<Versioned<Row>> stale = page.items().stream()
                    .filter(row -> !sealing.isCurrent(shape, row.value()))
                    .toList();
            stale.forEach(
                    row -> writer.update(shape.raw(), sealing.resealed(shape, congress, row.value()), row.version()));
            if (!stale.isEmpty() && !sealing.isMarked(writer)) {
                UUID about = stale.get(0).id().value();
                String content = contents(about.toString(), congress).get(0);
                writer.append(List.of(entering.act(content, about, writer.journal())));
            }
            return new Resealed(page.items().size(), stale.size(), page.next());
        });
    }

    /** A port of the inner stores, which no cipher affects. */
    @Override
    public <P> Optional<P> port(Class<P> port) {
        return inner.port(port);
    }

    @Override
    public void close() {
        inner.close();
    }
}
