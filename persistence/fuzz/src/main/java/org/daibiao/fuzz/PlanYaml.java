package org.daibiao.fuzz;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.daibiao.Daibiao;
import org.daibiao.calendar.NoCalendarDataException;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.journal.Kind;
import org.daibiao.json.BadDocumentException;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.PlanService;
import org.daibiao.plan.SubjectNames;
import org.daibiao.plan.WorkPlan;
import org.daibiao.record.Shape;

/** Plan document (计划文档): it is refused with its faults, or it is a plan that a door can be built on and that can be reported on. */
public final class PlanYaml {
    private static final District DISTRICT = District.get();
    private static final Period YEAR = Period.year(2025);
    private static final List<Kind> KINDS =
            Daibiao.rooms().stream().flatMap(room -> room.kinds().stream()).toList();

    /** What rooms took from plans on which a door was built before: building one takes as long as reading many. */
    private static final Set<Object> BUILT = new HashSet<>();

    private PlanYaml() {}

    /** Reads the bytes as a plan. */
    public static void fuzzerTestOneInput(byte[] yaml) {
        try {
            WorkPlan plan = WorkPlan.read(yaml);
            Said.hold(plan.equals(WorkPlan.read(yaml)), "a plan reads twice the same");
            if (BUILT.add(plan.profile())) {
                build(plan);
            }
            report(plan);
        } catch (BadDocumentException e) {
            Said.check(e);
        } catch (NoCalendarDataException e) {
            Said.check(e); // for days that the plan asks about
        }
    }

    private static void build(WorkPlan plan) {
        Said.hold(DISTRICT.under(plan).plan().plan().equals(plan), "a door is built on its plan");
    }

    private static void report(WorkPlan plan) {
        PlanService service = PlanService.of(
                DISTRICT.daibiao().desk().bare(), plan, WorkCalendars.CHINA, KINDS, context -> new Names());
        PlanReport report = service.report(YEAR, DISTRICT.office());
        Said.hold(
                report.obligations().size() == plan.obligations().size(), "a report says something of each obligation");
        for (PlanReport.Line line : report.obligations()) {
            Said.hold(!line.toString().isEmpty(), "a line of a report has a text");
            String obligation = line.obligation().id();
            for (int place = 0; place < line.checks().size(); place++) {
                service.exceptions(report, obligation, place, null, 2, DISTRICT.office());
            }
        }
    }

    private record Names() implements SubjectNames {
        @Override
        public String name(UUID subject, List<Shape<?>> shapes, Locale locale) {
            return subject.toString();
        }

        @Override
        public TermInterval term(LocalDate day) {
            return DISTRICT.term();
        }
    }
}
