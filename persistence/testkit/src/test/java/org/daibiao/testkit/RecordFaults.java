package org.daibiao.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Row;
import org.daibiao.record.Shape;
import org.daibiao.record.UnstorableException;
import org.daibiao.record.Versioned;

/** Stores that break a promise about records, values or queries. */
final class RecordFaults {
    private RecordFaults() {}

    static Stream<Fault> all() {
        return Stream.of(kept(), values(), lists()).flatMap(List::stream);
    }

    private static List<Fault> kept() {
        return List.of(
                new Fault("ignores versions", "Records.staleVersionsAreRefused", IgnoresVersions::new),
                new Fault("makes on update what is not there", "Records.staleVersionsAreRefused", MakesOnUpdate::new),
                new Fault(
                        "forgets what a record no longer has", "Records.aChangeReplacesEveryField", KeepsOldCells::new),
                new Fault("starts each page alone anew", "Queries.aPageAloneIsTheSame", PagesAnew::new),
                new Fault("writes over what is there", "Records.anIdIsKeptOnce", WritesOver::new),
                new Fault("blames the first of a list", "Records.anIdIsKeptOnce", BlamesTheFirst::new),
                new Fault("says nothing of a second unique value", "Records.aUniqueValueIsKeptOnce", SaysNothing::new),
                new Fault("keeps the first hundred of a list", "Records.aListIsKeptWhole", KeepsPart::new),
                new Fault("shows one congress another's records", "Records.congressesNeverMeet", OneTenant::new),
                new Fault("asks for a hundred ids", "Records.fiveHundredIdsAreAskedForAtOnce", AsksForAHundred::new),
                new Fault("keeps the act and not its record", "Door.theChainHolds", KeepsNoReading::new),
                new Fault("knows words and no rows", "Records.aWordAndItsRowAreOneRecord", KnowsWords::new),
                new Fault("finds something where nothing is", "Records.absenceIsEmpty", FindsAnything::new),
                new Fault("leaves out what it cannot keep", "Values.whatCouldNotBeGivenBackIsRefused", LeavesOut::new));
    }

    private static List<Fault> values() {
        return List.of(
                new Fault("forgets a field", "Records.everyFieldComesBack", ForgetsAField::new),
                cells("trims texts", "Values.textsComeBackToTheLetter", String::strip),
                cells("composes characters", "Values.textsComeBackToTheLetter", RecordFaults::composed),
                cells(
                        "makes an empty text null",
                        "Values.anEmptyTextIsNotAMissingOne",
                        text -> text.isEmpty() ? null : text),
                cells(
                        "counts units of UTF-16",
                        "Values.theLongestTextsFit",
                        text -> text.substring(0, Math.min(100, text.length()))),
                new Fault(
                        "reckons days before 1582 by another calendar",
                        "Values.daysAreNotMoved",
                        () -> new Cellwise(cell ->
                                cell instanceof LocalDate day && day.getYear() <= 1582 ? day.plusDays(10) : cell)),
                new Fault(
                        "keeps numbers with seven digits",
                        "Values.numbersComeBack",
                        () -> new Cellwise(
                                cell -> cell instanceof Long number ? (Object) (long) (float) (long) number : cell)),
                new Fault("sorts what is in a list", "Values.listsKeepTheirOrder", SortsLists::new));
    }

    private static List<Fault> lists() {
        return List.of(
                new Fault(
                        "forgets the criteria",
                        "Queries.criteriaAgreeWithTheirDefinition",
                        () -> new Asks(RecordFaults::all)),
                new Fault(
                        "looks at the first criterion only",
                        "Queries.severalCriteriaHoldTogether",
                        () -> new Asks(RecordFaults::first)),
                new Fault("takes alike for equal", "Queries.textsThatLookAlikeAreToldApart", FoldsTexts::new),
                new Fault("orders by insertion", "Queries.orderedById", () -> new Orders(false)),
                new Fault("orders ids as signed numbers", "Queries.orderedById", () -> new Orders(true)),
                new Fault("forgets the order", "Queries.orderedByEveryField", () -> new Asks(RecordFaults::unordered)),
                new Fault("swaps the order", "Queries.orderedByEveryField", Backwards::new),
                new Fault("has no further pages", "Queries.theLastPageIsTheLast", NoFurtherPages::new),
                new Fault(
                        "begins again on every page",
                        "Queries.recordsThatComeInBetween",
                        () -> new Asks(RecordFaults::anew)),
                new Fault("takes any cursor", "Queries.foreignCursorsAreRefused", TakesAnyCursor::new));
    }

    private static Fault cells(String what, String promise, java.util.function.UnaryOperator<String> change) {
        return new Fault(
                what, promise, () -> new Cellwise(cell -> cell instanceof String text ? change.apply(text) : cell));
    }

    private static String composed(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    }

    private static <T> Query<T> all(Query<T> query) {
        return new Query<>(query.shape(), List.of(), query.order(), query.after(), query.limit());
    }

    private static <T> Query<T> first(Query<T> query) {
        List<Criterion<T>> one = query.where().stream().limit(1).toList();
        return new Query<>(query.shape(), one, query.order(), query.after(), query.limit());
    }

    private static <T> Query<T> unordered(Query<T> query) {
        return new Query<>(query.shape(), query.where(), null, query.after(), query.limit());
    }

    private static <T> Query<T> anew(Query<T> query) {
        return query.from(null);
    }

    private static class PagesAnew extends Broken {
        @Override
        public <T> Page<Versioned<T>> page(CongressId congress, Query<T> query) {
            return super.page(congress, query.from(null));
        }
    }

    private static class IgnoresVersions extends Broken {
        @Override
        <T> void update(StoreWriter writer, Shape<T> shape, T word, long expected) {
            long now = writer.find(shape, Id.of(shape.idOf(word)))
                    .map(Versioned::version)
                    .orElse(expected);
            writer.update(shape, word, now);
        }
    }

    private static class MakesOnUpdate extends Broken {
        @Override
        <T> void update(StoreWriter writer, Shape<T> shape, T word, long expected) {
            if (writer.find(shape, Id.of(shape.idOf(word))).isEmpty()) {
                writer.insert(shape, List.of(word));
            } else {
                writer.update(shape, word, expected);
            }
        }
    }

    private static class KnowsWords extends Broken {
        @Override
        <T> Optional<Versioned<T>> find(StoreReader reader, Shape<T> shape, Id<T> id) {
            return shape.word() == Row.class ? Optional.empty() : reader.find(shape, id);
        }
    }

    private static class KeepsOldCells extends Broken {
        @Override
        <T> void update(StoreWriter writer, Shape<T> shape, T word, long expected) {
            var cells = new ArrayList<>(shape.cells(word));
            writer.find(shape, Id.of(shape.idOf(word))).ifPresent(now -> {
                List<Object> old = shape.cells(now.value());
                for (int n = 0; n < cells.size(); n++) {
                    cells.set(n, cells.get(n) == null ? old.get(n) : cells.get(n));
                }
            });
            writer.update(shape, shape.word(cells), expected);
        }
    }

    private static class WritesOver extends Broken {
        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            for (T word : words) {
                Optional<Versioned<T>> now = writer.find(shape, Id.of(shape.idOf(word)));
                if (now.isPresent()) {
                    writer.update(shape, word, now.get().version());
                } else {
                    writer.insert(shape, List.of(word));
                }
            }
        }
    }

    private static class BlamesTheFirst extends Broken {
        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            try {
                writer.insert(shape, words);
            } catch (DuplicateException e) {
                throw new DuplicateException(shape.table(), shape.idOf(words.get(0)));
            }
        }
    }

    private static class SaysNothing extends Broken {
        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            boolean anew = words.stream()
                    .allMatch(
                            word -> writer.find(shape, Id.of(shape.idOf(word))).isEmpty());
            try {
                writer.insert(shape, words);
            } catch (DuplicateException e) {
                if (!anew) {
                    throw e;
                } // the fault: as if it had been kept
            }
        }
    }

    private static class KeepsPart extends Broken {
        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            writer.insert(shape, words.subList(0, Math.min(100, words.size())));
        }
    }

    /** As a database may that takes so many values and no more. */
    private static class AsksForAHundred extends Broken {
        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            List<Criterion<T>> cut = query.where().stream()
                    .map(one -> one.either(AsksForAHundred::cut, reference -> reference))
                    .toList();
            return reader.select(new Query<>(query.shape(), cut, query.order(), query.after(), query.limit()));
        }

        private static <T> Criterion<T> cut(Comparison<T> one) {
            List<Object> first =
                    one.values().subList(0, Math.min(100, one.values().size()));
            return new Comparison<>(one.field(), one.test(), first);
        }
    }

    private static class KeepsNoReading extends Broken {
        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            writer.insert(shape, shape.table().equals("audit_reading") ? List.of() : words);
        }
    }

    private static class OneTenant extends Broken {
        @Override
        CongressId tenant(CongressId congress) {
            return CongressId.of("all");
        }
    }

    private static class FindsAnything extends Broken {
        @Override
        <T> Optional<Versioned<T>> find(StoreReader reader, Shape<T> shape, Id<T> id) {
            return reader.find(shape, id)
                    .or(() -> reader.select(Query.of(shape)).items().stream().findFirst());
        }
    }

    private static class LeavesOut extends Broken {
        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            try {
                writer.insert(shape, words);
            } catch (UnstorableException e) {
                // the fault: as if it had been kept
            }
        }
    }

    private static class ForgetsAField extends Broken {
        @Override
        <T> T kept(Shape<T> shape, T word) {
            List<Object> cells = new ArrayList<>(shape.cells(word));
            if (shape.table().equals("voter")) {
                cells.set(shape.field("phone").first(), null);
            }
            return shape.word(cells);
        }
    }

    private static class SortsLists extends Broken {
        @Override
        <T> T kept(Shape<T> shape, T word) {
            List<Object> cells = new ArrayList<>(shape.cells(word));
            shape.fields().stream()
                    .filter(field -> field.columns().size() > 1)
                    .forEach(field -> cells.subList(
                                    field.first(),
                                    field.first() + field.columns().size())
                            .sort(Comparator.nullsLast(Comparator.comparing(Object::toString))));
            return shape.word(cells);
        }
    }

    /** Asks another question than it was asked. */
    private static class Asks extends Broken {
        private interface Other {
            <T> Query<T> of(Query<T> query);
        }

        private final Other other;

        Asks(Other other) {
            this.other = other;
        }

        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            return reader.select(other.of(query));
        }
    }

    private static class FoldsTexts extends Broken {
        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            List<Criterion<T>> folded = new ArrayList<>();
            for (Criterion<T> criterion : query.where()) {
                if (!(criterion instanceof Comparison<T> one)) {
                    folded.add(criterion);
                    continue;
                }
                var values = new HashSet<Object>(one.values());
                reader.select(Query.of(query.shape())).items().forEach(row -> {
                    Object cell =
                            query.shape().cells(row.value()).get(one.field().first());
                    if (one.values().stream().anyMatch(value -> fold(value).equals(fold(String.valueOf(cell))))) {
                        values.add(cell);
                    }
                });
                folded.add(new Comparison<>(one.field(), one.test(), List.copyOf(values)));
            }
            return reader.select(new Query<>(query.shape(), folded, query.order(), query.after(), query.limit()));
        }

        private static Object fold(Object value) {
            return value instanceof String text ? text.toLowerCase(Locale.ROOT).stripTrailing() : value;
        }
    }

    /** Orders records without an order of their own by insertion, or by the ids as pairs of signed numbers. */
    private static class Orders extends Broken {
        private final boolean signed;
        private final Map<Object, Integer> inserted = Collections.synchronizedMap(new HashMap<>());

        Orders(boolean signed) {
            this.signed = signed;
        }

        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            words.forEach(word -> inserted.putIfAbsent(shape.idOf(word), inserted.size()));
            super.insert(writer, shape, words);
        }

        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            if (query.order() != null || query.after() != null) {
                return reader.select(query);
            }
            var rows = new ArrayList<>(reader.select(query.atMost(Query.MOST)).items());
            rows.sort(
                    signed
                            ? Comparator.comparing(row -> row.id().value())
                            : Comparator.comparing(
                                    row -> inserted.getOrDefault(row.id().value(), 0)));
            return Page.of(rows, query.limit(), last -> org.daibiao.record.Cursor.of(query, last));
        }
    }

    private static class Backwards extends Broken {
        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            Page<Versioned<T>> page = reader.select(query);
            var items = new ArrayList<>(page.items());
            Collections.reverse(items);
            return query.order() == null ? page : new Page<>(items, page.next());
        }
    }

    private static class NoFurtherPages extends Broken {
        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            return new Page<>(reader.select(query).items(), null);
        }
    }

    private static class TakesAnyCursor extends Broken {
        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            try {
                return reader.select(query);
            } catch (BadCursorException e) {
                return reader.select(query.from(null));
            }
        }
    }
}
