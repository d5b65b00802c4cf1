package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Ends a membership (退出代表组织).
 *
 * @param membership the membership as seen
 * @param until the first day on which it is no longer in force
 */
public record LeaveGroup(
        @NotNull Seen<Membership> membership, @NotNull LocalDate until) {}
