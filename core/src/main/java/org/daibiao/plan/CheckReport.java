package org.daibiao.plan;

import java.util.List;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Window;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/**
 * Report on a check (核查结果).
 *
 * @param standing the status
 * @param numerator how many meet it, or the part of a rate
 * @param denominator how many are owed, or the whole of a rate
 * @param answers the answers for each window; empty for a check that does not count
 * @param findings the first few findings
 * @param next cursor from which {@link PlanService#exceptions} continues; null if {@code findings} holds all
 * @param note the reason of an attestation; null if there is none
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
     * @param histogram how many subjects have each number
     * @param provisional whether it is provisional (暂定): the work calendar has no notice for these days yet, or due days have not been computed
     *     by it. What is not met is then not missed
     */
    public record Answer(Window window, long owed, long met, Histogram histogram, boolean provisional) {}

    public CheckReport {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /** A report without windows, with the first findings. */
    public static CheckReport found(Status standing, long numerator, long denominator, Page<Finding> first) {
        return new CheckReport(standing, numerator, denominator, List.of(), first.items(), first.next(), null);
    }

    /** A report without windows or findings. */
    static CheckReport of(Status standing, long numerator, long denominator, @Nullable String note) {
        return new CheckReport(standing, numerator, denominator, List.of(), List.of(), null, note);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
