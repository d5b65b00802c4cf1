package org.daibiao.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Votes on a project or one of its parts (测评票数).
 *
 * @param project the project
 * @param part the part; null for the project as a whole
 * @param satisfied votes for 满意
 * @param basically votes for 基本满意
 * @param dissatisfied votes for 不满意
 * @param abstained abstentions
 */
public record ItemRating(
        @NotNull Id<Project> project,
        @Nullable Id<ProjectPart> part,
        @Min(0) @Max(100000000) long satisfied,
        @Min(0) @Max(100000000) long basically,
        @Min(0) @Max(100000000) long dissatisfied,
        @Min(0) @Max(100000000) long abstained) {}
