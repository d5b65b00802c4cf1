package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Records a unit's answer to the demands of a supervision (监督答复).
 *
 * @param supervision the supervision as seen
 * @param answer the answer, at most 1000 characters
 * @param day the day
 */
public record AnswerSupervision(
        @NotNull Seen<ProjectSupervision> supervision,
        @NotBlank @Size(max = 1000) String answer,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
