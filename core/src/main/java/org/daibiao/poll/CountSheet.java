package org.daibiao.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.record.Messages;
import org.daibiao.record.Rejection;

/** The lines of a count sheet: people, papers, pass line, every candidate, the tie, the remaining seats, the next steps, what to check. */
record CountSheet(PollResult result, Locale locale) {
    List<String> lines() {
        List<String> lines = before();
        result.tally().order().forEach(one -> lines.add(candidate(one)));
        lines.addAll(after());
        return lines;
    }

    /** The lines before the candidates. */
    List<String> before() {
        List<String> lines = new ArrayList<>();
        lines.add(text("state", Map.of("state", Messages.label(result.state(), locale))));
        lines.add(people());
        lines.add(papers());
        if (result.state() == PollResult.State.COUNTED) {
            lines.add(ballots());
            lines.add(line());
        }
        return lines;
    }

    /** The lines after the candidates. */
    List<String> after() {
        List<String> lines = new ArrayList<>();
        if (graded()) {
            Evaluation.of(result).warnings().forEach(one -> lines.add(said("warning", named(one))));
        } else if (result.state() == PollResult.State.COUNTED) {
            lines.addAll(end());
        }
        result.reasons().forEach(one -> lines.add(said("reason", one)));
        result.warnings().forEach(one -> lines.add(said("warning", one)));
        return lines;
    }

    /** Lists the papers separately if there are any. */
    private String papers() {
        Long papers = result.papers();
        long collected = result.turnout().collected();
        long issued = result.turnout().issued();
        return papers == null || papers <= 0
                ? text("papers", Map.of("issued", issued, "collected", collected))
                : text(
                        "papers.both",
                        Map.of(
                                "issued",
                                issued,
                                "collected",
                                collected,
                                "devices",
                                collected - papers,
                                "papers",
                                papers));
    }

    private String people() {
        return text(
                result.quorate() ? "people" : "people.too-few",
                Map.of(
                        "all", result.quorum().base(),
                        "present", result.turnout().present(),
                        "share", result.rules().quorum().text(locale),
                        "needed", result.quorum().needed()));
    }

    /** Each kind is shown with the sum that it belongs to, so that counted ballots do not read as part of those not counted. */
    private String ballots() {
        return text(
                "ballots",
                Map.of(
                        "valid", result.valid(),
                        "counted", kinds("counted", true),
                        "invalid", result.invalid(),
                        "left", kinds("left", false)));
    }

    /** The ballots that are not simply valid, by validity. */
    private String kinds(String key, boolean counted) {
        String kinds = Stream.of(Validity.values())
                .filter(one -> one != Validity.VALID && result.ballots().containsKey(one))
                .filter(one -> result.rules().ballots().counts(one) == counted)
                .map(one -> text(
                        "kind",
                        Map.of(
                                "kind",
                                Messages.label(one, locale),
                                "count",
                                result.ballots().getOrDefault(one, 0L))))
                .collect(Collectors.joining(text("comma", Map.of())));
        return kinds.isEmpty() ? "" : text(key, Map.of("kinds", kinds));
    }

    private String line() {
        PassLine line = result.rules().passLine();
        return text(
                line.base() == PassLine.Base.COUNTED ? "line.counted" : "line",
                Map.of(
                        "share", line.share().text(locale),
                        "base", Messages.label(line.base(), locale),
                        "of", result.base(),
                        "needed", result.needed()));
    }

    /** Whether grades were given, instead of votes on who is chosen. */
    boolean graded() {
        return result.rules().ballots().form() == BallotForm.GRADE;
    }

    private String candidate(Score score) {
        String key = graded() ? "candidate.graded" : score.points() == 0 ? "candidate" : "candidate.points";
        return text(
                key,
                Map.of(
                        "place", score.place(),
                        "name", name(score.candidate()),
                        "votes", score.votes(),
                        "against", score.against(),
                        "abstentions", score.abstentions(),
                        "points", score.points(),
                        "found", found(score)));
    }

    /** The outcome for a candidate, or its grade. */
    String found(Score score) {
        if (graded()) {
            return Messages.label(Evaluation.grade(result, score), locale);
        }
        boolean elected = result.elected().contains(score.candidate());
        TiedVote tie = result.tie();
        boolean tied = tie != null && tie.candidates().contains(score.candidate());
        String passed = result.seatsLeft() == 0 ? "passed-full" : "passed";
        String cut = result.rules().atTie() == PollRules.AtTie.REFUSE ? "tied-out" : "tied";
        String found = elected ? "elected" : tied ? cut : score.passed() ? passed : "not-passed";
        return text("found." + found, Map.of());
    }

    private List<String> end() {
        List<String> end = new ArrayList<>();
        TiedVote tie = result.tie();
        if (tie != null) {
            String then = Messages.label(result.rules().atTie(), locale);
            end.add(text("tie", Map.of("tied", tie.candidates().size(), "seats", tie.seatsLeft(), "then", then)));
        }
        end.add(text(
                result.seatsLeft() == 0 ? "end" : "end.left",
                Map.of(
                        "seats", result.rules().seats(),
                        "elected", result.elected().size(),
                        "left", result.seatsLeft())));
        result.next().forEach(step -> end.add(text("next", Map.of("step", Messages.label(step, locale)))));
        return end;
    }

    /** The printed name, followed by the code if another name looks the same. */
    String name(String code) {
        return result.candidates().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> isAlone(one) ? one.name() : text("name", Map.of("name", one.name(), "code", code)))
                .findFirst()
                .orElse(code);
    }

    private boolean isAlone(Candidate one) {
        return result.candidates().stream().filter(one::looksLike).count() == 1;
    }

    /** A rejection has only codes; those who sign know names. */
    private Rejection named(Rejection one) {
        var with = new HashMap<String, Object>(one.with());
        with.computeIfPresent("item", (key, code) -> name(code.toString()));
        return new Rejection(one.code(), one.source(), one.path(), with);
    }

    private String said(String kind, Rejection one) {
        return text(kind, Map.of("text", one.text(locale), "remedy", one.remedy(locale)));
    }

    private String text(String key, Map<String, ?> with) {
        return Messages.text("poll.sheet." + key, locale, with);
    }
}
