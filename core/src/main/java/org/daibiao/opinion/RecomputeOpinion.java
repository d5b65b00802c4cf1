package org.daibiao.opinion;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Computes the due day of an opinion again under the calendar of today (期限重算); given by {@link OpinionService#recompute}.
 *
 * @param opinion the opinion as seen
 */
public record RecomputeOpinion(@NotNull Seen<Opinion> opinion) {}
