package org.daibiao.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;

/** Stores that break a promise about the ballot box or the secrecy of ballots. */
final class BoxFaults {
    private BoxFaults() {}

    static Stream<Fault> all() {
        return Stream.of(kept(), read(), secret()).flatMap(List::stream);
    }

    private static List<Fault> kept() {
        return List.of(
                new Fault("opens a box again", "Boxes.aBoxIsOpenedOnce", () -> new BrokenBox() {
                    @Override
                    boolean openAgain() {
                        return true;
                    }
                }),
                new Fault("asks for no version of a box", "Boxes.aPutNeedsWhatWasSeen", () -> new BrokenBox() {
                    @Override
                    boolean asSeen(Box now, Box seen) {
                        return now.holder().equals(seen.holder());
                    }
                }),
                new Fault("keeps a closing batch less one ballot", "Door.aSealedPollIsHeld", () -> new BrokenBox() {
                    @Override
                    void keep(Kept kept, Batch batch) {
                        super.keep(kept, batch);
                        batch.slips().stream()
                                .filter(slip -> batch.close())
                                .limit(1)
                                .forEach(slip -> kept.slips.remove(slip.id()));
                    }
                }),
                new Fault("lets two batches of one version in", "Boxes.ofManyPutsOneIsDone", () -> new BrokenBox() {
                    @Override
                    boolean asSeen(Box now, Box seen) {
                        return now.holder().equals(seen.holder()) && now.version() >= seen.version();
                    }
                }),
                new Fault("asks for no holder", "Boxes.aPutNeedsWhatWasSeen", () -> new BrokenBox() {
                    @Override
                    boolean asSeen(Box now, Box seen) {
                        return now.version() == seen.version();
                    }
                }),
                new Fault("lets the holder before go on", "Boxes.holdTakesTheBox", () -> new BrokenBox() {
                    @Override
                    boolean asSeen(Box now, Box seen) {
                        return now.version() - seen.version() <= 1;
                    }
                }),
                new Fault("ends the chain of an open box", "Boxes.aChainEndsOnce", () -> new BrokenBox() {
                    @Override
                    boolean endsWith(Kept kept, long first) {
                        return kept.chain.tailMap(first).isEmpty();
                    }
                }),
                new Fault("ends a chain twice", "Boxes.aChainEndsOnce", () -> new BrokenBox() {
                    @Override
                    boolean endsWith(Kept kept, long first) {
                        return kept.box.closed();
                    }
                }),
                new Fault("takes a mark twice", "Boxes.aMarkIsPutOnce", () -> new BrokenBox() {
                    @Override
                    boolean isThere(Kept kept, Batch batch) {
                        return false;
                    }
                }),
                new Fault("keeps half a batch", "Boxes.aMarkIsPutOnce", () -> new BrokenBox() {
                    @Override
                    void refuse(Kept kept, Batch batch) {
                        batch.slips().stream().limit(1).forEach(slip -> kept.slips.put(slip.id(), slip));
                    }
                }),
                new Fault("writes the chain of a batch that it refuses", "Boxes.aMarkIsPutOnce", () -> new BrokenBox() {
                    @Override
                    void refuse(Kept kept, Batch batch) {
                        lines(kept, batch.first() + 1, batch.chain());
                    }
                }),
                new Fault("puts a batch in mark by mark", "Boxes.nobodySeesHalfABatch", HalfSeen::new),
                new Fault("lets a voter cast again", "Boxes.aNamedVoterCastsOnce", () -> new BrokenBox() {
                    @Override
                    boolean hasCast(Kept kept, StoredBallot slip) {
                        return false;
                    }
                }),
                new Fault("lets many cast at once", "Boxes.ofManyCastsOneIsDone", ChecksThenInserts::new),
                new Fault("casts in sealed polls too", "Boxes.aNamedVoterCastsOnce", () -> new BrokenBox() {
                    @Override
                    boolean castsIn(Mode mode) {
                        return true;
                    }
                }));
    }

    private static List<Fault> read() {
        return List.of(
                new Fault("shows ballots of an open box", "Boxes.anOpenBoxCannotBeRead", () -> new BrokenBox() {
                    @Override
                    boolean isReadable(Box now) {
                        return true;
                    }
                }),
                new Fault("does not shut", "Boxes.aClosedBoxTakesNothing", () -> new BrokenBox() {
                    @Override
                    boolean isOpen(Box now) {
                        return true;
                    }

                    @Override
                    boolean asSeen(Box now, Box seen) {
                        return now.version() == seen.version() && now.holder().equals(seen.holder());
                    }
                }),
                new Fault("numbers each batch's lines anew", "Boxes.theChainKeepsItsOrder", () -> new BrokenBox() {
                    @Override
                    void lines(Kept kept, long first, List<String> chain) {
                        super.lines(kept, 1, chain);
                    }
                }),
                new Fault("cuts long lines", "Boxes.theChainKeepsItsOrder", () -> new BrokenBox() {
                    @Override
                    void lines(Kept kept, long first, List<String> chain) {
                        super.lines(
                                kept,
                                first,
                                chain.stream()
                                        .map(line -> line.substring(0, Math.min(line.length(), 4000)))
                                        .toList());
                    }
                }),
                new Fault("orders marks by the alphabet", "Boxes.pagesComeInOrder", () -> new BrokenBox() {
                    @Override
                    List<String> sorted(List<String> keys) {
                        return keys.stream()
                                .sorted(String.CASE_INSENSITIVE_ORDER)
                                .toList();
                    }
                }),
                new Fault("has boxes of a poll without its congress", "Boxes.boxesNeverMeet", () -> new BrokenBox() {
                    @Override
                    String key(CongressId congress, Id<Poll> poll) {
                        return "any | " + poll;
                    }
                }),
                new Fault("makes a box when it is asked for", "Boxes.absenceIsEmpty", MakesBoxes::new));
    }

    private static List<Fault> secret() {
        return List.of(
                new Fault("writes the time beside a ballot", "Secrecy.aRowHoldsABallotAlone", () -> new BrokenBox() {
                    @Override
                    String row(String poll, StoredBallot slip) {
                        return super.row(poll, slip) + " | 2025-01-07 10:15:00";
                    }
                }),
                new Fault("counts the ballots' rows", "Secrecy.aRowHoldsABallotAlone", Counts::new),
                new Fault("writes the voter beside a ballot", "Secrecy.aRowHoldsABallotAlone", Together::new),
                new Fault("keeps a copy of a ballot", "Secrecy.aRowHoldsABallotAlone", () -> new BrokenBox() {
                    @Override
                    List<String> more(Kept kept) {
                        return kept.slips.values().stream()
                                .map(StoredBallot::choices)
                                .toList();
                    }
                }),
                new Fault("says in an exception what it could not keep", "Secrecy.anExceptionSaysNothing", Tells::new),
                new Fault(
                        "is lent the marks and ballots of a hall that puts each in alone",
                        "Secrecy.nobodyIsLinked",
                        KnowsWhoComes::new));
    }

    /** Another may look between two marks. */
    private static final class HalfSeen extends BrokenBox {
        @Override
        void keep(Kept kept, Batch batch) {
            super.keep(kept, batch);
            int half = batch.marks().size() / 2;
            batch.marks().subList(half, batch.marks().size()).forEach(kept.marks::remove);
            try {
                wait(3);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            batch.marks().forEach(mark -> kept.marks.put(mark, mark));
        }
    }

    /** Another may cast between the look and the writing. */
    private static final class ChecksThenInserts extends BrokenBox {
        @Override
        boolean hasCast(Kept kept, StoredBallot slip) {
            boolean before = super.hasCast(kept, slip);
            try {
                wait(3);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return before;
        }
    }

    private static final class MakesBoxes extends BrokenBox {
        @Override
        String key(CongressId congress, Id<Poll> poll) {
            String key = super.key(congress, poll);
            polls.computeIfAbsent(key, unknown -> new Kept(Box.of(poll, Mode.SEALED, "a")));
            return key;
        }

        @Override
        boolean openAgain() {
            return true;
        }
    }

    private static final class Counts extends BrokenBox {
        @Override
        String row(String poll, StoredBallot slip) {
            return slip.choices().length() + " | " + super.row(poll, slip);
        }
    }

    /** The k-th mark beside the k-th ballot of a batch: wrong, but nobody knows that. */
    private static final class Together extends BrokenBox {
        @Override
        List<String> more(Kept kept) {
            var rows = new ArrayList<String>();
            List<StoredBallot> slips = List.copyOf(kept.slips.values());
            for (String mark : kept.marks.values()) {
                rows.add(mark + " | " + slips.get(rows.size() % slips.size()).choices());
            }
            return rows;
        }
    }

    private static final class Tells extends BrokenBox {
        @Override
        void keep(Kept kept, Batch batch) {
            for (StoredBallot slip : batch.slips()) {
                if (slip.choices().length() > 4000) {
                    throw new StoreFailedException(
                            StoreFailure.OTHER,
                            new java.sql.SQLException(String.format(Locale.ROOT, "too long: %s", slip.choices())));
                }
            }
            super.keep(kept, batch);
        }
    }

    /** Has another source, the hall's own order, and shows the rows in it. */
    private static final class KnowsWhoComes extends BrokenBox {
        @Override
        void keep(Kept kept, Batch batch) {
            super.keep(kept, batch);
            List<StoredBallot> sorted = kept.slips.values().stream()
                    .sorted(java.util.Comparator.comparing(StoredBallot::choices))
                    .toList();
            kept.slips.clear();
            sorted.forEach(slip -> kept.slips.put(slip.id(), slip));
        }
    }
}
