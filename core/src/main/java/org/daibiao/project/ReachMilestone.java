package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Records that a milestone was reached (节点完成).
 *
 * @param milestone the milestone as seen
 * @param day the day
 */
public record ReachMilestone(
        @NotNull Seen<Milestone> milestone, @NotNull LocalDate day) {}
