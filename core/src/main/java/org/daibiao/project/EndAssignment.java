package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Ends an assignment (终止分工).
 *
 * @param assignment the assignment as seen
 * @param day the day
 */
public record EndAssignment(
        @NotNull Seen<ProjectAssignment> assignment,
        @NotNull LocalDate day) {}
