package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.poll.BallotBox;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all suites share: a fresh store for each test, other threads, and shorthand for the operations of a store. */
@ExtendWith(Patience.class)
abstract class Suite {
    static final CongressId HERE = CongressId.of("jiading");
    static final CongressId ELSEWHERE = CongressId.of("qingpu");
    static final View LATE = View.of(Lines.day("2026-12-31"));
    static final EntryFilter ALL = new EntryFilter(Set.of(), null, null, null, null, null);

    private final ExecutorService others = Executors.newCachedThreadPool(Suite::daemon);
    private Stores stores = new MemoryStores();

    /** What the adapter supplied. */
    abstract StoresContract contract();

    @BeforeEach
    void open() {
        stores = contract().fresh();
    }

    @AfterEach
    void close() {
        others.shutdownNow();
        stores.close();
    }

    /** Opens another fresh store within the same test. */
    final void renew() {
        stores.close();
        open();
    }

    final Stores stores() {
        return stores;
    }

    final BallotBox box() {
        return stores.port(BallotBox.class).orElseThrow(() -> new AssertionError("the store has a ballot box"));
    }

    /** Every shape of every room, each for a dynamic test. */
    static Stream<Shape<?>> shapes() {
        return Daibiao.rooms().stream().flatMap(room -> room.shapes().stream());
    }

    /** The rows behind the port, without empty tables, which count as absent. */
    final Map<String, List<String>> rows() {
        var rows = new TreeMap<>(contract().rows(stores, HERE));
        rows.values().removeIf(List::isEmpty);
        return rows;
    }

    /** The same rows whatever their order: another store may list them in another one. */
    final Map<String, List<String>> rowsInAnyOrder() {
        var rows = new TreeMap<>(rows());
        rows.replaceAll((table, unsorted) -> unsorted.stream().sorted().toList());
        return rows;
    }

    /** Runs work that returns nothing. */
    final void write(Consumer<StoreWriter> work) {
        write(HERE, work);
    }

    final void write(CongressId congress, Consumer<StoreWriter> work) {
        stores.write(congress, writer -> {
            work.accept(writer);
            return true;
        });
    }

    @SafeVarargs
    final <T> void insert(Shape<T> shape, T... words) {
        write(writer -> writer.insert(shape, Arrays.asList(words)));
    }

    final <T> void update(Shape<T> shape, T word, long expected) {
        write(writer -> writer.update(shape, word, expected));
    }

    /** Enters acts, each in its own transaction. */
    final void enter(Act... acts) {
        Lines.write(stores, HERE, acts);
    }

    final <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        return stores.read(HERE, reader -> reader.find(shape, id));
    }

    final <R> R journal(Function<Journal, R> question) {
        return stores.read(HERE, reader -> question.apply(reader.journal()));
    }

    /** All records of a query, read page by page. */
    final <T> List<Versioned<T>> all(Query<T> query) {
        return pages(query.limit(), cursor -> stores.read(HERE, reader -> reader.select(query.from(cursor))));
    }

    final <T> List<String> ids(Query<T> query) {
        return all(query).stream().map(one -> one.id().toString()).toList();
    }

    /** All net entries that match a filter. */
    final List<Entry> entries(EntryFilter filter) {
        return pages(50, cursor -> journal(journal -> journal.entries(filter, LATE, cursor, 50)));
    }

    /** All pages of a list; detects a store whose pages form a cycle. */
    static <T> List<T> pages(int limit, Function<@Nullable String, Page<T>> read) {
        var all = new ArrayList<T>();
        var seen = new HashSet<String>();
        String cursor = null;
        do {
            Page<T> page = read.apply(cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && seen.add(cursor));
        assertThat(cursor).describedAs("a cursor that came before").isNull();
        return all;
    }

    /** Runs the work this many times on this many threads; returns all answers in the order of their numbers. */
    final <R> List<R> together(int threads, int times, IntFunction<R> work) {
        var turns = new Semaphore(threads);
        List<Future<R>> answers = IntStream.range(0, times)
                .mapToObj(n -> aside(() -> {
                    turns.acquireUninterruptibly();
                    try {
                        return work.apply(n);
                    } finally {
                        turns.release();
                    }
                }))
                .toList();
        return answers.stream().map(this::soon).toList();
    }

    /** Starts work on another thread. */
    final <R> Future<R> aside(Supplier<R> work) {
        return others.submit(work::get);
    }

    /** Waits for the answer of another thread, within the limit. Rethrows its exception. */
    final <R> R soon(Future<R> answer) {
        try {
            return answer.get(contract().patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the store makes wait what should not wait", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    final void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(contract().patience().toMillis(), TimeUnit.MILLISECONDS))
                    .describedAs("the other thread came here")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "testkit-other");
        thread.setDaemon(true);
        return thread;
    }
}
