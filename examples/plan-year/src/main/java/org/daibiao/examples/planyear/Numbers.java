package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daibiao.desk.Actor;
import org.daibiao.plan.CheckReport;
import org.daibiao.plan.Finding;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.PlanService;
import org.daibiao.plan.Status;
import org.daibiao.record.Messages;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/** The report as written to a file and drawn: figures and the first exceptions of every check. */
record Numbers(
        String plan,
        String period,
        String asOf,
        List<Row> obligations,
        SuggestionNumbers suggestions,
        @Nullable VoteNumbers vote) {
    private static final int A_PAGE = 500;

    /** An obligation: status, figures and exceptions of its worst check, and all checks. */
    record Row(
            String id,
            int clause,
            long numerator,
            long denominator,
            String standing,
            List<Shortfall> exceptions,
            String zh,
            String en,
            List<Check> checks) {}

    /** One check. */
    record Check(
            String zh,
            String en,
            long numerator,
            long denominator,
            String standing,
            @Nullable String note,
            List<Shortfall> exceptions) {}

    /** One subject that does not meet a check. */
    record Shortfall(
            String name,
            String subject,
            @Nullable String counterpart,
            String required,
            long actual,
            List<String> lacking,
            String standing,
            String since,
            String until) {}

    static Numbers of(
            PlanReport report,
            PlanService service,
            SuggestionNumbers suggestions,
            @Nullable VoteNumbers vote,
            Actor office) {
        var rows = new ArrayList<Row>();
        for (PlanReport.Line line : report.obligations()) {
            var checks = new ArrayList<Check>();
            for (int place = 0; place < line.checks().size(); place++) {
                checks.add(check(report, line, place, service, office));
            }
            Check worst = checks.get(line.worst());
            rows.add(new Row(
                    line.obligation().id(),
                    line.obligation().clause(),
                    worst.numerator,
                    worst.denominator,
                    line.standing().name(),
                    worst.exceptions,
                    line.obligation().zh(),
                    line.obligation().en(),
                    checks));
        }
        return new Numbers(
                report.plan().title(), report.period().toString(), report.asOf().toString(), rows, suggestions, vote);
    }

    private static Check check(PlanReport report, PlanReport.Line line, int place, PlanService service, Actor office) {
        CheckReport check = line.checks().get(place);
        var words = line.obligation().checks().get(place);
        List<Shortfall> exceptions = List.of();
        if (check.standing() == Status.MISSED || check.standing() == Status.OPEN) {
            exceptions = all(report, line.obligation().id(), place, service, office);
        }
        return new Check(
                words.zh(),
                words.en(),
                check.numerator(),
                check.denominator(),
                check.standing().name(),
                check.note(),
                exceptions);
    }

    private static List<Shortfall> all(
            PlanReport report, String obligation, int place, PlanService service, Actor office) {
        var all = new ArrayList<Shortfall>();
        String next = null;
        do {
            Page<Finding> page = service.exceptions(report, obligation, place, next, A_PAGE, office);
            page.items().forEach(finding -> all.add(exception(finding)));
            next = page.next();
        } while (next != null);
        return all;
    }

    private static Shortfall exception(Finding finding) {
        return new Shortfall(
                finding.name(),
                finding.subject().toString(),
                finding.counterpart() == null ? null : finding.counterpart().toString(),
                finding.required(),
                finding.actual(),
                finding.lacking(Locale.CHINESE),
                finding.standing().name(),
                day(finding.since()),
                day(finding.until()) + (finding.provisional() ? "（暂定 / provisional）" : ""));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The Chinese name of a status. */
    static String zh(String standing) {
        return Messages.label(Status.valueOf(standing), Locale.CHINESE);
    }

    /** The number of obligations of a clause with a status; of all clauses if the clause number is negative. */
    long count(int clause, Status standing) {
        return obligations.stream()
                .filter(row -> (clause < 0 || row.clause == clause) && row.standing.equals(standing.name()))
                .count();
    }
}
