package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Id;

/**
 * Adds a deputy to a group (加入代表组织).
 *
 * @param deputy the deputy
 * @param joined the group
 * @param since the first day
 */
public record JoinGroup(
        @NotNull Id<Deputy> deputy,
        @NotNull Id<Group> joined,
        @NotNull LocalDate since) {}
