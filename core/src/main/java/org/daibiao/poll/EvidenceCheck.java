package org.daibiao.poll;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Digest;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/**
 * Evidence check (证据核验): verifies an exported vote and recounts it. With the head from the signed count sheet it detects any change to either file;
 * without it, everything except a chain that someone has recomputed. Immutable and thread-safe.
 *
 * @param digest the digest of the chain
 * @param rules the tally rules that papers may name
 */
public record EvidenceCheck(Digest digest, TallyRules rules) {
    /**
     * What is wrong, each fault with its line; empty when everything holds. Both files are read into memory whole.
     *
     * @param ballots the export: one line for each ballot, sorted by id
     * @param chain the lines of the chain
     * @param head the head from the count sheet; null when nobody has it
     * @throws BadValueException {@code json.no-file} where there is no such file, {@code json.unreadable} where it cannot be read
     */
    public List<Rejection> verify(Path ballots, Path chain, @Nullable String head) {
        var check = run();
        List<String> entries = check.lines(bytes(chain), "chain");
        List<String> box = check.lines(bytes(ballots), "ballots");
        check.all(entries, box.stream().map(ExportLine::read).toList(), head);
        return check.faults.reasons();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadValueException("json.no-file", Map.of("file", file));
        } catch (IOException e) {
            throw new BadValueException("json.unreadable", Map.of());
        }
    }

    /** The same of what was just read of a store, and what it says. */
    Found find(List<ExportLine> ballots, List<String> chain) {
        var check = run();
        check.all(chain, ballots, null);
        return new Found(check.faults.reasons(), check.opened, check.closed, check.result);
    }

    private Run run() {
        return new Run(new EvidenceChain(digest), rules);
    }

    /**
     * What was found.
     *
     * @param faults what is wrong, each fault with its line
     * @param opened the first line; null when it cannot be read
     * @param closed the line of the end; null when it cannot be read
     * @param result the result of the recount; null when the ballots were not counted
     */
    record Found(
            List<Rejection> faults,
            EvidenceEntry.@Nullable Opened opened,
            EvidenceEntry.@Nullable Closed closed,
            @Nullable PollResult result) {}

    private static final class Run {
        private final Rejections faults = new Rejections();
        private final EvidenceChain evidence;
        private final TallyRules rules;
        private EvidenceEntry.@Nullable Opened opened;
        private EvidenceEntry.@Nullable Closed closed;
        private @Nullable PollResult result;

        Run(EvidenceChain evidence, TallyRules rules) {
            this.evidence = evidence;
            this.rules = rules;
        }

        /** The lines of a file in strict UTF-8, each ended by a line feed. */
        List<String> lines(byte[] file, String name) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                List<String> lines = List.of(text.split("\n", -1));
                form(!lines.get(lines.size() - 1).isEmpty(), name, lines.size());
                return lines.subList(0, lines.size() - 1);
            } catch (CharacterCodingException e) {
                form(true, name, 1);
                return List.of();
            }
        }

        void all(List<String> entries, List<ExportLine> box, @Nullable String head) {
            links(entries, head);
            if (faults.none()) {
                read(entries, box);
            }
        }

        /** Checks that each line has the link that results from its own text and the previous line, and the last one the head. */
        void links(List<String> entries, @Nullable String head) {
            String before = EvidenceChain.START;
            for (int i = 0; i < entries.size(); i++) {
                String line = entries.get(i);
                boolean holds = evidence.isLinked(before, line);
                faults.when(!holds, PollReasons.EVIDENCE_LINK, "chain[" + i + "]", i + 1);
                before = holds ? EvidenceChain.link(line) : before;
            }
            faults.when(
                    head != null && !head.replaceAll("\\s", "").equalsIgnoreCase(before),
                    PollReasons.EVIDENCE_HEAD,
                    "chain",
                    head == null || head.isEmpty() ? "-" : head,
                    before);
        }

        /** Reads all lines, and recreates the later ones from what the earlier ones say. */
        void read(List<String> entries, List<ExportLine> box) {
            int last = entries.size() - 1;
            boolean ends = last >= 2
                    && is(entries.get(0), "opened")
                    && is(entries.get(last - 1), "closed")
                    && is(entries.get(last), "counted");
            faults.when(!ends, PollReasons.EVIDENCE_INCOMPLETE, "chain");
            if (!ends) {
                return;
            }
            try {
                var opened = entry(entries, 0, EvidenceEntry.Opened.class);
                this.opened = opened;
                boolean same = opened.digest().equals(evidence.digest().toString());
                faults.when(!same, PollReasons.EVIDENCE_DIGEST, "chain[0]", opened.digest());
                var closed = entry(entries, last - 1, EvidenceEntry.Closed.class);
                this.closed = closed;
                faults.when(
                        opened.all() != closed.all(),
                        PollReasons.EVIDENCE_ROLL,
                        "chain[" + (last - 1) + "]",
                        opened.all(),
                        closed.all());
                batches(entries.subList(0, last - 1), opened.mode(), closed.ballots(), box.size());
                List<Ballot> ballots = ballots(box);
                String root = evidence.root(box.stream().map(ExportLine::text).toList());
                faults.when(!root.equals(closed.ballots()), PollReasons.EVIDENCE_BALLOTS, "ballots");
                if (faults.none()) {
                    result(opened.paper(), closed.turnout(), ballots, entries);
                }
            } catch (MalformedException e) {
                form(true, "chain", e.line);
            }
        }

        /**
         * For a vote that is not named: batches are numbered from one and add up to the ballots in the box; a single batch has the root of them all.
         * The batch that the operator asked for follows that line.
         */
        private void batches(List<String> entries, Mode mode, String root, int count) {
            long size = 0;
            int number = 0;
            long asked = -1;
            String ballots = evidence.root(List.of());
            for (int i = 1; i < entries.size(); i++) {
                boolean fits = asked < 0;
                if (is(entries.get(i), "taken-over")) {
                    entry(entries, i, EvidenceEntry.TakenOver.class);
                } else if (is(entries.get(i), "asked")) {
                    asked = entry(entries, i, EvidenceEntry.Asked.class).ballots();
                } else {
                    var batch = entry(entries, i, EvidenceEntry.Batched.class);
                    fits = batch.number() == ++number && (asked < 0 || asked == batch.size());
                    asked = -1;
                    size += batch.size();
                    ballots = batch.ballots();
                }
                faults.when(!fits, PollReasons.EVIDENCE_ORDER, "chain[" + i + "]", i + 1);
            }
            boolean whole = number != 1 || ballots.equals(root);
            boolean fits = mode == Mode.NAMED ? entries.size() == 1 : asked < 0 && size == count && whole;
            faults.when(!fits, PollReasons.EVIDENCE_BATCHES, "chain", size, count);
        }

        private List<Ballot> ballots(List<ExportLine> box) {
            List<Ballot> ballots = new ArrayList<>();
            String before = "";
            int n = 0;
            for (ExportLine line : box) {
                n++;
                Ballot ballot = line.ballot();
                if (ballot == null || before.compareTo(line.id()) >= 0) {
                    form(true, "ballots", n);
                } else {
                    ballots.add(ballot);
                }
                before = line.id();
            }
            return ballots;
        }

        private void result(BallotPaper paper, Turnout turnout, List<Ballot> ballots, List<String> entries) {
            int last = entries.size() - 1;
            Outcome<PollResult> counted = paper.count(rules, turnout, ballots);
            boolean same = counted instanceof Outcome.Accepted<PollResult> found
                    && evidence.counted(entries.get(last - 1), found.value()).equals(entries.get(last));
            if (counted instanceof Outcome.Accepted<PollResult> found) {
                result = found.value();
            }
            if (counted instanceof Outcome.Rejected<PollResult> not) {
                not.reasons()
                        .forEach(one -> faults.and(List.of(new Rejection(one.code(), "chain[0].paper", one.with()))));
            }
            faults.when(!same, PollReasons.EVIDENCE_RESULT, "chain[" + last + "]");
        }

        /** An entry that is written exactly as this library writes it. */
        private static <T> T entry(List<String> entries, int at, Class<T> type) {
            try {
                String line = entries.get(at);
                T entry = Json.read(line.getBytes(StandardCharsets.UTF_8), type);
                if (Json.line(entry).equals(line)) {
                    return entry;
                }
            } catch (BadDocumentException e) {
                throw new MalformedException(at + 1);
            }
            throw new MalformedException(at + 1);
        }

        private static boolean is(String line, String entry) {
            return line.startsWith("{\"entry\":\"" + entry + "\",");
        }

        private void form(boolean broken, String file, int line) {
            faults.when(broken, PollReasons.EVIDENCE_FORM, file + "[" + (line - 1) + "]", file, line);
        }
    }

    private static final class MalformedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        MalformedException(int line) {
            super("line " + line, null, false, false);
            this.line = line;
        }
    }
}
