package org.daibiao.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Ends a link of deputy and voter (解除固定联系选民).
 *
 * @param link the link as seen
 * @param until the day on which it no longer stands
 */
public record UnlinkVoter(
        @NotNull Seen<VoterLink> link, @NotNull LocalDate until) {}
