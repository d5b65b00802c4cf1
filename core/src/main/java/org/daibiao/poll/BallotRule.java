package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.record.Typed;

/**
 * Ballot rule (表决票规则): which ballots are valid. Immutable and thread-safe.
 *
 * @param form the form of the ballot
 * @param most how many candidates a ballot may choose, favour or place; usually the number of seats (a ballot that chooses as many or fewer is valid,
 *     Electoral Law 45 by analogy [L]). Not checked for a whole list or for grades
 * @param blankValid whether a blank ballot is valid, as an abstention on all; by default it is [GK]
 */
public record BallotRule(@NotNull BallotForm form, int most, boolean blankValid) {
    /** Throws {@link org.daibiao.record.BadValueException} when nothing may be chosen. */
    public BallotRule {
        Typed.atLeast(most, 1);
    }

    /** The validity of a ballot, among candidates named by their codes. */
    public Validity validity(Ballot ballot, Set<String> candidates) {
        if (ballot instanceof Ballot.Illegible) {
            return Validity.ILLEGIBLE;
        }
        if (formOf(ballot) != form) {
            return Validity.WRONG_FORM;
        }
        if (ballot.blank()) {
            return Validity.BLANK;
        }
        List<String> named = named(ballot);
        if (!candidates.containsAll(named)) {
            return Validity.UNKNOWN_CANDIDATE;
        }
        if (new HashSet<>(named).size() < named.size()) {
            return Validity.REPEATED;
        }
        boolean over =
                named.stream().filter(one -> ballot.mark(one) == Mark.FOR).count() > most;
        return over ? Validity.OVER_VOTED : Validity.VALID;
    }

    /** Whether ballots of this validity are counted. */
    public boolean counts(Validity validity) {
        return validity == Validity.VALID || (validity == Validity.BLANK && blankValid);
    }

    private static BallotForm formOf(Ballot ballot) {
        if (ballot instanceof Ballot.Choice) {
            return BallotForm.CHOOSE;
        }
        if (ballot instanceof Ballot.Marks) {
            return BallotForm.PER_ITEM;
        }
        if (ballot instanceof Ballot.Grades) {
            return BallotForm.GRADE;
        }
        return ballot instanceof Ballot.Ranking ? BallotForm.RANK : BallotForm.WHOLE_LIST;
    }

    private static List<String> named(Ballot ballot) {
        if (ballot instanceof Ballot.Choice choice) {
            return choice.chosen();
        }
        if (ballot instanceof Ballot.Marks marks) {
            return codes(marks.marks());
        }
        if (ballot instanceof Ballot.Grades grades) {
            return codes(grades.grades());
        }
        return ballot instanceof Ballot.Ranking ranking ? ranking.order() : List.of();
    }

    /** A code written in two ways counts as named twice. */
    private static List<String> codes(Map<String, ?> marked) {
        return marked.keySet().stream().map(Candidate::code).toList();
    }
}
