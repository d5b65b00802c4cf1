package org.daibiao.deputy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Registers a deputy and seats him (登记代表).
 *
 * @param name the name
 * @param unit the town, subdistrict or area, at most 100 characters
 * @param constituency the constituency, at most 100 characters, or null
 * @param delegation the delegation, at most 100 characters, or null
 * @param phone a phone number, or null
 * @param sectors lines of work, at most 4
 * @param seatedOn the day of election, mid-term for a by-election; null for the first day of the current term
 * @param externalKey the number under which another system knows the deputy (代表证号), however it is typed, or null
 */
public record RegisterDeputy(
        @NotNull @Valid PersonName name,
        @NotBlank @Size(max = 100) String unit,
        @Nullable @Size(max = 100) String constituency,
        @Nullable @Size(max = 100) String delegation,
        @Nullable @Valid PhoneNumber phone,
        @NotNull @Size(max = 4) List<@NotBlank @Size(max = 40) String> sectors,
        @Nullable LocalDate seatedOn,
        @Nullable @Valid ExternalKey externalKey) {
    /** A deputy of a unit, seated since the term's first day. */
    public static RegisterDeputy of(String name, String unit) {
        return new RegisterDeputy(PersonName.of(name), unit, null, null, null, List.of(), null, null);
    }

    /** The same with the day of election. */
    public RegisterDeputy seatedOn(String day) {
        return new RegisterDeputy(name, unit, constituency, delegation, phone, sectors, Typed.day(day), externalKey);
    }

    /** The same with constituency and delegation. */
    public RegisterDeputy from(String ofConstituency, String ofDelegation) {
        return new RegisterDeputy(name, unit, ofConstituency, ofDelegation, phone, sectors, seatedOn, externalKey);
    }

    /** The same with lines of work. */
    public RegisterDeputy in(String... lines) {
        return new RegisterDeputy(name, unit, constituency, delegation, phone, List.of(lines), seatedOn, externalKey);
    }

    /** The same with the number under which another system knows the deputy. */
    public RegisterDeputy keyed(String key) {
        return new RegisterDeputy(name, unit, constituency, delegation, phone, sectors, seatedOn, ExternalKey.of(key));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
