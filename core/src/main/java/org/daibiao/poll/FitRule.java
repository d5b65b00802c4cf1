package org.daibiao.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daibiao.record.Messages;
import org.daibiao.record.Reason;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/** Fit rule (能否计票): whether rules, candidates and numbers are consistent, before anything is counted. */
record FitRule(PollRules rules, TallyRule tally) {
    /** Why these candidates cannot be voted on under these rules. */
    List<Rejection> candidates(List<String> codes) {
        BallotForm form = rules.ballots().form();
        int count = codes.size();
        int seats = rules.seats();
        var reasons = new Rejections()
                .when(count < seats, PollReasons.BELOW_SEATS, "candidates", count, seats)
                .when(count == seats && !rules.equalAllowed(), PollReasons.EQUAL_NUMBER, "candidates", seats)
                .when(
                        form == BallotForm.WHOLE_LIST && count > seats,
                        PollReasons.LIST_TOO_LONG,
                        "candidates",
                        count,
                        seats)
                .when(
                        !tally.forms().contains(form),
                        PollReasons.FORM_NOT_COUNTED,
                        "rules.ballots.form",
                        Messages.code(form));
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            reasons.when(!seen.add(code), PollReasons.CANDIDATE_REPEATED, "candidates", code);
        }
        List<Rejection> all = new ArrayList<>(reasons.reasons());
        all.addAll(tally.check(rules, codes));
        return all;
    }

    /**
     * Why these numbers cannot be those of one vote. Collecting more than were issued is not included, because it happens; nor is issuing more than
     * deputies are present, because spare cards are made.
     */
    List<Rejection> numbers(Turnout turnout, int ballots) {
        long all = turnout.all();
        long able = all - turnout.suspended();
        var reasons = new Rejections().when(all == 0, PollReasons.NO_DEPUTIES, "turnout.all");
        above(reasons, PollReasons.SUSPENDED_ABOVE_ALL, "suspended", turnout.suspended(), all);
        if (able >= 0) {
            above(reasons, PollReasons.PRESENT_ABOVE_ALL, "present", turnout.present(), able);
            above(reasons, PollReasons.TERMINATED_ABOVE_ALL, "terminated", turnout.terminated(), able);
        }
        boolean sound = !turnout.tooManyCollected();
        return reasons.when(
                        sound && ballots != turnout.collected(),
                        PollReasons.BALLOTS_MISSING,
                        "ballots",
                        ballots,
                        turnout.collected())
                .reasons();
    }

    private static void above(Rejections reasons, Reason reason, String name, long part, long whole) {
        reasons.when(part > whole, reason, "turnout." + name, part, whole);
    }
}
