package cn.example.letters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.LogSafe;

/**
 * Registers a received letter (登记来信).
 *
 * @param writer who wrote it
 * @param matter its subject, at most 100 characters
 * @param unit the unit that answers it, at most 100 characters
 * @param day the day of receipt
 */
public record ReceiveLetter(
        @NotNull @Valid PersonName writer,
        @NotBlank @Size(max = 100) String matter,
        @NotBlank @Size(max = 100) String unit,
        @NotNull LocalDate day) {
    /** A letter received on that day ({@code 2025-09-29}). */
    public static ReceiveLetter of(String writer, String matter, String unit, String day) {
        return new ReceiveLetter(PersonName.of(writer), matter, unit, LocalDate.parse(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
