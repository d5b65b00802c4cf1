package org.daibiao.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Ends a link between a member and a deputy (解除固定联系).
 *
 * @param link the link as seen
 * @param until the first day on which it is no longer in force
 */
public record UnlinkDeputy(
        @NotNull Seen<MemberLink> link, @NotNull LocalDate until) {}
