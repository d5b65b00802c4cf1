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
 * Sealed stores (加密存储): stand before any other stores and hand them personal data sealed by a {@link FieldCipher}; no adapter knows of it.
 * Thread-safe, where the cipher and the other stores are. {@code Daibiao.builder().cipher(…)} makes them.
 *
 * <p><b>What is sealed:</b> the components of a word that hold {@link org.daibiao.record.Personal} data and are not {@link
 * org.daibiao.record.Published}, each cell in its own place. Of a {@link org.daibiao.record.Searchable} one the current token stands in the
 * column beside it, and a search by its exact text asks for the tokens under all keys. Ids, days, states, published names, free texts such as
 * matters raised, and the journal, which holds ids and no names, are kept as they are.
 *
 * <p>A read throws {@link org.daibiao.record.UnreadableCellException} when one of its rows cannot be opened: nothing of that page is
 * given.
 */
public final class SealedStores implements Stores {
    /** Reading of unsealed cells (未加密内容的读取): what a read takes such a cell for. */
    public enum Reading {
        /** Unreadable: somebody wrote past the cipher. The usual setting. */
        SEALED_ONLY,
        /**
         * A plain text, from before the cipher was switched on. For as long as {@link SealingService#reseal} needs to go through the
         * database once, and no longer: until then whoever can write to the database can put plain texts in, which are believed.
         */
        PLAIN_TOO
    }

    private final Stores inner;
    private final Sealing sealing;

    private SealedStores(Stores inner, Sealing sealing) {
        this.inner = inner;
        this.sealing = sealing;
    }

    /** These stores behind a cipher. Closing closes them. */
    public static SealedStores of(Stores inner, FieldCipher cipher, Reading reading) {
        return new SealedStores(inner, new Sealing(cipher, reading, new ConcurrentHashMap<>()));
    }

    /**
     * These stores in plain text. A cell that others have sealed is {@link org.daibiao.record.UnreadableCellException}, and an act after
     * one that was entered behind a cipher is refused by {@link org.daibiao.record.CipherMissingException}: who forgot the cipher
     * neither takes sealed texts for names nor writes names beside them. Closing closes them.
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
     * What acts keep of a command's digest, so that nobody can confirm a guess of what a command held: a token. A repeat is recognised under
     * every key of the ring, and by the digest itself, from before the cipher.
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
     * By whom and when records are sealed anew.
     *
     * @param chain the congress's
     * @param actor the host's id of who does it
     */
    record Entering(Chain chain, Context moment, String actor) {
        private Act act(String content, UUID about, Journal journal) {
            UUID operation = moment.newId().value();
            var act = new Act(
                    operation,
                    SealingRoom.RESEAL.name(),
                    content,
                    actor,
                    moment.at(),
                    moment.today(),
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
     * Seals anew, in one transaction, what is not under the current key of the next rows of a table. Where the last act is not behind that key an
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
            if (!stale.isEmpty() && !sealing.isMarked(writer.journal())) {
                UUID about = stale.get(0).id().value();
                String content = contents(about.toString(), congress).get(0);
                writer.append(List.of(entering.act(content, about, writer.journal())));
            }
            return new Resealed(page.items().size(), stale.size(), page.next());
        });
    }

    /** A port of the stores behind, which no cipher concerns. */
    @Override
    public <P> Optional<P> port(Class<P> port) {
        return inner.port(port);
    }

    @Override
    public void close() {
        inner.close();
    }
}
