package org.daibiao.plan;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.daibiao.calendar.Period;
import org.daibiao.record.LogSafe;

/**
 * Attests an obligation that only a person can judge (认定).
 *
 * @param obligation the obligation's id, at most 20 characters
 * @param place the index of the check in the obligation, from 0
 * @param period the period that it covers
 * @param judgement the judgement
 * @param reason why, at most 2000 characters
 * @param evidence operations of acts that support it, at most 5
 */
public record Attest(
        @NotBlank @Size(max = 20) String obligation,
        @Min(0) int place,
        @NotNull Period period,
        @NotNull Attestation.Judgement judgement,
        @NotBlank @Size(max = 2000) String reason,
        @NotNull @Size(max = 5) List<@NotNull UUID> evidence) {
    /** Attests the first check of an obligation, without evidence. */
    public static Attest of(String obligation, Period period, Attestation.Judgement judgement, String reason) {
        return new Attest(obligation, 0, period, judgement, reason, List.of());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
