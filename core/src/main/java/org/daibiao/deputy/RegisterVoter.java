package org.daibiao.deputy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Registers a voter (登记选民).
 *
 * @param name the name
 * @param constituency the constituency, at most 100 characters
 * @param phone a phone number, or null
 * @param address an address, or null
 * @param secrecy whether the voter wishes to stay unknown to those who handle what the voter raised; null for no wish
 * @param since the day from which the voter is known
 */
public record RegisterVoter(
        @NotNull @Valid PersonName name,
        @NotBlank @Size(max = 100) String constituency,
        @Nullable @Valid PhoneNumber phone,
        @Nullable @Valid PostalAddress address,
        @Nullable Secrecy secrecy,
        @NotNull LocalDate since) {
    /** A voter of a constituency, known from the given day. */
    public static RegisterVoter of(String name, String constituency, String since) {
        return new RegisterVoter(PersonName.of(name), constituency, null, null, null, Typed.day(since));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
