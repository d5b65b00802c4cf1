package org.daibiao.opinion;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Recomputes the due day of an opinion under today's calendar (期限重算); issued by {@link OpinionService#recompute}.
 *
 * @param opinion the opinion as seen
 */
public record RecomputeOpinion(@NotNull Seen<Opinion> opinion) {}
