package org.daibiao.station;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Ends a post at a station (解除站点任职).
 *
 * @param post the post as seen
 * @param until the first day on which it is no longer in force
 */
public record EndPost(@NotNull Seen<Post> post, @NotNull LocalDate until) {}
