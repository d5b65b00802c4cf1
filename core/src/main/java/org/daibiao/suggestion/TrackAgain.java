package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Resumes tracking of a suggestion that was carried over (恢复跟踪). Clause 12.g.
 *
 * @param suggestion the suggestion as seen
 * @param day the day
 */
public record TrackAgain(
        @NotNull Seen<Suggestion> suggestion, @NotNull LocalDate day) {}
