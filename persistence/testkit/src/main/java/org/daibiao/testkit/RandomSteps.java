package org.daibiao.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Cursor;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The random steps of one history, valid and invalid, each a transaction. A model store in the same state shows what is valid. Few ids and few
 * people, so that the steps interact.
 */
final class RandomSteps {
    /** One transaction: its parts, and whether it fails at the end. */
    record Step(CongressId congress, List<Part> parts, boolean reads, boolean fails) {
        /** Its result on a store: the results of its parts, or the name of the exception. */
        Object on(Stores stores) {
            try {
                return reads
                        ? stores.<Object>read(congress, this::answers)
                        : stores.<Object>write(congress, this::answers);
            } catch (RuntimeException e) {
                return e.getClass().getName();
            }
        }

        private List<Object> answers(StoreReader reader) {
            List<Object> answers =
                    parts.stream().map(part -> part.run().apply(reader)).toList();
            if (fails) {
                throw new IllegalStateException("on purpose");
            }
            return answers;
        }

        @Override
        public String toString() {
            return (reads ? "read " : "write ") + parts.stream().map(Part::what).toList() + (fails ? " and fail" : "");
        }
    }

    /** One call of the port; in a writing step the reader is a writer. */
    private record Part(String what, Function<StoreReader, Object> run) {}

    private static final List<String> CURSORS = List.of(
            "x",
            "",
            Cursor.encode("5"),
            Cursor.encode(new UUID(1, 1).toString()),
            Cursor.encode("2025-01-01\n" + new UUID(1, 1)),
            Cursor.encode(new UUID(1, 1) + "/"));

    private final Random random;
    private final CongressId congress;
    private final Stores model;
    private final Words words;
    private final RandomJournal journal;
    private final RandomQuestions questions;
    private final List<UUID> ids;
    private final List<Shape<?>> shapes;

    RandomSteps(long seed, CongressId congress, Stores model) {
        this.random = new Random(seed);
        this.congress = congress;
        this.model = model;
        this.words = new Words(random);
        this.journal = new RandomJournal(random);
        this.questions = new RandomQuestions(random);
        this.ids = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(6)
                .toList();
        List<Shape<?>> all = Suite.shapes().toList();
        this.shapes = Stream.<Shape<?>>generate(() -> journal.one(all)).limit(2).toList();
    }

    /** The next step, for the current state of the model. */
    Step next() {
        boolean reads = random.nextInt(3) == 0;
        int parts = 1 + random.nextInt(3);
        return new Step(
                congress,
                IntStream.range(0, parts)
                        .mapToObj(n -> reads || random.nextInt(4) == 0 ? reading() : writing())
                        .toList(),
                reads,
                random.nextInt(12) == 0);
    }

    private Part writing() {
        return switch (random.nextInt(6)) {
            case 0 -> insert(journal.one(shapes));
            case 1, 2 -> update(journal.one(shapes));
            default -> append();
        };
    }

    private Part reading() {
        Shape<?> shape = journal.one(shapes);
        return switch (random.nextInt(8)) {
            case 0 -> find(shape);
            case 1, 2 -> select(shape);
            case 3 -> acts();
            case 4 -> entries();
            case 5 -> counts();
            default -> question();
        };
    }

    private <T> Part insert(Shape<T> shape) {
        List<T> some = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> random.nextInt(3) == 0 ? words.of(shape) : words.of(shape, journal.one(ids)))
                .toList();
        return written("insert " + shape + " " + some, writer -> writer.insert(shape, some));
    }

    private <T> Part update(Shape<T> shape) {
        UUID id = journal.one(ids);
        long now = model.read(congress, reader -> reader.find(shape, Id.of(id)))
                .map(Versioned::version)
                .orElse(1L);
        long expected = random.nextInt(4) == 0 ? now + random.nextInt(3) - 1 : now;
        T word = words.of(shape, id);
        return written(
                "update " + shape + " " + word + " at " + expected, writer -> writer.update(shape, word, expected));
    }

    private Part append() {
        var some = new ArrayList<Act>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            some.add(random.nextInt(15) == 0 ? again() : journal.act(random.nextInt(3) == 0 ? back() : null));
        }
        return written("append " + some, writer -> writer.append(some));
    }

    /** An existing act, if there is any. */
    private Act again() {
        List<NumberedAct> acts = model.read(congress, reader -> reader.journal().acts(random.nextInt(5), 1));
        return acts.isEmpty() ? journal.act(null) : acts.get(0).act();
    }

    /** Takes back a line that counts; sometimes any line, which may already be taken back, or not exist. */
    private @Nullable Line back() {
        List<Entry> net = model.read(congress, reader -> reader.journal().entries(Suite.ALL, Suite.LATE, null, 50))
                .items();
        if (net.isEmpty()) {
            return null;
        }
        Entry one = journal.one(net);
        return random.nextInt(6) > 0
                ? one.takenBack()
                : new Entry(random.nextInt(20) - 1L, one.act(), one.operation(), one.recorded(), one.line())
                        .takenBack();
    }

    private <T> Part find(Shape<T> shape) {
        Id<T> id = Id.of(journal.one(ids));
        return new Part("find " + shape + " " + id, reader -> reader.find(shape, id));
    }

    private <T> Part select(Shape<T> shape) {
        Query<T> query = new Query<>(shape, criteria(shape), order(shape), null, 1 + random.nextInt(4));
        return paged("select " + query, reader -> cursor -> reader.select(query.from(cursor)));
    }

    private <T> List<Criterion<T>> criteria(Shape<T> shape) {
        if (random.nextInt(3) == 0) {
            return List.of();
        }
        Field<T, ?> field = journal.one(shape.fields());
        Object value = words.cell(shape, field);
        return List.of(journal.one(QueriesContract.criteria(field, value == null ? List.of() : List.of(value))));
    }

    private <T> @Nullable Field<T, ?> order(Shape<T> shape) {
        List<Field<T, ?>> orders = QueriesContract.orders(shape);
        return orders.isEmpty() || random.nextInt(3) == 0 ? null : journal.one(orders);
    }

    private Part acts() {
        long after = random.nextInt(12);
        int limit = 1 + random.nextInt(6);
        UUID operation = again().operation();
        return new Part(
                "acts after " + after + " limit " + limit + " and " + operation,
                reader -> List.of(
                        reader.journal().acts(after, limit), reader.journal().act(operation)));
    }

    private Part entries() {
        var filter = questions.filter(journal);
        var view = questions.view();
        int limit = 1 + random.nextInt(9);
        return paged(
                filter + " " + view + " limit " + limit,
                reader -> cursor -> reader.journal().entries(filter, view, cursor, limit));
    }

    private Part counts() {
        var count = questions.count();
        var window = questions.window();
        var view = questions.view();
        return new Part(
                count + " " + window + " " + view, reader -> reader.journal().counts(count, window, view));
    }

    private Part question() {
        var requirement = questions.one();
        var window = questions.window();
        var view = questions.view();
        String what = requirement + " " + window + " " + view;
        if (random.nextBoolean()) {
            return new Part(what, reader -> reader.journal().tally(requirement, window, view));
        }
        int limit = 1 + random.nextInt(4);
        return paged(
                what + " limit " + limit,
                reader -> cursor -> reader.journal().shortfalls(requirement, window, view, cursor, limit));
    }

    /** Reads page after page, or from a cursor that may be invalid. */
    private <T> Part paged(String what, Function<StoreReader, Function<@Nullable String, Page<T>>> list) {
        if (random.nextInt(8) == 0) {
            String cursor = journal.one(CURSORS);
            return new Part(
                    what + " from '" + cursor + "'",
                    reader -> list.apply(reader).apply(cursor));
        }
        return new Part(what, reader -> Suite.pages(Query.MOST, list.apply(reader)));
    }

    private static Part written(String what, Consumer<StoreWriter> work) {
        return new Part(what, reader -> {
            work.accept((StoreWriter) reader);
            return true;
        });
    }
}
