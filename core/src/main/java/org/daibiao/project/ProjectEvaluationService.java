package org.daibiao.project;

import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDays;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the evaluation of projects (民生实事项目满意度测评服务): the rating of completed projects, and the rectification of those that fail. Days
 * are counted in the congress's time zone; none may lie in the future. Thread-safe. Every command may also throw the exceptions of {@link Desk}. A
 * due day in a year whose notice is not known is provisional.
 */
public interface ProjectEvaluationService extends DueDays<Rectification> {
    /** The service at a desk, with its parameters, a calendar for due days and the source of vote results. */
    static ProjectEvaluationService of(Desk desk, ProjectRules rules, WorkCalendar calendar, Votes votes) {
        return ProjectRoom.served(
                desk,
                new DefaultProjectEvaluationService(desk, new EvaluationRule(rules, calendar), votes.within(desk)));
    }

    /** Records an evaluation of projects, all items or none (6.b). Numbers that do not fit together are warnings beside the grades. */
    Outcome<RatedProjects> rate(RateProjects command, Actor actor);

    /**
     * Records an evaluation by secret ballot, all items or none (6.b). Rejected if the poll is not closed or not counted, is about other items, has
     * another pass line than the profile, or was already used.
     */
    Outcome<RatedProjects> rateByPoll(RateByPoll command, Actor actor);

    /** Reports a rectification; the project can then be rated again. */
    Outcome<Versioned<Rectification>> rectify(RectifyProject command, Actor actor);
}
