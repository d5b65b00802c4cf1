package org.daibiao.testkit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.CongressId;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;

/** Stores that break a promise about the journal. */
final class JournalFaults {
    private JournalFaults() {}

    static Stream<Fault> all() {
        return Stream.of(acts(), numbers()).flatMap(List::stream);
    }

    private static List<Fault> acts() {
        return List.of(
                fault(
                        "drops an act",
                        "Acts.actsAppendedTogether",
                        () -> new Appends(acts -> acts.size() > 1 ? acts.subList(1, acts.size()) : acts)),
                lines(
                        "drops an act's last line",
                        "Acts.anActComesBackWhole",
                        lines -> lines.subList(0, Math.max(0, lines.size() - 1))),
                lines("swaps the order of lines", "Acts.anActComesBackWhole", JournalFaults::reversed),
                acts(
                        "forgets the hash",
                        "Acts.anActComesBackWhole",
                        act -> with(act, act.operation(), act.lines(), null)),
                acts(
                        "cuts instants to milliseconds",
                        "Values.instantsComeBackToTheMicrosecond",
                        act -> at(act, ChronoUnit.MILLIS)),
                acts(
                        "cuts instants to days",
                        "Values.instantsComeBackToTheMicrosecond",
                        act -> at(act, ChronoUnit.DAYS)),
                fault("enters an operation again", "Acts.anOperationIsEnteredOnce", EntersAgain::new),
                fault(
                        "answers a repeated operation twice",
                        "Door.aRepeatedOperationWritesNothing",
                        ForgetsOperations::new),
                fault("keeps names in the journal", "Door.noPeopleInTheJournal", KeepsNames::new),
                lines(
                        "loses a take-back",
                        "Entries.whatIsTakenBackIsNotThere",
                        lines -> lines.stream()
                                .filter(line -> !line.isTakeBack())
                                .toList()),
                fault("allows a second take-back", "Acts.aLineIsTakenBackOnce", TakesBackAgain::new),
                fault(
                        "lets take back what is not there",
                        "Acts.anUnknownLineCannotBeTakenBack",
                        TakesBackAnything::new));
    }

    private static List<Fault> numbers() {
        return List.of(
                fault("repeats a number", "Acts.actsAreReadOn", RepeatsNumbers::new),
                fault("skips a number after a roll-back", "Acts.numbersHaveNoGaps", SkipsNumbers::new),
                fault("numbers all congresses together", "Acts.eachCongressHasItsOwn", NumbersTogether::new),
                fault("reads on one act too late", "Acts.actsAreReadOn", ReadsOnTooLate::new));
    }

    static Fault fault(String what, String promise, Supplier<? extends Behind> store) {
        return new Fault(what, promise, store);
    }

    private static Fault acts(String what, String promise, UnaryOperator<Act> change) {
        return fault(
                what,
                promise,
                () -> new Appends(acts -> acts.stream().map(change).toList()));
    }

    static Fault lines(String what, String promise, UnaryOperator<List<Line>> change) {
        return acts(what, promise, act -> with(act, act.operation(), change.apply(act.lines()), act.hash()));
    }

    private static List<Line> reversed(List<Line> lines) {
        var reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Act with(Act act, UUID operation, List<Line> lines, String hash) {
        return new Act(
                operation, act.name(), act.content(), act.actor(), act.at(), act.recorded(), act.about(), lines, hash);
    }

    private static Act at(Act act, ChronoUnit unit) {
        return new Act(
                act.operation(),
                act.name(),
                act.content(),
                act.actor(),
                act.at().truncatedTo(unit),
                act.recorded(),
                act.about(),
                act.lines(),
                act.hash());
    }

    /** Appends other acts than it was given. */
    private static class Appends extends Broken {
        private final UnaryOperator<List<Act>> change;

        Appends(UnaryOperator<List<Act>> change) {
            this.change = change;
        }

        @Override
        void append(StoreWriter writer, List<Act> acts) {
            writer.append(change.apply(acts));
        }
    }

    private static class EntersAgain extends Broken {
        @Override
        void append(StoreWriter writer, List<Act> acts) {
            for (Act act : acts) {
                boolean known = writer.journal().act(act.operation()).isPresent();
                writer.append(List.of(known ? with(act, UUID.randomUUID(), act.lines(), act.hash()) : act));
            }
        }
    }

    private static class ForgetsOperations extends EntersAgain {
        @Override
        Optional<Act> act(Journal journal, UUID operation) {
            return Optional.empty();
        }
    }

    private static class KeepsNames extends Broken {
        private final List<String> payloads = new CopyOnWriteArrayList<>();

        @Override
        <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
            words.forEach(word -> payloads.add(shape.cells(word).toString()));
            super.insert(writer, shape, words);
        }

        @Override
        public Map<String, List<String>> rows(CongressId congress) {
            var rows = new TreeMap<>(super.rows(congress));
            rows.put("act_payload", payloads);
            return rows;
        }
    }

    private static class TakesBackAgain extends Broken {
        private final Set<Long> done = ConcurrentHashMap.newKeySet();

        @Override
        void append(StoreWriter writer, List<Act> acts) {
            writer.append(acts.stream()
                    .map(act -> with(
                            act,
                            act.operation(),
                            act.lines().stream()
                                    .filter(line -> line.takesBack() == null || done.add(line.takesBack()))
                                    .toList(),
                            act.hash()))
                    .toList());
        }
    }

    private static class TakesBackAnything extends Broken {
        @Override
        void append(StoreWriter writer, List<Act> acts) {
            try {
                writer.append(acts);
            } catch (UnknownIdException e) {
                // the fault: as if it had been taken back
            }
        }
    }

    private static class RepeatsNumbers extends Broken {
        @Override
        List<NumberedAct> acts(Journal journal, long after, int limit) {
            return journal.acts(after, limit).stream()
                    .map(one -> new NumberedAct((one.number() + 1) / 2, one.act()))
                    .toList();
        }
    }

    /** Counts what it rolled back, as a sequence of a database does. */
    private static class SkipsNumbers extends Broken {
        private final Map<UUID, Long> skipped = new ConcurrentHashMap<>();
        private volatile long rolledBack;

        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            try {
                return super.write(congress, work);
            } catch (RuntimeException e) {
                rolledBack++;
                throw e;
            }
        }

        @Override
        Act kept(Act act) {
            skipped.putIfAbsent(act.operation(), rolledBack);
            return act;
        }

        @Override
        List<NumberedAct> acts(Journal journal, long after, int limit) {
            return journal.acts(after, limit).stream()
                    .map(one -> new NumberedAct(
                            one.number()
                                    + Objects.requireNonNull(
                                            skipped.get(one.act().operation())),
                            one.act()))
                    .toList();
        }
    }

    private static class NumbersTogether extends Broken {
        private final Map<UUID, Long> numbers = new ConcurrentHashMap<>();

        @Override
        Act kept(Act act) {
            numbers.putIfAbsent(act.operation(), numbers.size() + 1L);
            return act;
        }

        @Override
        List<NumberedAct> acts(Journal journal, long after, int limit) {
            return journal.acts(after, limit).stream()
                    .map(one -> new NumberedAct(
                            Objects.requireNonNull(numbers.get(one.act().operation())), one.act()))
                    .toList();
        }
    }

    private static class ReadsOnTooLate extends Broken {
        @Override
        List<NumberedAct> acts(Journal journal, long after, int limit) {
            return journal.acts(after == 0 ? 0 : after + 1, limit);
        }
    }
}
