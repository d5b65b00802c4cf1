package org.daibiao.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/**
 * Ballot paper (表决票样): what is voted on, under which rules, and how it is counted: the document that a poll is held under and that does not change
 * from then on. Immutable and thread-safe.
 *
 * @param candidates in the order of the ballot, at most 100
 * @param rules what the congress has adopted
 * @param counting how candidates are ordered and seats filled
 */
public record BallotPaper(
        @NotNull @Size(max = 100) List<@NotNull @Valid Candidate> candidates,
        @NotNull @Valid PollRules rules,
        @NotNull @Valid Counting counting) {
    /** The most characters (UTF-16 units) that a paper's JSON has where it is kept. */
    public static final int MOST = 12_000;

    /** The most candidates on a paper. */
    private static final int MOST_CANDIDATES = 100;

    /** What a ballot has beside its marks, and the last line of the evidence beside its scores, with room to spare. */
    private static final int BARE = 300;

    /** The longest mark of a ballot without its code: {@code "":"DISSATISFIED",}. */
    private static final int MARK = 18;

    /** The longest score in the last line without its code, which may stand there three times: as score, as chosen, as tied. */
    private static final int SCORE = 120;

    public BallotPaper {
        candidates = List.copyOf(candidates);
    }

    /**
     * A paper from its JSON, as {@link #json} writes it.
     *
     * @throws BadDocumentException where it is none, with all faults
     */
    public static BallotPaper read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), BallotPaper.class);
    }

    /** One line of JSON, the same for equal papers: keys in the order of the components, nothing for null. */
    public String json() {
        return Json.line(this);
    }

    /** Why nobody can vote on this; empty when one can. */
    public List<Rejection> faults(TallyRules known) {
        List<String> codes = candidates.stream().map(Candidate::code).toList();
        int length = json().length();
        List<Rejection> faults = new ArrayList<>(new Rejections()
                .when(length > MOST, PollReasons.PAPER_TOO_LONG, "", "", length, MOST)
                .reasons());
        faults.addAll(codeFaults(codes));
        Outcome<TallyRule> rule = known.of(this);
        if (rule instanceof Outcome.Accepted<TallyRule> found) {
            faults.addAll(new FitRule(rules, found.value()).candidates(codes));
        } else if (rule instanceof Outcome.Rejected<TallyRule> not) {
            faults.addAll(not.reasons());
        }
        return List.copyOf(faults);
    }

    /**
     * Why candidates of these codes cannot stand on one paper, whatever else stands there; empty when they can. For whoever lets candidates be
     * deliberated before a paper is made of them: afterwards codes cannot be changed any more.
     */
    public static List<Rejection> codeFaults(List<String> codes) {
        int count = codes.size();
        int length = codes.stream().mapToInt(String::length).sum();
        int most = Math.min((Ballot.MOST - BARE - MARK * count), (EvidenceChain.MOST - BARE - SCORE * count) / 3);
        return new Rejections()
                .when(count > MOST_CANDIDATES, PollReasons.TOO_MANY, "", "candidates", count, MOST_CANDIDATES)
                .when(
                        count <= MOST_CANDIDATES && length > most,
                        PollReasons.CODES_TOO_LONG,
                        "",
                        "candidates",
                        count,
                        length,
                        most)
                .reasons();
    }

    /** The result of ballots on this paper, or why its tally rule cannot be had; see {@link CountRule}. */
    public Outcome<PollResult> count(TallyRules known, Turnout turnout, List<Ballot> ballots) {
        Outcome<TallyRule> rule = known.of(this);
        if (rule instanceof Outcome.Accepted<TallyRule> found) {
            return Outcome.accepted(new CountRule(rules, found.value()).count(candidates, turnout, ballots));
        }
        return Outcome.rejected(((Outcome.Rejected<TallyRule>) rule).reasons());
    }
}
