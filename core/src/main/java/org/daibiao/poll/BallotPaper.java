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
 * Ballot paper (表决票样): what is voted on, under which rules, and how it is counted. This document governs the poll and does not change once the poll
 * is prepared. Immutable and thread-safe.
 *
 * @param candidates in the order of the ballot, at most 100
 * @param rules the rules that the congress adopted
 * @param counting how candidates are ordered and seats filled
 */
public record BallotPaper(
        @NotNull @Size(max = 100) List<@NotNull @Valid Candidate> candidates,
        @NotNull @Valid PollRules rules,
        @NotNull @Valid Counting counting) {
    /** The maximum number of characters (UTF-16 units) of a paper's JSON as stored. */
    public static final int MOST = 12_000;

    /** The maximum number of candidates on a paper. */
    private static final int MOST_CANDIDATES = 100;

    /** The length of a ballot without its marks, and of the last line of the evidence without its scores, with a margin. */
    private static final int BARE = 300;

    /** The longest mark of a ballot without its code: {@code "":"DISSATISFIED",}. */
    private static final int MARK = 18;

    /** The longest score in the last line without its code, which may appear three times: as score, as chosen, as tied. */
    private static final int SCORE = 120;

    public BallotPaper {
        candidates = List.copyOf(candidates);
    }

    /**
     * Reads a paper from its JSON, as {@link #json} writes it.
     *
     * @throws BadDocumentException when the text is not a paper, with all faults
     */
    public static BallotPaper read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), BallotPaper.class);
    }

    /** One line of JSON, the same for equal papers: keys in the order of the components, nulls left out. */
    public String json() {
        return Json.line(this);
    }

    /** Why this paper cannot be voted on; empty when it can. */
    public List<Rejection> faults(TallyRules known) {
        List<String> codes = candidates.stream().map(Candidate::code).toList();
        int length = json().length();
        List<Rejection> faults = new ArrayList<>(new Rejections()
                .when(length > MOST, PollReasons.PAPER_TOO_LONG, "", length, MOST)
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
     * Why candidates with these codes cannot be on one paper, whatever else is on it; empty when they can. For those who have candidates deliberated
     * before a paper is made of them: after that, codes can no longer be changed.
     */
    public static List<Rejection> codeFaults(List<String> codes) {
        int count = codes.size();
        int length = codes.stream().mapToInt(String::length).sum();
        int most = Math.min((Ballot.MOST - BARE - MARK * count), (EvidenceChain.MOST - BARE - SCORE * count) / 3);
        return new Rejections()
                .when(count > MOST_CANDIDATES, PollReasons.TOO_MANY, "candidates", count, MOST_CANDIDATES)
                .when(
                        count <= MOST_CANDIDATES && length > most,
                        PollReasons.CODES_TOO_LONG,
                        "candidates",
                        count,
                        length,
                        most)
                .reasons();
    }

    /** The result of ballots on this paper, or why its tally rule is not available; see {@link CountRule}. */
    public Outcome<PollResult> count(TallyRules known, Turnout turnout, List<Ballot> ballots) {
        Outcome<TallyRule> rule = known.of(this);
        if (rule instanceof Outcome.Accepted<TallyRule> found) {
            return Outcome.accepted(new CountRule(rules, found.value()).count(candidates, turnout, ballots));
        }
        return Outcome.rejected(((Outcome.Rejected<TallyRule>) rule).reasons());
    }
}
