package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A thousand random polls for each tally rule, counted a second time from plain tables of numbers, without a type of the room: whether a
 * candidate is chosen is asked of the number of those that are better, and under a budget every order of equal candidates is tried.
 */
class RandomPollsTest {
    private static final int POLLS = 1000;
    private static final int FOR = 1;
    private static final int AGAINST = 2;
    private static final int NOTHING = 0;

    private final long seed = Long.getLong("daibiao.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void choicesAreCountedAsByBruteForce() {
        System.out.println("RandomPollsTest, choices: -Ddaibiao.seed=" + seed);
        int ties = 0;
        for (int n = 0; n < POLLS; n++) {
            int candidates = 2 + random.nextInt(5);
            int seats = 1 + random.nextInt(candidates);
            int most = 1 + random.nextInt(candidates);
            boolean half = random.nextBoolean();
            int[][] box = box(3 + random.nextInt(12), candidates, 2);
            int[] votes = new int[candidates];
            int invalid = 0;
            List<Ballot> ballots = new ArrayList<>();
            for (int[] row : box) {
                int chosen = 0;
                List<String> codes = new ArrayList<>();
                for (int c = 0; c < candidates; c++) {
                    chosen += row[c];
                    if (row[c] == FOR) {
                        codes.add("c" + (c + 1));
                    }
                }
                boolean stranger = random.nextInt(12) == 0;
                if (stranger) {
                    codes.add("stranger");
                }
                if (chosen > most || stranger) {
                    invalid++;
                } else {
                    add(votes, row);
                }
                ballots.add(new Ballot.Choice(codes));
            }
            int needed = half ? box.length / 2 + 1 : (box.length + 3) / 4;
            Fraction line = half ? Polls.MAJORITY : Fraction.atLeast(1, 4);

            PollResult result = count(seats, BallotForm.CHOOSE, most, line, new MajorityRule(), candidates, ballots);

            assertThat(result.needed()).describedAs("poll " + n).isEqualTo(needed);
            assertThat(result.invalid()).describedAs("poll " + n).isEqualTo(invalid);
            ties += BruteForce.compare(n, result, candidates, seats, c -> -votes[c], c -> votes[c] >= needed);
            for (Score score : result.tally().order()) {
                assertThat(score.votes()).isEqualTo(votes[BruteForce.number(score.candidate())]);
                assertThat(score.votes() + score.against() + score.abstentions())
                        .isEqualTo(result.valid());
            }
        }
        assertThat(ties).isBetween(20, POLLS - 20);
    }

    @Test
    void itemsAreCountedAsByBruteForce() {
        System.out.println("RandomPollsTest, items: -Ddaibiao.seed=" + seed);
        for (int n = 0; n < POLLS; n++) {
            int candidates = 1 + random.nextInt(6);
            int[][] box = box(1 + random.nextInt(14), candidates, 3);
            int[] votes = new int[candidates];
            int[] against = new int[candidates];
            List<Ballot> ballots = new ArrayList<>();
            for (int[] row : box) {
                Map<String, Mark> marks = new HashMap<>();
                for (int c = 0; c < candidates; c++) {
                    votes[c] += row[c] == FOR ? 1 : 0;
                    against[c] += row[c] == AGAINST ? 1 : 0;
                    if (row[c] != NOTHING || random.nextBoolean()) {
                        marks.put(
                                "c" + (c + 1),
                                row[c] == FOR ? Mark.FOR : row[c] == AGAINST ? Mark.AGAINST : Mark.ABSTAIN);
                    }
                }
                ballots.add(new Ballot.Marks(marks));
            }

            PollResult result = count(
                    candidates, BallotForm.PER_ITEM, candidates, Polls.MAJORITY, new ItemRule(), candidates, ballots);

            Set<String> expected = new TreeSet<>();
            for (int c = 0; c < candidates; c++) {
                if (2 * votes[c] > box.length) {
                    expected.add("c" + (c + 1));
                }
            }
            assertThat(result.elected()).describedAs("poll " + n).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(result.tie()).isNull();
            for (Score score : result.tally().order()) {
                assertThat(score.against()).isEqualTo(against[BruteForce.number(score.candidate())]);
            }
        }
    }

    @Test
    void placesAreAddedUpAsByBruteForce() {
        System.out.println("RandomPollsTest, places: -Ddaibiao.seed=" + seed);
        int ties = 0;
        for (int n = 0; n < POLLS; n++) {
            int candidates = 2 + random.nextInt(5);
            int seats = 1 + random.nextInt(candidates);
            int most = 1 + random.nextInt(candidates);
            boolean last = random.nextBoolean();
            boolean majority = random.nextBoolean();
            int count = 1 + random.nextInt(10);
            int[] sums = new int[candidates];
            int[] placed = new int[candidates];
            List<Ballot> ballots = new ArrayList<>();
            for (int b = 0; b < count; b++) {
                List<Integer> order = shuffled(candidates);
                int given = random.nextInt(candidates + 1);
                List<String> codes = new ArrayList<>();
                for (int at = 0; at < given; at++) {
                    codes.add("c" + (order.get(at) + 1));
                }
                for (int at = 0; at < candidates && given > 0 && given <= most; at++) {
                    sums[order.get(at)] += at < given ? at + 1 : last ? candidates : given + 1;
                    placed[order.get(at)] += at < given ? 1 : 0;
                }
                ballots.add(new Ballot.Ranking(codes));
            }
            int needed = majority ? count / 2 + 1 : 1;
            var rule =
                    new RankSumRule(last ? RankSumRule.Unplaced.LAST_PLACE : RankSumRule.Unplaced.NEXT_PLACE, majority);

            PollResult result = count(seats, BallotForm.RANK, most, Polls.MAJORITY, rule, candidates, ballots);

            ties += BruteForce.compare(n, result, candidates, seats, c -> sums[c], c -> placed[c] >= needed);
        }
        assertThat(ties).isBetween(20, POLLS - 20);
    }

    @Test
    void underABudgetEveryOrderOfEqualCandidatesGivesTheSameOrThereIsATie() {
        List<List<List<Integer>>> orders =
                IntStream.range(0, 6).mapToObj(BruteForce::orders).toList();
        System.out.println("RandomPollsTest, budgets: -Ddaibiao.seed=" + seed);
        int ties = 0;
        for (int n = 0; n < POLLS; n++) {
            int candidates = 1 + random.nextInt(5);
            int seats = 1 + random.nextInt(candidates);
            boolean skip = random.nextBoolean();
            boolean threshold = random.nextInt(4) == 0;
            int[][] box = box(1 + random.nextInt(8), candidates, 2);
            int[] votes = new int[candidates];
            List<Ballot> ballots = new ArrayList<>();
            for (int[] row : box) {
                add(votes, row);
                List<String> codes = new ArrayList<>();
                for (int c = 0; c < candidates; c++) {
                    if (row[c] == FOR) {
                        codes.add("c" + (c + 1));
                    }
                }
                ballots.add(new Ballot.Choice(codes));
            }
            int[] costs = random.ints(candidates, 0, 6).toArray();
            int budget = random.nextInt(14);
            int needed = threshold ? box.length / 2 + 1 : 1;
            Map<String, Long> money = new HashMap<>();
            for (int c = 0; c < candidates; c++) {
                money.put("c" + (c + 1), (long) costs[c]);
            }
            var misfit = skip ? BudgetRule.Misfit.SKIP : BudgetRule.Misfit.STOP;
            var rule = new BudgetRule(money, budget, threshold, misfit);

            PollResult result = count(seats, BallotForm.CHOOSE, candidates, Polls.MAJORITY, rule, candidates, ballots);

            Set<Set<String>> outcomes = new HashSet<>();
            for (List<Integer> order : orders.get(candidates)) {
                if (BruteForce.byVotes(order, votes)) {
                    outcomes.add(BruteForce.take(order, votes, costs, needed, budget, seats, skip));
                }
            }
            TiedVote tie = result.tie();
            ties += tie == null ? 0 : 1;
            assertThat(outcomes.size() > 1).describedAs("poll " + n).isEqualTo(tie != null);
            assertThat(outcomes).allMatch(outcome -> outcome.containsAll(result.elected()));
            if (tie == null) {
                assertThat(outcomes).containsExactly(Set.copyOf(result.elected()));
            } else {
                int tiedVotes = votes[BruteForce.number(tie.candidates().get(0))];
                assertThat(tie.candidates()).allMatch(one -> votes[BruteForce.number(one)] == tiedVotes);
                assertThat(tie.candidates()).noneMatch(result.elected()::contains);
                assertThat(tie.candidates())
                        .anyMatch(one -> outcomes.stream().anyMatch(some -> some.contains(one))
                                && outcomes.stream().anyMatch(some -> !some.contains(one)));
                for (Set<String> outcome : outcomes) {
                    assertThat(outcome.stream().filter(one -> votes[BruteForce.number(one)] > tiedVotes))
                            .containsExactlyInAnyOrderElementsOf(result.elected());
                }
            }
        }
        assertThat(ties).isBetween(20, POLLS - 20);
    }

    @Test
    void gradesAreCountedAsByBruteForce() {
        System.out.println("RandomPollsTest, grades: -Ddaibiao.seed=" + seed);
        int failed = 0;
        for (int n = 0; n < POLLS; n++) {
            int items = 1 + random.nextInt(6);
            int[][] box = box(1 + random.nextInt(14), items, Grade.values().length + 1);
            int[][] given = new int[items][Grade.values().length + 1];
            List<Ballot> ballots = new ArrayList<>();
            for (int[] row : box) {
                Map<String, Grade> grades = new HashMap<>();
                for (int c = 0; c < items; c++) {
                    given[c][row[c]]++;
                    if (row[c] < Grade.values().length) {
                        grades.put("c" + (c + 1), Grade.values()[row[c]]);
                    }
                }
                ballots.add(new Ballot.Grades(grades));
            }

            PollResult result = count(items, BallotForm.GRADE, items, Polls.MAJORITY, new GradeRule(), items, ballots);

            for (Evaluation.Graded one : Evaluation.of(result).graded()) {
                int[] votes = given[BruteForce.number(one.rating().item())];
                boolean satisfied = 2 * votes[0] > box.length;
                boolean basically = 2 * (votes[0] + votes[1]) > box.length;
                assertThat(one.rating())
                        .isEqualTo(new RatingVotes(one.rating().item(), null, votes[0], votes[1], votes[2], votes[3]));
                assertThat(one.grade())
                        .isEqualTo(satisfied ? Grade.SATISFIED : basically ? Grade.BASICALLY : Grade.DISSATISFIED);
                assertThat(result.elected().contains(one.rating().item())).isEqualTo(basically);
                failed += basically ? 0 : 1;
            }
        }
        assertThat(failed).isGreaterThan(20);
    }

    private PollResult count(
            int seats, BallotForm form, int most, Fraction line, TallyRule rule, int candidates, List<Ballot> ballots) {
        var rules = new PollRules(
                seats,
                new BallotRule(form, most, true),
                Polls.EVERYBODY,
                Polls.QUORUM,
                new PassLine(line, PassLine.Base.ALL),
                PollRules.AtTie.REVOTE,
                PollRules.TooFew.LEAVE_EMPTY,
                Polls.USUAL,
                true);
        List<Ballot> shuffled = new ArrayList<>(ballots);
        Collections.reverse(shuffled);
        PollResult result = new CountRule(rules, rule)
                .count(Polls.candidates(candidates), Polls.everybody(ballots.size()), ballots);
        assertThat(new CountRule(rules, rule)
                        .count(Polls.candidates(candidates), Polls.everybody(ballots.size()), shuffled))
                .isEqualTo(result);
        counted(rules, rule, candidates, ballots, result);
        return result;
    }

    /** For whoever counts the same polls in yet another way. */
    void counted(PollRules rules, TallyRule rule, int candidates, List<Ballot> ballots, PollResult result) {}

    private int[][] box(int ballots, int candidates, int marks) {
        int[][] box = new int[ballots][];
        for (int b = 0; b < ballots; b++) {
            box[b] = random.ints(candidates, 0, marks).toArray();
        }
        return box;
    }

    private List<Integer> shuffled(int count) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return order;
    }

    private static void add(int[] votes, int[] row) {
        for (int c = 0; c < votes.length; c++) {
            votes[c] += row[c] == FOR ? 1 : 0;
        }
    }
}
