package org.daibiao.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daibiao.journal.Act;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Write;
import org.daibiao.record.Shape;

/** Seals what another writer stores. */
final class SealedWriter extends SealedReader implements StoreWriter {
    private final StoreWriter inner;

    /** Whether the last act was looked at. */
    private boolean checked;

    SealedWriter(StoreWriter inner, Sealing sealing) {
        super(inner, sealing);
        this.inner = inner;
    }

    @Override
    public <T> void insert(Shape<T> shape, List<T> words) {
        write(List.of(new Write.Insert<>(shape, words)));
    }

    @Override
    public <T> void update(Shape<T> shape, T word, long expected) {
        write(List.of(new Write.Update<>(shape, word, expected)));
    }

    @Override
    public void append(List<Act> acts) {
        write(List.of(new Write.Append(acts)));
    }

    /** Where other processes write too, the last act is looked at in the trip of the first questions, so that entering an act needs none of its own. */
    @Override
    @SuppressWarnings("unchecked")
    public List<?> ask(List<Lookup<?>> lookups) {
        if (checked || !sealing().isShared(congress())) {
            return super.ask(lookups);
        }
        checked = true;
        var all = new ArrayList<Lookup<?>>(lookups);
        all.add(new Lookup.LastContent());
        List<?> answers = super.ask(all);
        sealing().requireCipher((Optional<String>) answers.get(lookups.size()), inner);
        return answers.subList(0, lookups.size());
    }

    @Override
    public void write(List<Write> writes) {
        boolean enters = writes.stream().anyMatch(Write.Append.class::isInstance);
        if (enters) {
            sealing().requireCipher(inner);
        }
        inner.write(writes.stream().map(this::sealed).toList());
        if (enters) {
            sealing().entered(inner.journal(), congress());
        }
    }

    private Write sealed(Write write) {
        if (write instanceof Write.Insert<?> insert && insert.shape().isSealed()) {
            return sealed(insert);
        }
        return write instanceof Write.Update<?> update && update.shape().isSealed() ? sealed(update) : write;
    }

    private <T> Write sealed(Write.Insert<T> insert) {
        Shape<T> shape = insert.shape();
        return new Write.Insert<>(
                shape.raw(),
                insert.words().stream()
                        .map(word -> sealing().sealed(shape, congress(), word))
                        .toList());
    }

    private <T> Write sealed(Write.Update<T> update) {
        Shape<T> shape = update.shape();
        return new Write.Update<>(shape.raw(), sealing().sealed(shape, congress(), update.word()), update.expected());
    }
}
