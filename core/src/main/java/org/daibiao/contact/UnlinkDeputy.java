package org.daibiao.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Ends a link of member and deputy (解除固定联系).
 *
 * @param link the link as seen
 * @param until the day on which it no longer stands
 */
public record UnlinkDeputy(
        @NotNull Seen<MemberLink> link, @NotNull LocalDate until) {}
