package org.daibiao.poll;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/**
 * Satisfaction rule (满意度等次划分): when the satisfied reach the line, the grade is satisfied; when they and the basically satisfied reach it together,
 * basically satisfied; otherwise dissatisfied. Zhenhai has it this way, with a share of all members and not of those present [P]. At exactly one half
 * its sentences contradict each other ("半数以上" includes the number, "不足半数（含半数）" as well): more than half is the default [D]. Immutable and
 * thread-safe.
 *
 * @param line the required share, by default more than 1/2
 * @param base the total to which the share applies
 */
public record SatisfactionRule(Fraction line, Base base) {
    /** Base (测评基数): the total to which the share applies. */
    public enum Base {
        /** All members of the body that rates (全体组成人员). */
        ALL_MEMBERS,
        /** The votes on the item, including abstentions (所投票数). */
        VOTES
    }

    /** Throws {@link org.daibiao.record.BadValueException} for a line that cannot be reached. */
    public SatisfactionRule {
        PollRules.possible(line);
    }

    /** Whether a poll with this pass line grades as this rule does. */
    public boolean isThat(PassLine passLine) {
        PassLine.Base same = base == Base.ALL_MEMBERS ? PassLine.Base.ALL : PassLine.Base.COUNTED;
        return passLine.base() == same && passLine.share().equals(line);
    }

    /**
     * The grade of one rating; dissatisfied when nobody voted.
     *
     * @param all the members of the body that rates; ignored when the base is the votes
     */
    public Grade grade(RatingVotes rating, long all) {
        long whole = base == Base.VOTES ? rating.votes() : all;
        if (whole == 0) {
            return Grade.DISSATISFIED;
        }
        if (line.reached(rating.satisfied(), whole)) {
            return Grade.SATISFIED;
        }
        return line.reached(rating.satisfied() + rating.basically(), whole) ? Grade.BASICALLY : Grade.DISSATISFIED;
    }

    /**
     * All grades, and what does not match.
     *
     * @param all the members of the body that rates
     * @param collected the ballots collected; null when unknown, in which case ratings are compared only with each other
     */
    public Evaluation evaluate(List<RatingVotes> ratings, long all, @Nullable Long collected) {
        boolean both = line.otherwise().possible();
        var other = both ? new SatisfactionRule(line.otherwise(), base) : this;
        List<Evaluation.Graded> graded = ratings.stream()
                .map(one -> new Evaluation.Graded(one, grade(one, all), other.grade(one, all)))
                .toList();
        return new Evaluation(graded, warnings(graded, all, collected));
    }

    private static List<Rejection> warnings(List<Evaluation.Graded> graded, long all, @Nullable Long collected) {
        var warnings = new Rejections();
        List<RatingVotes> ratings =
                graded.stream().map(Evaluation.Graded::rating).toList();
        Long usual = collected == null ? usual(ratings) : collected;
        for (Evaluation.Graded one : graded) {
            String name = one.rating().name();
            long votes = one.rating().votes();
            warnings.when(votes > all, PollReasons.VOTES_ABOVE_ALL, name, name, votes, all)
                    .when(
                            usual != null && votes != usual,
                            PollReasons.VOTES_DIFFER,
                            name,
                            name,
                            votes,
                            usual == null ? 0 : usual)
                    .when(one.grade() != one.otherwise(), PollReasons.EXACTLY_AT_LINE, name, name);
        }
        boolean some = !ratings.isEmpty();
        return warnings.when(some && usual == null, PollReasons.VOTES_ALL_DIFFER, "", ratings.size())
                .reasons();
    }

    /** The number of votes that most ratings have; null when no number is more frequent than all others. */
    private static @Nullable Long usual(List<RatingVotes> ratings) {
        Map<Long, Long> totals = ratings.stream()
                .collect(Collectors.groupingBy(RatingVotes::votes, TreeMap::new, Collectors.counting()));
        long most = totals.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Long> frequent = totals.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return frequent.size() == 1 ? frequent.get(0) : null;
    }
}
