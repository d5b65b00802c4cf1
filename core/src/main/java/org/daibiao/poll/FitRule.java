package org.daibiao.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Rejection;
import org.daibiao.kernel.Rejections;

/** Fit rule (能否计票): whether rules, candidates and numbers fit together, before anything is counted. */
record FitRule(PollRules rules, TallyRule tally) {
    /** Why these candidates cannot be voted on under these rules. */
    List<Rejection> candidates(List<String> codes) {
        BallotForm form = rules.ballots().form();
        int count = codes.size();
        int seats = rules.seats();
        var reasons = new Rejections()
                .when(count < seats, "poll.below-seats", "", "candidates", "candidates", count, "seats", seats)
                .when(count == seats && !rules.equalAllowed(), "poll.equal-number", "", "candidates", "seats", seats)
                .when(
                        form == BallotForm.WHOLE_LIST && count > seats,
                        "poll.list-too-long",
                        "",
                        "candidates",
                        "candidates",
                        count,
                        "seats",
                        seats)
                .when(
                        !tally.forms().contains(form),
                        "poll.form-not-counted",
                        "",
                        "ballots.form",
                        "form",
                        Messages.code(form));
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            reasons.when(!seen.add(code), "poll.candidate-repeated", "", "candidates", "candidate", code);
        }
        List<Rejection> all = new ArrayList<>(reasons.reasons());
        all.addAll(tally.check(rules, codes));
        return all;
    }

    /** Why these numbers cannot be those of one vote; that more was collected than issued is none of it,
     * for it happens, nor that more was issued than deputies are present: cards are made to spare. */
    List<Rejection> numbers(Turnout turnout, int ballots) {
        long all = turnout.all();
        long able = all - turnout.suspended();
        var reasons = new Rejections().when(all == 0, "poll.no-deputies", "", "turnout.all");
        above(reasons, "poll.suspended-above-all", "suspended", turnout.suspended(), "all", all);
        if (able >= 0) {
            above(reasons, "poll.present-above-all", "present", turnout.present(), "all", able);
            above(reasons, "poll.terminated-above-all", "terminated", turnout.terminated(), "all", able);
        }
        boolean sound = !turnout.tooManyCollected();
        return reasons.when(
                        sound && ballots != turnout.collected(),
                        "poll.ballots-missing",
                        "",
                        "ballots",
                        "ballots",
                        ballots,
                        "collected",
                        turnout.collected())
                .reasons();
    }

    private static void above(Rejections reasons, String code, String name, long part, String of, long whole) {
        reasons.when(part > whole, code, "", "turnout." + name, name, part, of, whole);
    }
}
