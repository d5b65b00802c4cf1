package org.daibiao.deputy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Corrects or completes a voter's data (更正、补充选民信息), Personal Information Protection Law art. 46. Give every part as it should be afterwards.
 *
 * @param voter the voter as seen
 * @param name the name
 * @param constituency the constituency, at most 100 characters
 * @param phone a phone number, or null
 * @param address an address, or null
 */
public record CorrectVoter(
        @NotNull Seen<Voter> voter,
        @NotNull @Valid PersonName name,
        @NotBlank @Size(max = 100) String constituency,
        @Nullable @Valid PhoneNumber phone,
        @Nullable @Valid PostalAddress address) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
