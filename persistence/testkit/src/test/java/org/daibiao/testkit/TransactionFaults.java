package org.daibiao.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.journal.Write;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;

/** Stores that break a promise about transactions. */
final class TransactionFaults {
    private TransactionFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                new Fault(
                        "remembers what was rolled back",
                        "Transactions.aFailedTransactionLeavesNothing",
                        Remembers::new),
                new Fault("lets two writers in", "Races.writersComeOneAfterAnother", () -> new EachAlone(true)),
                new Fault("loses changes", "Races.noChangeIsLost", () -> new EachAlone(false)),
                new Fault("shows half a change", "Races.aReaderNeverSeesHalfAChange", () -> new EachAlone(true)),
                new Fault(
                        "reads another state with every statement",
                        "Transactions.aReaderSeesOneState",
                        ManyStates::new),
                new Fault(
                        "leaves the isolation of a work that asked nothing to the next read",
                        "Transactions.aReaderSeesOneStateAfterIdleWork",
                        LeavesItsIsolation::new),
                new Fault(
                        "hides from a writer what it wrote",
                        "Transactions.aWriterSeesWhatItWrote",
                        HidesOwnWrites::new),
                new Fault("makes readers wait", "Transactions.othersSeeItAfterTheCommit", ReadersWait::new),
                new Fault("makes writers wait for readers", "Transactions.aReaderSeesOneState", WritersWait::new),
                new Fault(
                        "makes congresses wait for each other",
                        "Transactions.congressesDoNotWait",
                        CongressesWait::new,
                        true),
                new Fault(
                        "stays locked after a failure",
                        "Transactions.afterAFailureTheStoreWorks",
                        StaysLocked::new,
                        true),
                new Fault("wraps exceptions", "Transactions.exceptionsReachTheCaller", Wraps::new),
                new Fault("runs failing work again", "Transactions.exceptionsReachTheCaller", RunsAgain::new),
                new Fault("runs work five times", "Races.noChangeIsLost", RunsFiveTimes::new),
                new Fault(
                        "tells another exception", "Histories.everyStepGivesTheSameAnswer", TellsAnotherException::new),
                new Fault("answers with nothing", "Transactions.theAnswerIsHandedOn", AnswersNothing::new),
                new Fault("refuses to be closed again", "Transactions.mayBeClosedAgain", ClosesOnce::new),
                new Fault("answers in another order", "Together.askedTogetherAsOneByOne", AnswersBackwards::new),
                new Fault(
                        "leaves out the last of several", "Together.writtenTogetherAsOneByOne", LeavesOutTheLast::new),
                new Fault("writes in another order", "Together.writtenTogetherAsOneByOne", WritesBackwards::new),
                new Fault("writes a hundred of several", "Together.muchIsWrittenTogether", WritesAHundred::new),
                new Fault("hangs", "Records.absenceIsEmpty", Hangs::new, true));
    }

    private static class Remembers extends Broken {
        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            var failure = new AtomicReference<RuntimeException>();
            R answer = super.write(congress, writer -> {
                try {
                    return work.apply(writer);
                } catch (RuntimeException e) {
                    failure.set(e);
                    return null;
                }
            });
            if (failure.get() != null) {
                throw failure.get();
            }
            return answer;
        }
    }

    /** Lets every statement be a transaction of its own. */
    private static class EachAlone extends Broken {
        private final boolean versions;

        EachAlone(boolean versions) {
            this.versions = versions;
        }

        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            return work.apply(new Alone(sound, congress, versions));
        }
    }

    private record Alone(Stores sound, CongressId congress, boolean versions) implements StoreWriter {
        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            Optional<Versioned<T>> found = sound.read(congress, reader -> reader.find(shape, id));
            // Long enough that another writer gets in, however busy the machine is.
            LockSupport.parkNanos(100_000);
            return found;
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            return sound.read(congress, reader -> reader.select(query));
        }

        @Override
        public Journal journal() {
            return sound.read(congress, StoreReader::journal);
        }

        @Override
        public <T> void insert(Shape<T> shape, List<T> words) {
            write(writer -> writer.insert(shape, words));
        }

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {
            write(writer -> {
                long now = writer.find(shape, Id.of(shape.idOf(word)))
                        .orElseThrow()
                        .version();
                writer.update(shape, word, versions ? expected : now);
            });
        }

        @Override
        public void append(List<Act> acts) {
            write(writer -> writer.append(acts));
        }

        private void write(Consumer<StoreWriter> statement) {
            sound.write(congress, writer -> {
                statement.accept(writer);
                return true;
            });
        }
    }

    private static class AnswersBackwards extends Broken {
        @Override
        List<?> answered(List<?> answers) {
            return backwards(answers);
        }
    }

    private static class LeavesOutTheLast extends Broken {
        @Override
        List<Write> made(List<Write> writes) {
            return writes.subList(0, Math.max(1, writes.size() - 1));
        }
    }

    private static class WritesBackwards extends Broken {
        @Override
        List<Write> made(List<Write> writes) {
            return backwards(writes);
        }
    }

    private static class WritesAHundred extends Broken {
        @Override
        List<Write> made(List<Write> writes) {
            return writes.stream().limit(100).toList();
        }
    }

    private static <E> List<E> backwards(List<E> list) {
        var turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    private static class ManyStates extends Broken {
        @Override
        <T> Optional<Versioned<T>> find(StoreReader reader, Shape<T> shape, Id<T> id) {
            return reader instanceof StoreWriter
                    ? reader.find(shape, id)
                    : sound.read(reader.congress(), now -> now.find(shape, id));
        }

        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            return reader instanceof StoreWriter
                    ? reader.select(query)
                    : sound.read(reader.congress(), now -> now.select(query));
        }
    }

    private static class LeavesItsIsolation extends ManyStates {
        private boolean left;
        private boolean many;

        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            left = true;
            return super.write(congress, work);
        }

        @Override
        public <R> R read(CongressId congress, Function<StoreReader, R> work) {
            many = left;
            return super.read(congress, work);
        }

        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            left = false;
            super.insert(writer, shape, words);
        }

        @Override
        void append(StoreWriter writer, List<Act> acts) {
            left = false;
            super.append(writer, acts);
        }

        @Override
        <T> Optional<Versioned<T>> find(StoreReader reader, Shape<T> shape, Id<T> id) {
            return many ? super.find(reader, shape, id) : reader.find(shape, id);
        }

        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            return many ? super.select(reader, query) : reader.select(query);
        }
    }

    private static class HidesOwnWrites extends Broken {
        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            return sound.read(reader.congress(), before -> before.select(query));
        }
    }

    private static class ReadersWait extends Broken {
        @Override
        public <R> R read(CongressId congress, Function<StoreReader, R> work) {
            return write(congress, work::apply);
        }
    }

    private static class WritersWait extends Broken {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            return super.write(congress, writer -> {
                R answer = work.apply(writer);
                lock.writeLock().lock();
                lock.writeLock().unlock();
                return answer;
            });
        }

        @Override
        public <R> R read(CongressId congress, Function<StoreReader, R> work) {
            lock.readLock().lock();
            try {
                return super.read(congress, work);
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    private static class CongressesWait extends Broken {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            lock.lock();
            try {
                return super.write(congress, work);
            } finally {
                lock.unlock();
            }
        }
    }

    private static class StaysLocked extends Broken {
        private volatile boolean failed;

        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            if (failed) {
                Hangs.hang();
            }
            try {
                return super.write(congress, work);
            } catch (RuntimeException e) {
                failed = true;
                throw e;
            }
        }
    }

    private static class Wraps extends Broken {
        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            try {
                return super.write(congress, work);
            } catch (RuntimeException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }

    private static class RunsAgain extends Broken {
        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            try {
                return super.write(congress, work);
            } catch (RuntimeException e) {
                return super.write(congress, work);
            }
        }
    }

    private static class RunsFiveTimes extends Broken {
        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            for (int n = 0; n < 4; n++) {
                try {
                    super.write(congress, writer -> {
                        work.apply(writer);
                        throw new AgainException();
                    });
                } catch (AgainException e) {
                    continue;
                }
            }
            return super.write(congress, work);
        }

        private static class AgainException extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }

    private static class TellsAnotherException extends Broken {
        @Override
        <T> void update(StoreWriter writer, Shape<T> shape, T word, long expected) {
            try {
                writer.update(shape, word, expected);
            } catch (StaleVersionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static class AnswersNothing extends Broken {
        @Override
        public <R> R read(CongressId congress, Function<StoreReader, R> work) {
            super.read(congress, work);
            return null;
        }
    }

    private static class ClosesOnce extends Broken {
        private boolean closed;

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("closed already");
            }
            closed = true;
        }
    }

    /** For those who read what is not there, forever. */
    private static class Hangs extends Broken {
        @Override
        <T> Optional<Versioned<T>> find(StoreReader reader, Shape<T> shape, Id<T> id) {
            return reader.find(shape, id).or(() -> {
                hang();
                return Optional.empty();
            });
        }

        static void hang() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
