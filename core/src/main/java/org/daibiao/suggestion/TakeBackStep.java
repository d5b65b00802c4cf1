package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Takes back a step that was recorded in error (撤销误登记的办理步骤): it no longer counts, but what was recorded stays visible, as taken back or as a
 * correction.
 *
 * @param suggestion the suggestion as seen
 * @param step the id of the {@link Reply}, {@link Rating}, {@link Communication}, {@link ReturnRequest} or {@link Promise} that was settled; of the
 *     {@link Assignment} for an opinion, a receipt or the distribution; of the {@link HandlingRound} for an extension or the referral; of the suggestion
 *     for the decision of the gate. Of a record with several steps it is the latest
 * @param reason why it was an error, at most 500 characters
 */
public record TakeBackStep(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull UUID step,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
