package org.daibiao.poll;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.daibiao.poll.EvidenceEntry.Closed;
import org.daibiao.poll.EvidenceEntry.Opened;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Edit;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * EvidenceChain (计票证据链): the lines that bind a poll's paper, roll, batches, ballots and result together. Nobody can change one of them later without
 * changing the link of the last line, the head, which is printed on the signed count sheet. A chain proves nothing unless someone else holds its
 * head. Pure; immutable and thread-safe.
 *
 * <p>Each line is a JSON object on one line that ends with {@code ,"link":"<64 hexadecimal digits>"}}. The link is the digest of the UTF-8 bytes of
 * the previous line's link (64 zeros for the first line), followed by everything in this line before {@code ,"link":"}. The lines are, in this order:
 * one {@code opened}; any number of {@code batch}, each after an {@code asked} line if the operator asked for it, and of {@code taken-over}; one
 * {@code closed}; one {@code counted}. A poll that was called off has one {@code called-off} line instead of the last two. A root is the digest of
 * lines in the order of their UTF-16 units, each followed by a line feed.
 *
 * @param digest the digest, named in the first line
 */
public record EvidenceChain(Digest digest) {
    /** Source (选票来源): where the ballots of a batch come from. */
    public enum Source {
        /** Cast on devices (电子票). */
        ELECTRONIC,
        /** Some of them were read from papers (含纸质票): they are mixed with the others, so that nobody can tell which. */
        PAPER
    }

    /** The maximum number of UTF-16 units of a stored line. */
    static final int MOST = 16_000;

    static final String START = "0".repeat(64);
    static final String LINK = ",\"link\":\"";

    /**
     * Said: who gave an order, and when.
     *
     * @param by the actor's id
     */
    record Said(String by, Instant at) {
        /** No order was needed. */
        static final Said NOBODY = new Said("", Instant.EPOCH);

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** A line that has yet to be written after the last one. */
    interface Told {
        String after(String previous);
    }

    /**
     * Taken over: how a poll came to another process.
     *
     * @param holder the process that holds it from then on
     * @param said who confirmed it
     * @param asked who had asked for it, when two persons are needed; null when one is enough
     * @param handed how many ballots the previous process handed over
     * @param again how many who had signed in for a device, or in a poll by cards how many valid cards, had no ballot at that time: at most this many
     *     ballots were lost, and those voters vote again
     */
    record TakenOver(String holder, Said said, @Nullable String asked, long handed, long again) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * The first line: the poll as it is opened.
     *
     * @param congress the congress that holds it
     * @param roll for each person on the roll the id, a space and the standing, in any order
     */
    public String opened(CongressId congress, Poll poll, Collection<String> roll) {
        return opened(congress, poll, roll, false);
    }

    /**
     * The same as {@link #opened(CongressId, Poll, Collection)}.
     *
     * @param again whether the vote had begun before, so that there may have been another box
     */
    String opened(CongressId congress, Poll poll, Collection<String> roll, boolean again) {
        var entry = Edit.blank(Opened.class)
                .set(Opened.ENTRY, "opened")
                .set(Opened.DIGEST, digest.toString())
                .set(Opened.CONGRESS, congress.toString())
                .set(Opened.POLL, poll.id().toString())
                .set(Opened.TITLE, poll.title())
                .set(Opened.HELD_ON, poll.heldOn())
                .set(Opened.MODE, poll.mode())
                .set(Opened.BATCH, poll.batch())
                .set(Opened.SEAT, poll.seat())
                .set(Opened.TAKE_OVER_BY, poll.takeOverBy())
                .set(Opened.ITERATIONS, poll.iterations())
                .set(Opened.ALL, (long) roll.size())
                .set(Opened.ROLL, root(roll))
                .set(Opened.PAPER, BallotPaper.read(poll.paper()))
                .set(Opened.AGAIN, again ? true : null)
                .done();
        return line(START, entry);
    }

    /**
     * A batch that goes into the box; a {@link Mode#NAMED} poll has none.
     *
     * @param previous the previous line
     * @param number the number of the batch in the poll, from 1
     * @param source where its ballots come from
     * @param size how many ballots it has
     * @param ballots its own ballots, in any order; not earlier ones, which a process that took the poll over cannot read
     * @param marks who voted in this batch; none for papers
     */
    public String batch(
            String previous,
            int number,
            Source source,
            int size,
            Collection<StoredBallot> ballots,
            Collection<String> marks) {
        String root = root(ballots.stream().map(EvidenceChain::line).toList());
        return line(link(previous), new EvidenceEntry.Batched("batch", number, source, size, root, root(marks), null));
    }

    /** The first line of a chain. */
    static EvidenceEntry.Opened opened(List<String> chain) {
        return Json.read(chain.get(0).getBytes(StandardCharsets.UTF_8), Opened.class);
    }

    /** The line that another process took the poll over. */
    String takenOver(String previous, TakenOver told) {
        var entry = new EvidenceEntry.TakenOver(
                "taken-over",
                told.holder(),
                told.said().by(),
                told.asked(),
                told.said().at(),
                told.handed(),
                told.again(),
                null);
        return line(link(previous), entry);
    }

    /** Which process last took the poll over according to a chain; null when none did, or when its line cannot be read. */
    static @Nullable String holder(List<String> chain) {
        try {
            List<EvidenceEntry.TakenOver> all = entries(chain, "taken-over", EvidenceEntry.TakenOver.class);
            return all.isEmpty() ? null : all.get(all.size() - 1).holder();
        } catch (BadDocumentException e) {
            return null; // the content of the line must not be repeated
        }
    }

    /** The line that the operator asked for a batch of this many ballots, however few. */
    String asked(String previous, Said said, int ballots) {
        return line(link(previous), new EvidenceEntry.Asked("asked", said.by(), said.at(), ballots, null));
    }

    /**
     * The end of the vote.
     *
     * @param given how the ballots were given out
     * @param ballots all, in any order
     * @param marks all, in any order: who has voted, or which cards were used; none for papers and for a named poll
     */
    String closed(
            String previous,
            Turnout turnout,
            GivenOut given,
            Collection<StoredBallot> ballots,
            Collection<String> marks) {
        String root = root(ballots.stream().map(EvidenceChain::line).toList());
        return closed(previous, turnout, given, root, root(marks));
    }

    String closed(String previous, Turnout turnout, GivenOut given, String ballots, String marks) {
        var entry = Edit.blank(Closed.class)
                .set(Closed.ENTRY, "closed")
                .set(Closed.ALL, turnout.all())
                .set(Closed.SUSPENDED, turnout.suspended())
                .set(Closed.PRESENT, turnout.present())
                .set(Closed.ISSUED, turnout.issued())
                .set(Closed.COLLECTED, turnout.collected())
                .set(Closed.TERMINATED, turnout.terminated())
                .set(Closed.GIVEN, given)
                .set(Closed.BALLOTS, ballots)
                .set(Closed.MARKS, marks)
                .done();
        return line(link(previous), entry);
    }

    /** The last line of a poll that was called off: nothing is counted. */
    String calledOff(String previous) {
        return line(link(previous), new EvidenceEntry.CalledOff("called-off", null));
    }

    /** The last line: the result. Its link is the head of the chain. */
    public String counted(String previous, PollResult result) {
        TiedVote tie = result.tie();
        var entry = new EvidenceEntry.Counted(
                "counted",
                result.state(),
                result.valid(),
                result.invalid(),
                result.needed(),
                result.elected(),
                tie == null ? List.of() : tie.candidates(),
                result.tally().order().stream().map(EvidenceEntry.Scored::of).toList(),
                null);
        return line(link(previous), entry);
    }

    /** The line of an export: {@code {"id":"<id>","ballot":{…}}}. Exports are in the order of the ids. */
    public static String line(StoredBallot slip) {
        return Json.line(new EvidenceEntry.Exported(slip.id(), Ballot.read(slip.choices())));
    }

    /** The link at the end of a line; the link of the last line is the head. Throws {@link BadValueException} for a line without one. */
    public static String link(String line) {
        if (!hasLink(line)) {
            throw new BadValueException("poll.no-link", Map.of());
        }
        return line.substring(place(line) + LINK.length(), line.length() - 2);
    }

    /** Whether a line ends with a link, whatever its content. */
    static boolean hasLink(String line) {
        int at = place(line);
        return at >= 0 && line.startsWith(LINK, at) && line.endsWith("\"}");
    }

    private static int place(String line) {
        return line.length() - LINK.length() - START.length() - 2;
    }

    /** The head of a chain. */
    static String head(List<String> chain) {
        return link(chain.get(chain.size() - 1));
    }

    /** Whether this line ends a chain. */
    static boolean isLast(String line) {
        return isOf(line, "counted") || isCalledOff(line);
    }

    /** Whether this is the chain of a poll that was counted. */
    static boolean isCounted(List<String> chain) {
        return !chain.isEmpty() && isOf(chain.get(chain.size() - 1), "counted");
    }

    /** Whether this line ends the chain of a poll that was called off. */
    static boolean isCalledOff(String line) {
        return isOf(line, "called-off");
    }

    /** The batches of a chain, in order. */
    static List<EvidenceEntry.Batched> batches(List<String> chain) {
        return entries(chain, "batch", EvidenceEntry.Batched.class);
    }

    /** The numbers of the batches that the operator asked for: each directly follows its {@code asked} line. */
    static Set<Integer> asked(List<String> chain) {
        return IntStream.range(1, chain.size())
                .filter(at -> isOf(chain.get(at - 1), "asked"))
                .mapToObj(at -> batches(List.of(chain.get(at))))
                .flatMap(List::stream)
                .map(EvidenceEntry.Batched::number)
                .collect(Collectors.toSet());
    }

    /** The entries with one name, in order. */
    static <T> List<T> entries(List<String> chain, String name, Class<T> type) {
        return chain.stream()
                .filter(line -> isOf(line, name))
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), type))
                .toList();
    }

    private static boolean isOf(String line, String name) {
        return line.startsWith("{\"entry\":\"" + name + "\"");
    }

    /** How the vote ended, from a finished chain. */
    static EvidenceEntry.Closed closed(List<String> ended) {
        String closed = ended.get(ended.size() - 2);
        return Json.read(closed.getBytes(StandardCharsets.UTF_8), Closed.class);
    }

    /** The root of lines in any order. */
    public String root(Collection<String> lines) {
        var text = new StringBuilder();
        lines.stream().sorted().forEach(line -> text.append(line).append('\n'));
        return digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The line of an entry that follows a line with that link. */
    String line(String previous, Object entry) {
        String json = Json.line(entry);
        return linked(previous, json.substring(0, json.length() - 1));
    }

    /** Whether a line has the link that results from its own text and the previous line. */
    boolean isLinked(String before, String line) {
        int body = line.lastIndexOf(LINK);
        return body > 0 && linked(before, line.substring(0, body)).equals(line);
    }

    /** Whether all lines do; the first one follows the initial link. */
    boolean isLinked(List<String> chain) {
        return IntStream.range(0, chain.size())
                .allMatch(at -> (at == 0 || hasLink(chain.get(at - 1)))
                        && isLinked(at == 0 ? START : link(chain.get(at - 1)), chain.get(at)));
    }

    String linked(@Nullable String previous, String body) {
        String before = previous == null ? START : previous;
        return body + LINK + digest.of((before + body).getBytes(StandardCharsets.UTF_8)) + "\"}";
    }
}
