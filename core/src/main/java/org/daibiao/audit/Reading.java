package org.daibiao.audit;

import jakarta.validation.constraints.Size;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * Reading (日志查阅): which acts an auditor read, and why; its act in the journal records who read them and when.
 *
 * @param id the id
 * @param afterNumber the acts after this number
 * @param lastNumber up to and including this one; equal to {@code afterNumber} when there were none
 * @param reason the reason, at most 200 characters
 */
public record Reading(
        Id<Reading> id,
        long afterNumber,
        long lastNumber,
        @Size(max = 200) String reason) {
    /** How it is kept. */
    public static final Shape<Reading> SHAPE = Shape.of("audit_reading", Reading.class);

    /** The number of the last act that was read. */
    public static final Field<Reading, Long> LAST_NUMBER = SHAPE.field("lastNumber");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
