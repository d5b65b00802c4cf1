package org.daibiao.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Ends a link between a deputy and a voter (解除固定联系选民).
 *
 * @param link the link as seen
 * @param until the first day on which it is no longer in force
 */
public record UnlinkVoter(
        @NotNull Seen<VoterLink> link, @NotNull LocalDate until) {}
