package org.daibiao.privacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Row;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** Opens what another reader finds. */
class SealedReader implements StoreReader {
    private final StoreReader inner;
    private final Sealing sealing;

    SealedReader(StoreReader inner, Sealing sealing) {
        this.inner = inner;
        this.sealing = sealing;
    }

    Sealing sealing() {
        return sealing;
    }

    @Override
    public CongressId congress() {
        return inner.congress();
    }

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        return one(sealed(new Lookup.Find<>(shape, id)));
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        return one(sealed(new Lookup.Select<>(query)));
    }

    private <R, A> A one(Sealed<R, A> sealed) {
        return sealed.opened().apply(sealed.raw().in(inner));
    }

    @Override
    public List<?> ask(List<Lookup<?>> lookups) {
        List<Sealed<?, ?>> sealed =
                lookups.stream().<Sealed<?, ?>>map(this::sealed).toList();
        List<?> found = inner.ask(sealed.stream().<Lookup<?>>map(Sealed::raw).toList());
        return IntStream.range(0, found.size())
                .mapToObj(n -> sealed.get(n).open(found.get(n)))
                .toList();
    }

    /** The query for the inner store, and how its answer is opened. */
    private record Sealed<R, A>(Lookup<R> raw, Function<R, A> opened) {
        @SuppressWarnings("unchecked")
        Object open(Object found) {
            return opened.apply((R) found);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private Sealed<?, ?> sealed(Lookup<?> lookup) {
        if (lookup instanceof Lookup.Find<?> find) {
            return sealed(find);
        }
        return lookup instanceof Lookup.Select<?> select ? sealed(select) : new Sealed<>(lookup, found -> found);
    }

    private <T> Sealed<?, Optional<Versioned<T>>> sealed(Lookup.Find<T> find) {
        Shape<T> shape = find.shape();
        return shape.isSealed()
                ? new Sealed<>(
                        new Lookup.Find<>(shape.raw(), Id.<Row>of(find.id().value())),
                        found -> found.map(one -> sealing.opened(shape, congress(), one)))
                : new Sealed<>(find, found -> found);
    }

    private <T> Sealed<?, Page<Versioned<T>>> sealed(Lookup.Select<T> select) {
        Query<T> query = select.query();
        if (Sealing.seeks(query)) {
            sealing.requireCipher(inner); // otherwise the search would silently find nothing
        }
        return Sealing.concerns(query)
                ? new Sealed<>(
                        new Lookup.Select<>(sealing.raw(query, congress())),
                        found -> found.map(one -> sealing.opened(query.shape(), congress(), one)))
                : new Sealed<>(select, found -> found);
    }

    @Override
    public Journal journal() {
        return inner.journal();
    }
}
