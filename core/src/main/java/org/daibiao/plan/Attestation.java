package org.daibiao.plan;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;

/**
 * Attestation (人工认定): a person's judgement of what cannot be counted, with its reason. In reports a later one replaces an earlier one.
 *
 * @param id the id
 * @param obligation the obligation's id, at most 20 characters
 * @param place the index of the check in the obligation, from 0
 * @param firstDay the first day of the period that it covers
 * @param lastDay the last day of the period that it covers
 * @param judgement the judgement
 * @param reason why, at most 2000 characters
 * @param evidence operations of acts that support it, at most 5
 * @param attestedOn the day of the attestation
 */
public record Attestation(
        Id<Attestation> id,
        @Size(max = 20) String obligation,
        int place,
        LocalDate firstDay,
        LocalDate lastDay,
        Judgement judgement,
        @Size(max = 2000) String reason,
        @Repeated(5) List<UUID> evidence,
        LocalDate attestedOn) {
    /** Judgement (认定结论): what can be attested. */
    public enum Judgement {
        /** Met (已完成). */
        MET,
        /** Under way (进行中). */
        OPEN,
        /** Missed (未完成). */
        MISSED;

        /** The status that results from it. */
        public Status standing() {
            return Status.valueOf(name());
        }
    }

    /** The shape in which it is stored. */
    public static final Shape<Attestation> SHAPE = Shape.of("attestation", Attestation.class);

    /** The obligation's id. */
    public static final Field<Attestation, String> OBLIGATION = SHAPE.field("obligation");

    /** The first day of its period. */
    public static final Field<Attestation, LocalDate> FIRST_DAY = SHAPE.field("firstDay");

    /** The last day of its period. */
    public static final Field<Attestation, LocalDate> LAST_DAY = SHAPE.field("lastDay");

    public Attestation {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
