package org.daibiao.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Records the answer to a matter that was raised at a contact (答复所提意见建议). Clause 1.g.
 *
 * @param matter the matter as seen
 * @param answer the answer given to the deputy, at most 2000 characters
 * @param day the day
 */
public record AnswerMatter(
        @NotNull Seen<Matter> matter,
        @NotBlank @Size(max = 2000) String answer,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
