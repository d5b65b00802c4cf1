package cn.example.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Records the answer to a letter (答复来信).
 *
 * @param letter the letter as seen
 * @param answer the answer to the writer, at most 1000 characters
 * @param day the day
 */
public record AnswerLetter(
        @NotNull Seen<Letter> letter,
        @NotBlank @Size(max = 1000) String answer,
        @NotNull LocalDate day) {
    /** An answer on that day ({@code 2025-10-10}). */
    public static AnswerLetter of(Seen<Letter> letter, String answer, String day) {
        return new AnswerLetter(letter, answer, LocalDate.parse(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
