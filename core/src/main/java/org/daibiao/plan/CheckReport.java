package org.daibiao.plan;

import java.util.List;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Window;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/**
 * Report on a check (检查结果).
 *
 * @param standing its standing
 * @param numerator how many meet it, or the part of a rate
 * @param denominator how many are owed, or the whole of a rate
 * @param answers the answers by window, empty for what is not counted
 * @param findings the first few that do not meet it
 * @param next where {@link PlanService#exceptions} goes on, or null when {@code findings} holds all
 * @param note the reason of an attestation, or null
 */
public record CheckReport(
        Status standing,
        long numerator,
        long denominator,
        List<Answer> answers,
        List<Finding> findings,
        @Nullable String next,
        @Nullable String note) {
    /**
     * The answer for one window.
     *
     * @param window the days
     * @param owed how many are owed
     * @param met how many meet it
     * @param histogram how many have which number
     * @param provisional whether the work calendar has no notice for these days yet, or due days are not computed by it (暂定): what is not met is not
     *     missed
     */
    public record Answer(Window window, long owed, long met, Histogram histogram, boolean provisional) {}

    public CheckReport {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /** A report without windows, with the first of those who do not meet the check. */
    public static CheckReport found(Status standing, long numerator, long denominator, Page<Finding> first) {
        return new CheckReport(standing, numerator, denominator, List.of(), first.items(), first.next(), null);
    }

    /** A report without windows and findings. */
    static CheckReport of(Status standing, long numerator, long denominator, @Nullable String note) {
        return new CheckReport(standing, numerator, denominator, List.of(), List.of(), null, note);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
