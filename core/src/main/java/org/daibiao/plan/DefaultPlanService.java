package org.daibiao.plan;

import static org.daibiao.plan.PlanRoom.ATTEST;
import static org.daibiao.plan.PlanRoom.REPORT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.View;
import org.daibiao.record.BadValueException;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Rejections;
import org.daibiao.record.Typed;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultPlanService(
        Desk desk, WorkPlan plan, WorkCalendar calendar, List<Kind> installed, Function<Context, SubjectNames> records)
        implements PlanService {
    @Override
    public PlanReport report(Period period, Actor actor) {
        return desk.read(REPORT, actor, context -> report(period, context.today(), context));
    }

    @Override
    public PlanReport report(Period period, LocalDate asOf, Actor actor) {
        return desk.read(REPORT, actor, context -> report(period, asOf, context));
    }

    private PlanReport report(Period period, LocalDate asOf, Context context) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        SubjectNames known = records.apply(context);
        List<LocalDate> moved = known.uncomputed(period);
        LocalDate uncomputed = moved.stream().min(LocalDate::compareTo).orElse(null);
        var journal = new AskedJournal(context.reader());
        Edit<CheckContext> all = asking(period, asOf, context.today(), context, known)
                .set(CheckContext.JOURNAL, journal)
                .setAll(CheckContext.ATTESTATIONS, attestations(context, period))
                .set(CheckContext.UNCOMPUTED, uncomputed);
        var lines = new ArrayList<PlanReport.Line>();
        Iterator<CheckReport> reports = reports(all, journal, known).iterator();
        for (Obligation obligation : plan.obligations()) {
            var checks = new ArrayList<CheckReport>();
            int worst = 0;
            for (int place = 0; place < obligation.checks().size(); place++) {
                checks.add(reports.next());
                worst = checks.get(place).standing().compareTo(checks.get(worst).standing()) < 0 ? place : worst;
            }
            lines.add(new PlanReport.Line(obligation, worst, checks));
        }
        return new PlanReport(plan, period, asOf, context.today(), lines, moved.size(), uncomputed);
    }

    /** What all checks of the plan answer, in its order: what they ask is asked together. */
    private List<CheckReport> reports(Edit<CheckContext> all, AskedJournal journal, SubjectNames known) {
        List<Asked> asked = plan.obligations().stream()
                .flatMap(obligation -> IntStream.range(0, obligation.checks().size())
                        .mapToObj(place -> all.set(CheckContext.OBLIGATION, obligation)
                                .set(CheckContext.PLACE, place)
                                .done()))
                .map(asking -> new Asked(asking, answered(asking, check -> Inquiry.of(check, asking))))
                .toList();
        journal.expect(gathered(asked, Inquiry::first));
        journal.expect(gathered(asked, Inquiry::then));
        known.expect(gathered(asked, Inquiry::subjects));
        return asked.stream().map(one -> one.of(Inquiry::report)).toList();
    }

    private static <R> List<R> gathered(List<Asked> asked, Function<Inquiry, List<R>> what) {
        return asked.stream().flatMap(one -> one.of(what).stream()).toList();
    }

    private record Asked(CheckContext asking, Inquiry inquiry) {
        <R> R of(Function<Inquiry, R> what) {
            return answered(asking, check -> what.apply(inquiry));
        }
    }

    /** What the checks of a report may look at; which check, is still to be set. */
    private Edit<CheckContext> asking(
            Period period, LocalDate asOf, LocalDate askedOn, Context context, SubjectNames known) {
        return Edit.blank(CheckContext.class)
                .set(CheckContext.PLAN, plan)
                .set(CheckContext.PERIOD, period)
                .set(CheckContext.VIEW, View.of(asOf))
                .set(CheckContext.TODAY, askedOn)
                .set(CheckContext.JOURNAL, new AskedJournal(context.reader()))
                .set(CheckContext.CALENDAR, calendar)
                .setAll(CheckContext.INSTALLED, installed)
                .set(CheckContext.RECORDS, known);
    }

    /** The context of the report itself: its day, and the due days as computed then. */
    private Edit<CheckContext> asking(PlanReport report, Obligation obligation, Context context) {
        return asking(report.period(), report.asOf(), report.askedOn(), context, records.apply(context))
                .set(CheckContext.UNCOMPUTED, report.uncomputedFrom())
                .set(CheckContext.OBLIGATION, obligation);
    }

    private static List<Attestation> attestations(Context context, Period period) {
        return context.values(
                Attestation.SHAPE,
                Attestation.FIRST_DAY.atMost(period.to()),
                Attestation.LAST_DAY.atLeast(period.from()));
    }

    @Override
    public Page<Finding> exceptions(
            PlanReport report, String obligation, int place, @Nullable String after, int limit, Actor actor) {
        return desk.read(REPORT, actor, context -> {
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(obligation, "obligation");
            Obligation wanted = plan.obligation(obligation)
                    .orElseThrow(() -> Typed.unknown(
                            obligation,
                            plan.obligations().stream().map(Obligation::id).toList()));
            Typed.within(limit, 1, Query.MOST);
            if (place < 0 || place >= wanted.checks().size()) {
                throw new BadValueException("plan.no-check", Map.of("id", obligation, "place", place));
            }
            CheckContext asking = asking(report, wanted, context)
                    .set(CheckContext.PLACE, place)
                    .done();
            return answered(asking, check -> check.exceptions(asking, after, limit));
        });
    }

    @Override
    public Page<Entry> evidence(PlanReport report, Finding finding, @Nullable String after, int limit, Actor actor) {
        return desk.read(REPORT, actor, context -> {
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(finding, "finding");
            EntryFilter filter = again(report, finding, context).evidence();
            return filter == null
                    ? new Page<>(List.of(), null)
                    : context.reader().journal().entries(filter, View.of(report.asOf()), after, limit);
        });
    }

    /** The finding comes from the caller. Whoever may read the report may read what the plan asks of the journal, not the whole journal. */
    private Finding again(PlanReport report, Finding finding, Context context) {
        Obligation obligation = plan.obligation(finding.obligation()).orElseThrow(() -> unknown(finding));
        Edit<CheckContext> all = asking(report, obligation, context)
                .setAll(CheckContext.ATTESTATIONS, attestations(context, report.period()));
        return IntStream.range(0, obligation.checks().size())
                .mapToObj(place -> all.set(CheckContext.PLACE, place).done())
                .flatMap(asking -> answered(asking, check -> check.again(asking, finding)).stream())
                .findFirst()
                .orElseThrow(() -> unknown(finding));
    }

    /** The answer of a check; an error in an application's own check names the check. */
    private static <R> R answered(CheckContext asking, Function<Check, R> question) {
        Check check = asking.obligation().checks().get(asking.place());
        String name = asking.obligation().id() + " check " + asking.place() + " (" + check.en() + ")";
        try {
            return Objects.requireNonNull(question.apply(check), "null");
        } catch (DaibiaoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + " did not answer: " + e, e);
        }
    }

    private static DaibiaoException unknown(Finding finding) {
        return new UnknownIdException("finding", finding.subject());
    }

    @Override
    public Outcome<Versioned<Attestation>> attest(Attest command, Actor actor) {
        return desk.create(ATTEST, command, actor, context -> decide(command, context));
    }

    private Outcome<Change<Attestation>> decide(Attest command, Context context) {
        Optional<Obligation> obligation = plan.obligation(command.obligation());
        boolean place = obligation.isPresent()
                && command.place() < obligation.get().checks().size();
        boolean attested = place && obligation.get().checks().get(command.place()) instanceof AttestedCheck;
        return new Rejections()
                .when(!place, PlanRoom.NO_CHECK, "obligation", command.obligation(), command.place())
                .when(place && !attested, PlanRoom.NOT_ATTESTED, "obligation", command.obligation())
                .orElse(() -> Change.to(new Attestation(
                        context.newId(),
                        command.obligation(),
                        command.place(),
                        command.period().from(),
                        command.period().to(),
                        command.judgement(),
                        command.reason(),
                        command.evidence(),
                        context.today())));
    }
}
