package org.daibiao.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Rejection;

/**
 * Evaluation (满意度测评结果): the grades of what was rated, as the votes were given. Nothing is corrected: what looks like a misprint becomes a warning.
 * Immutable and thread-safe.
 *
 * @param graded every rating with its grade, in the order given
 * @param warnings numbers that do not match, and ratings for which the two readings of the line differ
 */
public record Evaluation(List<Graded> graded, List<Rejection> warnings) {
    /**
     * A rating with its grade.
     *
     * @param rating the votes
     * @param grade under the rule's own reading
     * @param otherwise under the other reading; it differs only exactly at the line
     */
    public record Graded(RatingVotes rating, Grade grade, Grade otherwise) {}

    /**
     * The evaluation of a poll with {@link BallotForm#GRADE ballots of grades}, by the poll's own pass line; its items are the candidates' codes, in
     * the order of the ballot. Nothing is graded unless the poll was counted.
     *
     * @throws BadValueException {@code poll.not-graded} for a poll of another form
     */
    public static Evaluation of(PollResult result) {
        if (result.rules().ballots().form() != BallotForm.GRADE) {
            throw new BadValueException("poll.not-graded", Map.of());
        }
        Map<String, Score> scores =
                result.tally().order().stream().collect(Collectors.toMap(Score::candidate, Function.identity()));
        List<RatingVotes> ratings = result.candidates().stream()
                .map(Candidate::code)
                .filter(scores::containsKey)
                .map(code -> rating(Objects.requireNonNull(scores.get(code))))
                .toList();
        Evaluation graded = rule(result).evaluate(ratings, result.base(), result.valid());
        // A box produces no misprints: votes above the base come from deputies whose office has ended since.
        return new Evaluation(
                graded.graded(),
                graded.warnings().stream()
                        .filter(one -> one.code().equals("poll.exactly-at-line"))
                        .toList());
    }

    /** The grade of one item. */
    static Grade grade(PollResult result, Score score) {
        return rule(result).grade(rating(score), result.base());
    }

    private static SatisfactionRule rule(PollResult result) {
        return new SatisfactionRule(result.rules().passLine().share(), SatisfactionRule.Base.ALL_MEMBERS);
    }

    private static RatingVotes rating(Score score) {
        return new RatingVotes(
                score.candidate(), null, score.votes(), score.points(), score.against(), score.abstentions());
    }

    public Evaluation {
        graded = List.copyOf(graded);
        warnings = List.copyOf(warnings);
    }

    /** The grades of the parts by project, projects in the order given; they are not combined into a grade of the whole, since none is published. */
    public Map<String, List<Graded>> byItem() {
        return graded.stream()
                .collect(Collectors.groupingBy(one -> one.rating().item(), LinkedHashMap::new, Collectors.toList()));
    }
}
