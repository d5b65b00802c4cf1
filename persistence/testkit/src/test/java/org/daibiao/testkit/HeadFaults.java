package org.daibiao.testkit;

import static org.daibiao.testkit.JournalFaults.fault;

import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.CongressId;

/** Stores that break a promise about the head of the journal. */
final class HeadFaults {
    private HeadFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                fault("tells a head that lags", "Acts.theHeadIsTheLastAct", HeadLags::new),
                fault("tells the head without its hash", "Acts.theHeadIsTheLastAct", () -> new HeadOf(false)),
                fault("tells the head of another congress", "Acts.theHeadIsTheLastAct", () -> new HeadOf(true)),
                fault(
                        "tells a head that was rolled back",
                        "Acts.theHeadOfAFailedWriteIsForgotten",
                        () -> new HeadOf(true)),
                fault("tells a writer the head of before", "Acts.theHeadOfAFailedWriteIsForgotten", HeadOfBefore::new),
                fault("breaks the chain", "Door.theChainHolds", HeadLags::new));
    }

    /** The last act's number, with the hash of the act before. */
    private static class HeadLags extends Broken {
        @Override
        Head head(Journal journal) {
            Head head = journal.head();
            return head.number() < 2
                    ? head
                    : new Head(
                            head.number(),
                            journal.acts(head.number() - 2, 1).get(0).act().hash());
        }
    }

    /** Keeps one hash for all congresses, and does not give it up when a write fails; or none at all. */
    private static class HeadOf extends Broken {
        private final boolean last;
        private volatile String hash;

        HeadOf(boolean last) {
            this.last = last;
        }

        @Override
        Act kept(Act act) {
            hash = last ? act.hash() : null;
            return act;
        }

        @Override
        Head head(Journal journal) {
            return new Head(journal.head().number(), hash);
        }
    }

    /** What was committed last, for the writer too. */
    private static class HeadOfBefore extends Broken {
        private final ThreadLocal<Head> before = new ThreadLocal<>();

        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            return super.write(congress, writer -> {
                before.set(writer.journal().head());
                try {
                    return work.apply(writer);
                } finally {
                    before.remove();
                }
            });
        }

        @Override
        Head head(Journal journal) {
            return before.get() == null ? journal.head() : before.get();
        }
    }
}
