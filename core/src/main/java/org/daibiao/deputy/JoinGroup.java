package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Id;

/**
 * Lets a deputy join a group (加入代表组织).
 *
 * @param deputy who
 * @param joined which group
 * @param since the first day
 */
public record JoinGroup(
        @NotNull Id<Deputy> deputy,
        @NotNull Id<Group> joined,
        @NotNull LocalDate since) {}
