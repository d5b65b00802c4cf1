package cn.example.letters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.LogSafe;

/**
 * Registers a letter that came (登记来信).
 *
 * @param writer who wrote it
 * @param matter what it is about, at most 100 characters
 * @param unit the unit that answers it, at most 100 characters
 * @param day the day on which it came
 */
public record ReceiveLetter(
        @NotNull @Valid PersonName writer,
        @NotBlank @Size(max = 100) String matter,
        @NotBlank @Size(max = 100) String unit,
        @NotNull LocalDate day) {
    /** That came on that day ({@code 2025-09-29}). */
    public static ReceiveLetter of(String writer, String matter, String unit, String day) {
        return new ReceiveLetter(PersonName.of(writer), matter, unit, LocalDate.parse(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
