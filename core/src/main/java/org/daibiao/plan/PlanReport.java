package org.daibiao.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daibiao.calendar.Period;
import org.daibiao.record.Messages;
import org.daibiao.record.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Plan report (计划完成情况): what is met, open and missed in a plan as of a day. Immutable. Its JSON names the plan by title, year and digest,
 * and each obligation by its texts; the questions of the checks are in the plan only.
 *
 * @param plan the plan
 * @param period the period
 * @param asOf the as-of day
 * @param askedOn the day on which it was made, which was not over yet; its pages and evidence are as of this day, whenever they are read
 * @param obligations every obligation, in the plan's order
 * @param uncomputed how many due days of the period differ from the current calendar, because a notice was read in or corrected and they have
 *     not been recomputed (尚待重新计算). From the first of them on, what is due by the work calendar is provisional, and none of it is missed;
 *     rates of timely completion may change
 * @param uncomputedFrom the first of them; null if there is none
 */
public record PlanReport(
        @JsonIncludeProperties({"title", "year", "digest"}) WorkPlan plan,
        Period period,
        LocalDate asOf,
        LocalDate askedOn,
        List<Line> obligations,
        long uncomputed,
        @Nullable LocalDate uncomputedFrom) {
    /**
     * Report on an obligation (任务项结果): status, numerator and denominator are those of its worst check.
     *
     * @param obligation the obligation
     * @param worst the index of the worst check, from 0
     * @param checks the reports of its checks, in their order
     */
    public record Line(@JsonIgnoreProperties("checks") Obligation obligation, int worst, List<CheckReport> checks) {
        public Line {
            checks = List.copyOf(checks);
        }

        /** The report of the worst check. */
        public CheckReport decisive() {
            return checks.get(worst);
        }

        /** The worst status; what is recorded for some of its checks and for others not is recorded partly. */
        public Status standing() {
            Status worst = decisive().standing();
            boolean some = checks.stream().anyMatch(check -> check.standing().compareTo(Status.NOT_RECORDED) > 0);
            return worst == Status.NOT_RECORDED && some ? Status.PARTLY_RECORDED : worst;
        }

        /** One line for a terminal, in the language of the locale (Chinese or English). */
        public String text(Locale locale) {
            boolean chinese = locale.getLanguage().equals("zh");
            CheckReport check = decisive();
            String between = chinese ? "；" : "; ";
            String names = check.findings().stream()
                    .map(finding -> finding.text(locale))
                    .collect(Collectors.joining(between));
            return obligation.id() + " " + (chinese ? obligation.zh() : obligation.en()) + "  " + check.numerator()
                    + "/"
                    + check.denominator() + "  " + Messages.label(check.standing(), locale)
                    + (names.isEmpty() ? "" : "  " + names) + (check.next() == null ? "" : between + "…");
        }

        /** The line in Chinese and in English. */
        @Override
        public String toString() {
            return text(Locale.CHINESE) + " / " + text(Locale.ENGLISH);
        }
    }

    public PlanReport {
        obligations = List.copyOf(obligations);
    }

    /** What the reader must know beside the figures: due days still have to be recomputed. Empty if all are computed. */
    public List<Rejection> warnings() {
        return uncomputed == 0
                ? List.of()
                : List.of(new Rejection("calendar.uncomputed", "", Map.of("count", uncomputed)));
    }

    /** The obligations of a clause. */
    public List<Line> clause(int number) {
        return obligations.stream()
                .filter(line -> line.obligation().clause() == number)
                .toList();
    }

    /** The obligation with this id. */
    public Optional<Line> obligation(String id) {
        return obligations.stream()
                .filter(line -> line.obligation().id().equals(id))
                .findFirst();
    }

    /** The number of obligations by status; contains every status. */
    public Map<Status, Long> histogram() {
        var histogram = new TreeMap<Status, Long>();
        for (Status standing : Status.values()) {
            histogram.put(
                    standing,
                    obligations.stream()
                            .filter(line -> line.standing() == standing)
                            .count());
        }
        return histogram;
    }
}
