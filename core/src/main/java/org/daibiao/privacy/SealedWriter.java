package org.daibiao.privacy;

import java.util.List;
import org.daibiao.journal.Act;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.Shape;

/** Seals what another writer stores. */
final class SealedWriter extends SealedReader implements StoreWriter {
    private final StoreWriter inner;

    SealedWriter(StoreWriter inner, Sealing sealing) {
        super(inner, sealing);
        this.inner = inner;
    }

    @Override
    public <T> void insert(Shape<T> shape, List<T> words) {
        if (shape.isSealed()) {
            inner.insert(
                    shape.raw(),
                    words.stream()
                            .map(word -> sealing().sealed(shape, congress(), word))
                            .toList());
        } else {
            inner.insert(shape, words);
        }
    }

    @Override
    public <T> void update(Shape<T> shape, T word, long expected) {
        if (shape.isSealed()) {
            inner.update(shape.raw(), sealing().sealed(shape, congress(), word), expected);
        } else {
            inner.update(shape, word, expected);
        }
    }

    @Override
    public void append(List<Act> acts) {
        sealing().requireCipher(inner.journal(), congress());
        inner.append(acts);
        sealing().entered(inner.journal(), congress());
    }
}
