package org.daibiao.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Kind;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service of the plan room (计划服务): reports and attestations. A report reads the journal only. Thread-safe. Every method may also throw the
 * exceptions of {@link Desk}: denied, operation reused, store failed.
 */
public interface PlanService {
    /**
     * Creates the service at a desk.
     *
     * @param installed the entry kinds that the installed rooms write
     * @param records what a report reads beside the journal
     */
    static PlanService of(
            Desk desk,
            WorkPlan plan,
            WorkCalendar calendar,
            List<Kind> installed,
            Function<Context, SubjectNames> records) {
        return PlanRoom.served(desk, new DefaultPlanService(desk, plan, calendar, List.copyOf(installed), records));
    }

    /** The plan. */
    WorkPlan plan();

    /** The report on a period as of today. What can still be met before midnight is not missed. */
    PlanReport report(Period period, Actor actor);

    /** The report on a period as of the end of a day; if that is today, as {@link #report(Period, Actor)}. */
    PlanReport report(Period period, LocalDate asOf, Actor actor);

    /**
     * The subjects that do not meet a check, page by page.
     *
     * @param report the report that gives period and day
     * @param obligation the obligation's id
     * @param place the index of the check in the obligation, from 0
     * @param after cursor of the previous page, or null
     * @param limit 1 to 500
     * @throws org.daibiao.record.BadValueException when the plan has no such check, and for another limit
     */
    Page<Finding> exceptions(
            PlanReport report, String obligation, int place, @Nullable String after, int limit, Actor actor);

    /**
     * The journal entries behind a finding, page by page. Throws {@link UnknownIdException} for a finding that the plan does not make in that
     * period and as of that day, whatever entries it names.
     */
    Page<Entry> evidence(PlanReport report, Finding finding, @Nullable String after, int limit, Actor actor);

    /** Attests a check that only a person can judge. */
    Outcome<Versioned<Attestation>> attest(Attest command, Actor actor);
}
