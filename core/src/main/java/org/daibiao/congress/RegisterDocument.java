package org.daibiao.congress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Enters a document in the register (登记文件).
 *
 * @param type the type's code: lower-case words joined by hyphens, at most 40 characters
 * @param title its title, at most 200 characters
 * @param organ the organ it belongs to, or null
 * @param source who made it
 * @param day the day of adoption, or of registration if it was made elsewhere
 */
public record RegisterDocument(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "code")
        String type,

        @NotBlank @Size(max = 200) String title,
        @Nullable Id<Organ> organ,
        @NotNull Document.Source source,
        @NotNull LocalDate day) {
    /** One of the congress's own documents. */
    public static RegisterDocument of(String type, String title, Document.Source source, String day) {
        return new RegisterDocument(type, title, null, source, Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
