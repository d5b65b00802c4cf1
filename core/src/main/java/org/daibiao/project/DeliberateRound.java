package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.congress.Session;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Records that the delegations have deliberated (代表团审议).
 *
 * @param round the round as seen
 * @param session the session of the congress at which they deliberated, or null
 * @param day the day
 */
public record DeliberateRound(
        @NotNull Seen<ProjectRound> round,
        @Nullable Id<Session> session,
        @NotNull LocalDate day) {}
