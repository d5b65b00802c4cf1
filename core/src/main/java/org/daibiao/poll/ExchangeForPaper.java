package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Gives a paper to someone whose device does not work (改领纸质票), before a ballot was received.
 *
 * @param attendance the sign-in as seen, for a ballot on a device
 * @param card in a {@link Mode#CARD} poll the number of the card that is handed back unused; null when no card was drawn
 */
public record ExchangeForPaper(
        @NotNull Seen<Attendance> attendance, @Nullable Integer card) {
    /** When no card was drawn. */
    public ExchangeForPaper(Seen<Attendance> attendance) {
        this(attendance, null);
    }
}
