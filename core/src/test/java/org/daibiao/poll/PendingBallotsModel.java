package org.daibiao.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the voters of one poll were told, and what is really in its box; from both, which promises were broken. A ballot is a number here, of
 * which the model knows the voter, as no store does.
 */
final class PendingBallotsModel {
    /** A process, from its start to its end. */
    static final class Node {
        final String name;
        volatile boolean ended;
        /** How often it takes the poll over at this moment. */
        int taking;
        /** What it takes the poll over with. */
        @Nullable
        Given offered;

        private @Nullable HeldPolls hall;
        private @Nullable Batch last;
        private boolean plain;
        private boolean awaited;

        Node(String name) {
            this.name = name;
        }

        void opens(HeldPolls hall) {
            this.hall = hall;
        }

        HeldPolls hall() {
            return Objects.requireNonNull(hall);
        }

        /** What it put in last, unless the answer was plain. */
        @Nullable
        Batch last() {
            return plain ? null : last;
        }
    }

    /** What was handed over, with the ballots that voters were told of by then. */
    record Given(Handover handover, Map<Integer, Integer> acknowledged) {}

    /** A ballot that was received. */
    private record Received(int ballot, Node node) {}

    /** First number of a paper: no voter has such a ballot. */
    static final int PAPERS = 4000;

    final List<String> broken = new ArrayList<>();
    private final Map<Integer, List<Integer>> tried = new HashMap<>();
    private final Map<Integer, Integer> voterOf = new HashMap<>();
    private final Map<Integer, Received> received = new HashMap<>();
    private final Map<Integer, Integer> box = new TreeMap<>();
    private final Set<Batch> kept = new HashSet<>();
    private final Set<Integer> papers = new HashSet<>();
    private final Set<Integer> lost = new HashSet<>();
    private final Set<Integer> untold = new LinkedHashSet<>();
    private Set<Integer> moved = Set.of();
    private String holder;
    private int holdings;
    private boolean closed;
    private boolean calledOff;
    private boolean leavesFew;
    private int ballots;

    PendingBallotsModel(String holder) {
        this.holder = holder;
    }

    private void when(boolean broken, String promise) {
        if (broken) {
            this.broken.add(promise);
        }
    }

    synchronized boolean holds(Node node) {
        return holder.equals(node.name) && !node.ended;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized boolean isCalledOff() {
        return calledOff;
    }

    synchronized int holdings() {
        return holdings;
    }

    synchronized Map<Integer, Integer> box() {
        return Map.copyOf(box);
    }

    synchronized Set<Integer> papers() {
        return Set.copyOf(papers);
    }

    /** Whether a stop, a take-over or an order may have left fewer than the least for the last batch. */
    synchronized boolean leavesFew() {
        return leavesFew;
    }

    synchronized void mayLeaveFew() {
        leavesFew = true;
    }

    synchronized void callsOff() {
        calledOff = true;
    }

    /** Another ballot of a voter. */
    synchronized int tries(int voter) {
        int ballot = ++ballots;
        tried.computeIfAbsent(voter, none -> new ArrayList<>()).add(ballot);
        voterOf.put(ballot, voter);
        return ballot;
    }

    /** A voter was told what became of this ballot. */
    synchronized void told(Node node, int voter, int ballot, Receipt receipt) {
        when(
                receipt == Receipt.IN_BOX && !Integer.valueOf(ballot).equals(box.get(voter)),
                "voter " + voter + " was told that ballot " + ballot + " is in the box");
        if (receipt == Receipt.RECEIVED && !box.containsKey(voter)) {
            receives(node, voter, ballot);
        }
    }

    private void receives(Node node, int voter, int ballot) {
        Received known = received.get(voter);
        boolean handed = known != null && known.node != node; // the process that took it over has it
        if (holds(node) && !closed) {
            received.put(voter, new Received(ballot, node));
            lost.remove(voter);
            untold.remove(voter);
        } else if (!handed) {
            received.remove(voter);
            lost.add(voter); // by a take-over of which is told, or will be, who had no ballot in the box then
        }
    }

    private void lose(int voter) {
        lost.add(voter);
        untold.add(voter);
    }

    /** What a voter should hear from this process: the ballot is at least as far. */
    synchronized Receipt due(Node node, int voter) {
        Received known = received.get(voter);
        return box.containsKey(voter)
                ? Receipt.IN_BOX
                : known != null && known.node == node && holds(node) ? Receipt.RECEIVED : Receipt.NONE;
    }

    /** A voter asked, and something was due before. */
    synchronized void asked(Node node, int voter, Receipt due, Receipt answer) {
        Receipt still = due(node, voter);
        boolean forgotten = due == Receipt.IN_BOX
                ? answer != Receipt.IN_BOX
                : due == Receipt.RECEIVED && still != Receipt.NONE && answer == Receipt.NONE;
        when(
                forgotten && !calledOff,
                "voter " + voter + " asked, and was told " + answer + " where " + due + " is due");
        when(answer == Receipt.IN_BOX && !box.containsKey(voter), "voter " + voter + " is not in the box");
        if (answer == Receipt.RECEIVED && still == Receipt.NONE) {
            receives(node, voter, tried.get(voter).get(0));
        }
    }

    /** Something is put in. */
    synchronized void puts(Node node, Batch batch) {
        Batch before = node.last;
        boolean again = batch.equals(before);
        when(
                before != null
                        && !again
                        && !calledOff // its box is closed as it is, and no late commit gets in any more
                        && (node.awaited || !node.plain)
                        && !kept.contains(before),
                node.name + " puts another batch in while one is in doubt");
        node.plain = !again || node.plain;
        node.awaited = true;
        node.last = batch;
    }

    /** Whether the answer was plain: once it was not, the batch stays in doubt. */
    synchronized void answered(Node node, Batch batch, boolean plain) {
        if (batch.equals(node.last)) {
            node.plain &= plain;
            node.awaited = false;
        }
    }

    /** A batch is in the box. */
    synchronized void kept(Node node, Batch batch) {
        kept.add(batch);
        when(!holder.equals(node.name), node.name + " put a batch in and does not hold the poll");
        List<Integer> numbers = batch.slips().stream()
                .map(slip -> PendingBallotsPlay.number(slip.choices()))
                .toList();
        Set<Integer> voters = new HashSet<>();
        for (int number : numbers) {
            Integer voter = number >= PAPERS ? null : voterOf.get(number);
            when(voter == null && !papers.add(number), "paper " + number + " is in the box twice");
            if (voter != null) {
                Received known = received.remove(voter);
                when(known != null && known.ballot > number, "an older ballot of " + voter + " is in the box");
                when(!voters.add(voter) || box.put(voter, number) != null, "voter " + voter + " is counted twice");
                lost.remove(voter);
                untold.remove(voter);
            }
        }
        Set<Integer> marks =
                batch.marks().stream().map(PendingBallotsPlay::voter).collect(Collectors.toSet());
        when(!marks.equals(voters), "marks and ballots of a batch are of others");
        batch.chain().forEach(this::taken);
        if (batch.close()) {
            closed = true;
            when(!received.isEmpty() && !calledOff, "closed without ballots of " + received.keySet());
            when(!untold.isEmpty() && !calledOff, "closed, and nobody was told that ballots are lost: " + untold);
        }
    }

    private void taken(String line) {
        for (var taken : EvidenceChain.entries(List.of(line), "taken-over", EvidenceEntry.TakenOver.class)) {
            var concerned = new HashSet<>(lost);
            concerned.addAll(moved);
            when(taken.again() + taken.handed() < concerned.size(), "fewer are told than are lost: " + line);
            when(!taken.holder().equals(holder), "somebody else is told to have the poll");
            untold.clear();
        }
    }

    /** The box has another holder. */
    synchronized void held(Node node, Box seen) {
        boolean goesOn = holder.equals(node.name) && Handover.isName(seen.holder()); // after a hand-over of its own
        if (goesOn || seen.holder().equals(node.name)) {
            return;
        }
        Given given = node.offered;
        boolean good = given != null && given.handover.name().equals(seen.holder());
        Map<Integer, Integer> goOn = good && !node.ended ? given.acknowledged : Map.of();
        received.keySet().forEach(this::lose);
        received.clear();
        goOn.forEach((voter, ballot) -> {
            received.put(voter, new Received(ballot, node));
            lost.remove(voter);
            untold.remove(voter);
        });
        moved = goOn.keySet();
        holder = node.name;
        node.last = null; // what it put in before, when it had the poll at another time, can never be kept any more
        node.awaited = false;
        holdings++;
        leavesFew = true;
    }

    /** What was received by a process that hands it over. */
    synchronized Given given(Node node, Handover handover, Supplier<Box> now) {
        Map<Integer, Integer> acknowledged = new HashMap<>();
        received.forEach((voter, known) -> {
            if (known.node == node) {
                acknowledged.put(voter, known.ballot);
            }
        });
        when(
                holds(node)
                        && !calledOff
                        && now.get()
                                .holder()
                                .equals(handover.name()) // else it has gone on since, and the hand-over is good for
                        // nothing
                        && handover.ballots() < acknowledged.size(),
                "fewer were handed over than " + acknowledged.size());
        return new Given(handover, acknowledged);
    }

    /** A process says that nothing waits there, while it has the poll and has handed nothing over. */
    synchronized void nothingWaits(Node node) {
        boolean some = received.values().stream().anyMatch(one -> one.node == node);
        when(some && holds(node) && !calledOff, node.name + " says that nothing waits");
    }

    /** A process ends, and its memory with it. */
    synchronized void ends(Node node) {
        node.ended = true;
        leavesFew = true;
        Map.copyOf(received).forEach((voter, known) -> {
            if (known.node == node) {
                received.remove(voter);
                lose(voter);
            }
        });
    }

    /** A process says that another one has the poll. */
    synchronized void elsewhere(Node node, boolean held, int holdings) {
        when(
                held && holds(node) && holdings == this.holdings && !calledOff,
                node.name + " says that it lost the poll, which it has");
    }
}
