package org.daibiao.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.privacy.FieldCipher.Place;
import org.daibiao.record.CipherMissingException;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Row;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens rows, and translates queries on sealed ones.
 *
 * @param plain without a cipher: for each congress, the last act known to have been entered without one
 */
record Sealing(FieldCipher cipher, SealedStores.Reading reading, Map<CongressId, Plain> plain) {
    /**
     * An act entered without a cipher.
     *
     * @param link its link
     * @param shared whether another process has entered it, which may be behind a cipher the next time
     */
    record Plain(String link, boolean shared) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * A sealed cell.
     *
     * @param at its index among the row's cells
     * @param column its column
     * @param indexed whether the next cell holds its token
     */
    private record Spot(int at, String column, boolean indexed) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private static List<Spot> spots(Shape<?> shape) {
        var spots = new ArrayList<Spot>();
        for (Field<?, ?> field : shape.fields()) {
            int texts = !field.isSealed()
                    ? 0
                    : field.isSearchable() ? 1 : field.columns().size();
            for (int n = 0; n < texts; n++) {
                spots.add(new Spot(field.first() + n, field.columns().get(n).name(), field.isSearchable()));
            }
        }
        return spots;
    }

    <T> Row sealed(Shape<T> shape, CongressId congress, T word) {
        return sealed(shape, congress, new Row(shape.cells(word)));
    }

    <T> Versioned<T> opened(Shape<T> shape, CongressId congress, Versioned<Row> found) {
        return new Versioned<>(
                org.daibiao.record.Id.of(found.id().value()),
                found.version(),
                shape.word(opened(shape, congress, found.value()).cells()));
    }

    /** The row under the current key, including its tokens. */
    Row resealed(Shape<?> shape, CongressId congress, Row row) {
        return sealed(shape, congress, opened(shape, congress, row));
    }

    /** Whether every sealed cell of a row, and its token, is under the current key. */
    boolean isCurrent(Shape<?> shape, Row row) {
        return spots(shape).stream()
                .allMatch(spot -> isCurrent(row, spot.at()) && (!spot.indexed() || isTokenCurrent(row, spot.at())));
    }

    private boolean isCurrent(Row row, int at) {
        return !(row.cells().get(at) instanceof String text) || cipher.isCurrent(text);
    }

    private boolean isTokenCurrent(Row row, int at) {
        boolean same = (row.cells().get(at) == null) == (row.cells().get(at + 1) == null);
        return same && isCurrent(row, at + 1);
    }

    private Row sealed(Shape<?> shape, CongressId congress, Row row) {
        var cells = new ArrayList<@Nullable Object>(row.cells());
        UUID id = shape.raw().idOf(row);
        for (Spot spot : spots(shape)) {
            var place = new Place(shape.table(), spot.column(), congress, id);
            Object text = cells.get(spot.at());
            cells.set(spot.at(), text == null ? null : cipher.seal((String) text, place));
            if (spot.indexed()) {
                cells.set(spot.at() + 1, text == null ? null : token((String) text, place));
            }
        }
        return new Row(cells);
    }

    private Row opened(Shape<?> shape, CongressId congress, Row row) {
        var cells = new ArrayList<@Nullable Object>(row.cells());
        UUID id = shape.raw().idOf(row);
        for (Spot spot : spots(shape)) {
            if (cells.get(spot.at()) instanceof String cell && !isPlain(cell)) {
                cells.set(spot.at(), cipher.open(cell, new Place(shape.table(), spot.column(), congress, id)));
            }
        }
        return new Row(cells);
    }

    /** A text in the form of a sealed text is never taken for plain text, even when it does not open. */
    private boolean isPlain(String cell) {
        return reading == SealedStores.Reading.PLAIN_TOO
                && SealedForm.read(cell).isEmpty();
    }

    /** Whether the query may ask about sealed data or return it. */
    static boolean concerns(Query<?> query) {
        boolean isRaw = query.shape().word() == Row.class;
        return !isRaw && (query.shape().isSealed() || query.goesFurther());
    }

    <T> Query<Row> raw(Query<T> query, CongressId congress) {
        Shape<Row> raw = query.shape().raw();
        Field<T, ?> order = query.order();
        return new Query<>(
                raw,
                query.where().stream()
                        .map(criterion -> raw(query.shape(), criterion, congress))
                        .toList(),
                order == null ? null : raw.field(order.name()),
                query.after(),
                query.limit());
    }

    private <T> Criterion<Row> raw(Shape<T> shape, Criterion<T> criterion, CongressId congress) {
        return criterion.either(
                comparison -> raw(shape, comparison, congress), reference -> raw(shape, reference, congress));
    }

    private <T, O> Criterion<Row> raw(Shape<T> shape, Reference<T, O> reference, CongressId congress) {
        Shape<O> other = reference.shape();
        return new Reference<>(
                shape.raw().field(reference.field().name()),
                other.raw(),
                other.raw().field(reference.its().name()),
                reference.criteria().stream()
                        .map(criterion -> raw(other, criterion, congress))
                        .toList());
    }

    private <T> Criterion<Row> raw(Shape<T> shape, Comparison<T> criterion, CongressId congress) {
        Field<T, ?> field = criterion.field();
        List<Object> values = criterion.values();
        if (field.isSealed()) {
            String column = field.columns().get(0).name();
            values = values.stream()
                    .flatMap(text -> sought((String) text, shape.table(), column, congress).stream())
                    .toList();
        }
        return new Comparison<>(shape.raw().field(field.name()), criterion.test(), values);
    }

    /** Tokens under every key, and during the transition the text itself, which the first of the field's columns may hold. */
    private List<Object> sought(String text, String table, String column, CongressId congress) {
        var sought = new ArrayList<Object>(cipher.tokens(text, table, column, congress));
        if (reading == SealedStores.Reading.PLAIN_TOO) {
            sought.add(text);
        }
        return sought;
    }

    private @Nullable String token(String text, Place place) {
        return cipher.tokens(text, place.table(), place.column(), place.congress()).stream()
                .findFirst()
                .orElse(null);
    }

    /** Whether it searches by sealed data. */
    static boolean seeks(Query<?> query) {
        return query.where().stream().anyMatch(Sealing::seeks);
    }

    private static boolean seeks(Criterion<?> criterion) {
        return criterion.either(
                comparison -> comparison.field().isSealed(),
                reference -> reference.criteria().stream().anyMatch(Sealing::seeks));
    }

    /** Whether the last act was entered under the current key. */
    boolean isMarked(StoreReader reader) {
        return new Lookup.LastContent().in(reader).filter(cipher::isCurrent).isPresent();
    }

    /** Remembers the last act as one that this process entered without a cipher, so that it need not be checked again. */
    void entered(Journal journal, CongressId congress) {
        if (cipher == NoCipher.INSTANCE) {
            Plain before = plain.get(congress);
            remember(journal.head(), congress, before != null && before.shared());
        }
    }

    private void remember(Head head, CongressId congress, boolean shared) {
        if (head.hash() != null) {
            plain.put(congress, new Plain(head.hash(), shared));
        }
    }

    /** Whether the last act is to be checked with the first questions of a write, since other processes write in this congress too. */
    boolean isShared(CongressId congress) {
        Plain last = plain.get(congress);
        return last != null && last.shared();
    }

    /** Throws {@link CipherMissingException} when the last act was entered behind a cipher and there is none here. */
    void requireCipher(StoreReader reader) {
        Head head = cipher == NoCipher.INSTANCE ? reader.journal().head() : Head.NONE;
        if (head.number() > 0 && !isSeen(head, reader.congress())) {
            requireCipher(new Lookup.LastContent().in(reader), reader);
        }
    }

    private boolean isSeen(Head head, CongressId congress) {
        Plain last = plain.get(congress);
        return last != null && last.link().equals(head.hash());
    }

    /** The same for the last act's content, as just read. */
    void requireCipher(Optional<String> content, StoreReader reader) {
        content.flatMap(SealedForm::read).ifPresent(form -> {
            throw new CipherMissingException(form.key());
        });
        Head head = reader.journal().head();
        CongressId congress = reader.congress();
        remember(head, congress, plain.containsKey(congress) && !isSeen(head, congress));
    }

    /** Does not show what it holds. */
    @Override
    public String toString() {
        return "Sealing, " + reading;
    }
}
