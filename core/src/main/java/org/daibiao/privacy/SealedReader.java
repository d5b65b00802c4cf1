package org.daibiao.privacy;

import java.util.Optional;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
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
        return shape.isSealed()
                ? inner.find(shape.raw(), Id.<Row>of(id.value())).map(found -> sealing.opened(shape, congress(), found))
                : inner.find(shape, id);
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        if (Sealing.seeks(query)) {
            sealing.requireCipher(inner.journal(), congress()); // else nobody would be found, and nobody would wonder
        }
        return Sealing.concerns(query)
                ? inner.select(sealing.raw(query, congress()))
                        .map(found -> sealing.opened(query.shape(), congress(), found))
                : inner.select(query);
    }

    @Override
    public Journal journal() {
        return inner.journal();
    }
}
