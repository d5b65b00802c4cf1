package org.daibiao.deputy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.jspecify.annotations.Nullable;

/**
 * Corrects or completes what is recorded of a deputy (更正代表信息). What is null or empty stays as it is.
 *
 * @param deputy the deputy as seen
 * @param name the right name, or null
 * @param unit the right town, subdistrict or area, at most 100 characters, or null
 * @param constituency the right constituency, at most 100 characters, or null
 * @param delegation the right delegation, at most 100 characters, or null
 * @param phone the right phone number, or null
 * @param sectors the right lines of work, all of them, at most 4; or none
 * @param without what is to be removed because the deputy has none, at most 4
 * @param reason why it was wrong or incomplete, at most 500 characters
 */
public record CorrectDeputy(
        @NotNull Seen<Deputy> deputy,
        @Nullable @Valid PersonName name,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String unit,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String constituency,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String delegation,

        @Nullable @Valid PhoneNumber phone,
        @NotNull @Size(max = 4) List<@NotBlank @Size(max = 40) String> sectors,
        @NotNull @Size(max = 4) List<@NotNull Part> without,
        @NotBlank @Size(max = 500) String reason) {
    /** Part (可以为空的项): what a deputy may have none of. */
    public enum Part {
        /** The constituency (选区). */
        CONSTITUENCY,
        /** The delegation (代表团). */
        DELEGATION,
        /** The phone number (电话号码). */
        PHONE,
        /** The lines of work (行业领域). */
        SECTORS
    }

    /** A correction that so far changes nothing. */
    public static CorrectDeputy of(Seen<Deputy> deputy, String reason) {
        return new CorrectDeputy(deputy, null, null, null, null, null, List.of(), List.of(), reason);
    }

    /** The same with the right name. */
    public CorrectDeputy named(String right) {
        return new CorrectDeputy(
                deputy, PersonName.of(right), unit, constituency, delegation, phone, sectors, without, reason);
    }

    /** The same with the right unit. */
    public CorrectDeputy ofUnit(String right) {
        return new CorrectDeputy(deputy, name, right, constituency, delegation, phone, sectors, without, reason);
    }

    /** The same with the right phone number. */
    public CorrectDeputy at(String right) {
        return new CorrectDeputy(
                deputy, name, unit, constituency, delegation, PhoneNumber.of(right), sectors, without, reason);
    }

    /** The same without these. */
    public CorrectDeputy without(Part... parts) {
        return new CorrectDeputy(deputy, name, unit, constituency, delegation, phone, sectors, List.of(parts), reason);
    }

    /** Whether something is given and removed at once. */
    boolean contradictsItself() {
        return without.stream().anyMatch(part -> switch (part) {
            case CONSTITUENCY -> constituency != null;
            case DELEGATION -> delegation != null;
            case PHONE -> phone != null;
            case SECTORS -> !sectors.isEmpty();
        });
    }

    /** The deputy as it should have been recorded. */
    Deputy right(Deputy now) {
        return new Deputy(
                now.id(),
                name == null ? now.name() : PublicName.of(name),
                Objects.requireNonNullElse(unit, now.unit()),
                right(Part.CONSTITUENCY, constituency, now.constituency()),
                right(Part.DELEGATION, delegation, now.delegation()),
                right(Part.PHONE, phone, now.phone()),
                sectors.isEmpty() && !without.contains(Part.SECTORS) ? now.sectors() : sectors);
    }

    private <V> @Nullable V right(Part part, @Nullable V given, @Nullable V now) {
        return without.contains(part) ? null : given == null ? now : given;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
