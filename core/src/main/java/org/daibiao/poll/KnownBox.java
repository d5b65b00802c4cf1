package org.daibiao.poll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Known box (已知票箱): what the process that holds a poll knows of the box's content and of the end of its chain. Used only under the lock of its {@link
 * PendingBallots}.
 */
final class KnownBox {
    private final EvidenceChain evidence;
    private final Set<String> marks;

    /** The ballots that this process has put in, unordered; null when it has not put in all of them, since an open box cannot be read. */
    private final @Nullable Set<StoredBallot> slips;

    private int lines;
    private int batches;
    private String last;

    /**
     * @param chain the lines of its evidence
     * @param marks those that are in it
     */
    KnownBox(EvidenceChain evidence, Box box, List<String> chain, Collection<String> marks) {
        this.evidence = evidence;
        this.marks = new HashSet<>(marks);
        this.lines = chain.size();
        this.batches = EvidenceChain.batches(chain).size();
        this.last = chain.get(chain.size() - 1);
        this.slips = batches == 0 && !box.closed() ? new HashSet<>() : null;
    }

    boolean has(String mark) {
        return marks.contains(mark);
    }

    /** How many marks are in it. */
    int size() {
        return marks.size();
    }

    /**
     * Creates a batch for the box.
     *
     * @param taken the choices by their marks
     * @param read what was read from papers
     * @param asked who asked for it; null when no request was needed
     */
    Batch batch(Map<String, String> taken, List<String> read, EvidenceChain.@Nullable Said asked, boolean close) {
        List<StoredBallot> ballots = new ArrayList<>();
        taken.values().forEach(choices -> ballots.add(slip(choices)));
        read.forEach(paper -> ballots.add(slip(paper)));
        List<String> chain = new ArrayList<>();
        if (asked != null) {
            chain.add(evidence.asked(last, asked, ballots.size()));
        }
        if (!ballots.isEmpty()) {
            var source = read.isEmpty() ? EvidenceChain.Source.ELECTRONIC : EvidenceChain.Source.PAPER;
            String before = chain.isEmpty() ? last : chain.get(0);
            chain.add(evidence.batch(before, batches + 1, source, ballots.size(), ballots, taken.keySet()));
        }
        return new Batch(List.copyOf(taken.keySet()), ballots, lines + 1L, chain, close);
    }

    /** A random id, so that it does not reveal the order of arrival. */
    private static StoredBallot slip(String choices) {
        return new StoredBallot(UUID.randomUUID().toString(), choices);
    }

    /** A batch with only a line of evidence. */
    Batch line(EvidenceChain.Told line) {
        return new Batch(List.of(), List.of(), lines + 1L, List.of(line.after(last)), false);
    }

    /** Notes that the batch is in the box. */
    void kept(Batch batch) {
        lines += batch.chain().size();
        batches += batch.slips().isEmpty() ? 0 : 1;
        last = batch.chain().isEmpty() ? last : batch.chain().get(batch.chain().size() - 1);
        marks.addAll(batch.marks());
        if (slips != null) {
            slips.addAll(batch.slips());
        }
    }

    /** Whether all lines of a batch were stored. */
    boolean isTold(Batch batch) {
        return lines >= batch.first() + batch.chain().size() - 1;
    }

    /** Whether this chain, read later, continues with the lines of a batch. */
    boolean goesOn(Batch batch, List<String> chain) {
        int end = lines + batch.chain().size();
        return chain.size() >= end && chain.subList(lines, end).equals(batch.chain());
    }

    /** Whether this chain is still as this process knows it: its last line binds all previous ones. */
    boolean isChain(List<String> chain) {
        return chain.size() == lines && chain.get(lines - 1).equals(last);
    }

    /**
     * Whether a closed box, and its unfinished chain, hold what this process has put in; the ballots are compared only when it has put in all of
     * them.
     */
    boolean agrees(List<StoredBallot> found, List<String> under, List<String> chain) {
        boolean ballots = slips == null || (found.size() == slips.size() && slips.containsAll(found));
        return ballots && isChain(chain) && marks.equals(Set.copyOf(under));
    }
}
