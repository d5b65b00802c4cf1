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
 * Service of the plan room (计划服务): reports and attestations. A report reads the journal only. Thread-safe. Everything may also throw what
 * {@link Desk} says: denied, operation reused, store failed.
 */
public interface PlanService {
    /**
     * The service at a desk.
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

    /** The report on a period as of today: what can be met until midnight is not missed. */
    PlanReport report(Period period, Actor actor);

    /** The report on a period as of the end of a day; as of today, as the other. */
    PlanReport report(Period period, LocalDate asOf, Actor actor);

    /**
     * Those who do not meet a check, a page at a time.
     *
     * @param report the report whose period and day are meant
     * @param obligation the obligation's id
     * @param place which of its checks, from 0
     * @param after cursor of the page before, or null
     * @param limit 1 to 500
     * @throws org.daibiao.record.BadValueException when the plan has no such check, and for another limit
     */
    Page<Finding> exceptions(
            PlanReport report, String obligation, int place, @Nullable String after, int limit, Actor actor);

    /**
     * The entries of the journal behind a finding, a page at a time. What the plan does not find, in that period and as of that day, is {@link
     * UnknownIdException}, whatever entries the finding names.
     */
    Page<Entry> evidence(PlanReport report, Finding finding, @Nullable String after, int limit, Actor actor);

    /** Attests a check that only a person can judge. */
    Outcome<Versioned<Attestation>> attest(Attest command, Actor actor);
}
