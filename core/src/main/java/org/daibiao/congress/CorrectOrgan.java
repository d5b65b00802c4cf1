package org.daibiao.congress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is recorded of an organ (更正机关单位信息). What is null stays as it is.
 *
 * @param organ the organ as seen
 * @param name the right name, at most 100 characters, or null
 * @param kind the right kind, or null
 * @param since the right day from which it takes part, or null
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectOrgan(
        @NotNull Seen<Organ> organ,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String name,

        Organ.@Nullable Kind kind,
        @Nullable LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** The organ as it should have been recorded. */
    Organ right(Organ now) {
        return new Organ(
                now.id(),
                Objects.requireNonNullElse(name, now.name()),
                Objects.requireNonNullElse(kind, now.kind()),
                Objects.requireNonNullElse(since, now.since()));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
