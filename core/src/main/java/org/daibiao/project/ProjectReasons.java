package org.daibiao.project;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** Rejection reasons of the project room (民生实事项目的拒绝理由). */
final class ProjectReasons {
    private static final Reasons R = Reasons.of("project");

    static final Reason ADJUSTMENT_DECIDED = R.reason("adjustment-decided");
    static final Reason ADJUSTMENT_OPEN = R.reason("adjustment-open");
    static final Reason ADJUSTS_WHAT = R.reason("adjusts-what");
    static final Reason ALL_LEFT_OUT = R.reason("all-left-out");
    static final Reason ANSWERED = R.reason("answered");
    static final Reason ASSIGNED = R.reason("assigned");
    static final Reason ASSIGNMENT_ENDED = R.reason("assignment-ended");
    static final Reason BEFORE = R.reason("before", "day");
    static final Reason BELOW_SEATS = R.reason("below-seats", "candidates", "seats");
    static final Reason BUILT_ON = R.reason("built-on", "kind", "day");
    static final Reason CANDIDATES_DIFFER = R.reason("candidates-differ", "codes");
    static final Reason CODE_TAKEN = R.reason("code-taken", "code");
    static final Reason DEMAND_AND_DUE = R.reason("demand-and-due");
    static final Reason DEPUTY_TWICE = R.reason("deputy-twice");
    static final Reason DUE_PAST = R.reason("due-past", "day");
    static final Reason DUE_UNMOVED = R.reason("due-unmoved", "day");
    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason GOES_BACK = R.reason("goes-back", "done", "spent");
    static final Reason GROUP_KNOWN = R.reason("group-known");
    static final Reason IN_EFFECT = R.reason("in-effect");
    static final Reason ITEMS_DIFFER = R.reason("items-differ", "codes");
    static final Reason LINE_DIFFERS = R.reason("line-differs");
    static final Reason NO_CANDIDATES = R.reason("no-candidates");
    static final Reason NO_DEPUTY = R.reason("no-deputy", "day");
    static final Reason NO_PART = R.reason("no-part", "project");
    static final Reason NO_SESSION = R.reason("no-session");
    static final Reason NO_STEP = R.reason("no-step");
    static final Reason NO_SUCH_ROUND_STEP = R.reason("no-such-round-step", "state", "action", "legal");
    static final Reason NO_SUCH_STEP = R.reason("no-such-step", "state", "action", "legal");
    static final Reason NO_TARGET = R.reason("no-target", "years");
    static final Reason NOT_ASSIGNED = R.reason("not-assigned", "day");
    static final Reason NOT_CANDIDATE = R.reason("not-candidate");
    static final Reason NOT_FOLLOWED = R.reason("not-followed", "state");
    static final Reason NOT_IN_CHARGE = R.reason("not-in-charge");
    static final Reason NOT_PASSED_OVER = R.reason("not-passed-over", "state");
    static final Reason NOT_RATABLE = R.reason("not-ratable", "project", "state");
    static final Reason NOT_RUNNING = R.reason("not-running", "state");
    static final Reason NOT_SOLICITING = R.reason("not-soliciting", "state");
    static final Reason NOT_TIED = R.reason("not-tied");
    static final Reason NOT_UNDER_WAY = R.reason("not-under-way", "state");
    static final Reason NOTHING_DEMANDED = R.reason("nothing-demanded");
    static final Reason NOTHING_TO_CORRECT = R.reason("nothing-to-correct");
    static final Reason OTHER_YEAR = R.reason("other-year", "year");
    static final Reason PART_TWICE = R.reason("part-twice");
    static final Reason PARTS_LACK = R.reason("parts-lack", "project");
    static final Reason PENDING = R.reason("pending", "pending");
    static final Reason POLL_NOT_COUNTED = R.reason("poll-not-counted");
    static final Reason POLL_EARLY = R.reason("poll-early", "day", "since");
    static final Reason POLL_OF_GRADES = R.reason("poll-of-grades");
    static final Reason POLL_UNFIT = R.reason("poll-unfit");
    static final Reason POLL_USED = R.reason("poll-used");
    static final Reason POLL_WITHOUT_GRADES = R.reason("poll-without-grades");
    static final Reason POOLED = R.reason("pooled");
    static final Reason PROPOSAL_SETTLED = R.reason("proposal-settled", "fate");
    static final Reason PROPOSAL_TWICE = R.reason("proposal-twice");
    static final Reason RATED_TWICE = R.reason("rated-twice");
    static final Reason REACHED = R.reason("reached");
    static final Reason RECTIFIED = R.reason("rectified");
    static final Reason REPORT_UNMOVED = R.reason("report-unmoved");
    static final Reason ROUND_CANCELLED = R.reason("round-cancelled");
    static final Reason SEATS_DIFFER = R.reason("seats-differ", "seats", "left");
    static final Reason SEATS_LEFT = R.reason("seats-left", "seats");
    static final Reason TAKEN_BACK = R.reason("taken-back");
    static final Reason TARGET_OUTSIDE = R.reason("target-outside");
    static final Reason WHO_PROPOSES = R.reason("who-proposes");
    static final Reason WHOLE_AND_PARTS = R.reason("whole-and-parts", "project");
    static final Reason WINDOW = R.reason("window", "day");
    static final Reason YEAR_PAST = R.reason("year-past", "day");
    static final Reason YEAR_TAKEN = R.reason("year-taken", "year");
    static final Reason YEARS = R.reason("years", "first");

    static final List<Reason> ALL = R.all();

    private ProjectReasons() {}
}
