package org.daibiao.project;

import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDays;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the evaluation of projects (民生实事项目满意度测评服务): how those that were completed are rated, and put right where they fail. Days are
 * the congress's; nothing may lie in the future. Thread-safe. Every command may also throw what {@link Desk} says. A due
 * day in a year without its notice is provisional.
 */
public interface ProjectEvaluationService extends DueDays<Rectification> {
    /** The service at a desk, with its parameters, a calendar for due days, and where results of votes are asked for. */
    static ProjectEvaluationService of(Desk desk, ProjectRules rules, WorkCalendar calendar, Votes votes) {
        return ProjectRoom.served(
                desk,
                new DefaultProjectEvaluationService(desk, new EvaluationRule(rules, calendar), votes.within(desk)));
    }

    /** Records one evaluation of projects, all items or none (6.b); what does not fit together is told beside the grades. */
    Outcome<RatedProjects> rate(RateProjects command, Actor actor);

    /**
     * Records an evaluation by secret ballot, all items or none (6.b). Rejected where the poll is not closed or was not counted, was on other
     * items, has another pass line than the profile, or was taken over already.
     */
    Outcome<RatedProjects> rateByPoll(RateByPoll command, Actor actor);

    /** Reports what was put right; then the project can be rated again. */
    Outcome<Versioned<Rectification>> rectify(RectifyProject command, Actor actor);
}
