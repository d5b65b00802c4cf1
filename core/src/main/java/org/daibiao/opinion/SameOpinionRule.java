package org.daibiao.opinion;

import java.util.Comparator;
import java.util.List;
import org.daibiao.correction.Duplicates;
import org.daibiao.correction.SameAs;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.opinion.Opinion.State;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;

/** Decides which opinions are likely the same, registered twice, and when one may count no longer beside another: pure functions. */
record SameOpinionRule(SameDays days) {
    /** Which opinions another one records a second time. */
    static final SameAs<Opinion> SAME_AS = new SameAs<>(Opinion.SHAPE, Opinion.SAME_AS);

    /**
     * What is known about two opinions that are said to be one.
     *
     * @param as the one that is to count
     * @param handlings of this one
     * @param asHandlings of the other
     * @param reports in community rounds on this one
     * @param asReports on the other
     * @param earlier those that were the same as this one
     * @param entered the lines that take back all that is entered about this one
     */
    record Two(
            Opinion as,
            List<Handling> handlings,
            List<Handling> asHandlings,
            List<ReportBack> reports,
            List<ReportBack> asReports,
            List<Versioned<Opinion>> earlier,
            List<Line> entered) {}

    /**
     * Whether two opinions are likely one: they say the same within the days, from one voter, at one station, or in one unit away from stations. Two
     * voters or two work orders raised two opinions.
     */
    boolean isLikely(Opinion one, Opinion other) {
        boolean elsewhere = one.station() == null && other.station() == null;
        boolean together = Duplicates.agree(one.voter(), other.voter())
                || Duplicates.agree(one.station(), other.station())
                || (elsewhere && Duplicates.alike(one.unit(), other.unit()));
        return one.takenBackOn() == null
                && other.takenBackOn() == null
                && together
                && days.near(one.raisedOn(), other.raisedOn())
                && !Duplicates.differ(one.voter(), other.voter())
                && !Duplicates.differ(one.orderNumber(), other.orderNumber())
                && Duplicates.alike(one.text(), other.text());
    }

    /** Finds opinions that are likely the same. */
    Duplicates<Opinion> duplicates() {
        Comparator<Versioned<Opinion>> byDay =
                Comparator.comparing(one -> one.value().raisedOn());
        return new Duplicates<>(Opinion.SHAPE, byDay.thenComparing(one -> one.id()), this::isLikely);
    }

    /** The warning that another opinion is likely the same. */
    static Rejection warning(Opinion other) {
        return OpinionReasons.LIKELY_SAME.at("", other.category(), other.raisedOn());
    }

    /** This one counts no longer. What was done for it must not be lost, so the one for which more was done is the one that counts. */
    static Outcome<Change<Opinion>> same(Opinion now, String reason, Two two, OpinionRule.Known known) {
        Opinion as = two.as();
        boolean others = Duplicates.differ(now.voter(), as.voter()) || Duplicates.differ(now.round(), as.round());
        return SAME_AS.against(now, now.takenBackOn() == null, as, as.takenBackOn() == null)
                .when(others, OpinionReasons.SAME_OTHERS, "as")
                .when(!others && more(now, two), OpinionReasons.SAME_HAS_MORE, "as")
                .orElse(() -> {
                    Change<Opinion> change = Change.to(Edit.of(now)
                                    .set(Opinion.STATE, State.TAKEN_BACK)
                                    .set(Opinion.TAKEN_BACK_ON, known.today())
                                    .set(Opinion.TAKEN_BACK_REASON, reason)
                                    .set(Opinion.SAME_AS, as.id())
                                    .done())
                            .lines(two.entered());
                    return SAME_AS.followed(OpinionRule.ended(change, known.today(), known), two.earlier(), as.id());
                });
    }

    /** Whether something was done for this one that was not for the other, and nobody would see any more. */
    private static boolean more(Opinion now, Two two) {
        boolean reported = two.reports().stream()
                .anyMatch(one -> two.asReports().stream()
                        .noneMatch(other -> other.round().equals(one.round()) && other.audience() == one.audience()));
        return reported
                || (now.round() != null && two.as().round() == null)
                || (now.suggestion() != null && two.as().suggestion() == null)
                || done(now, two.handlings()) > done(two.as(), two.asHandlings());
    }

    /** How far it has come: nothing, a result, or feedback. */
    private static int done(Opinion opinion, List<Handling> handlings) {
        boolean answered = opinion.hasResult() || handlings.stream().anyMatch(one -> one.answer() != null);
        return opinion.state() == State.CLOSED ? 2 : answered ? 1 : 0;
    }
}
