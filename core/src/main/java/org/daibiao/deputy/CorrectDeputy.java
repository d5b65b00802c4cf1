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
import org.daibiao.record.Edit;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
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
 * @param externalKey the right number under which another system knows the deputy, however it is typed, or null
 * @param without what is to be removed because the deputy has none, at most 5
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
        @Nullable @Valid ExternalKey externalKey,
        @NotNull @Size(max = 5) List<@NotNull Part> without,
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
        SECTORS,
        /** The number under which another system knows the deputy (外部编号). */
        EXTERNAL_KEY
    }

    static final Property<CorrectDeputy, Seen<Deputy>> DEPUTY = Property.of(CorrectDeputy.class, "deputy");
    static final Property<CorrectDeputy, PersonName> NAME = Property.of(CorrectDeputy.class, "name");
    static final Property<CorrectDeputy, String> UNIT = Property.of(CorrectDeputy.class, "unit");
    static final Property<CorrectDeputy, PhoneNumber> PHONE = Property.of(CorrectDeputy.class, "phone");
    static final Property<CorrectDeputy, String> SECTORS = Property.of(CorrectDeputy.class, "sectors");
    static final Property<CorrectDeputy, ExternalKey> EXTERNAL_KEY = Property.of(CorrectDeputy.class, "externalKey");
    static final Property<CorrectDeputy, Part> WITHOUT = Property.of(CorrectDeputy.class, "without");
    static final Property<CorrectDeputy, String> REASON = Property.of(CorrectDeputy.class, "reason");

    /** A correction that so far changes nothing. */
    public static CorrectDeputy of(Seen<Deputy> deputy, String reason) {
        return Edit.blank(CorrectDeputy.class)
                .set(DEPUTY, deputy)
                .set(REASON, reason)
                .done();
    }

    /** The same with the right name. */
    public CorrectDeputy named(String right) {
        return Edit.of(this).set(NAME, PersonName.of(right)).done();
    }

    /** The same with the right unit. */
    public CorrectDeputy ofUnit(String right) {
        return Edit.of(this).set(UNIT, right).done();
    }

    /** The same with the right phone number. */
    public CorrectDeputy at(String right) {
        return Edit.of(this).set(PHONE, PhoneNumber.of(right)).done();
    }

    /** The same with the right lines of work. */
    public CorrectDeputy in(String... right) {
        return Edit.of(this).setAll(SECTORS, List.of(right)).done();
    }

    /** The same with the right number under which another system knows the deputy. */
    public CorrectDeputy keyed(String right) {
        return Edit.of(this).set(EXTERNAL_KEY, ExternalKey.of(right)).done();
    }

    /** The same without these. */
    public CorrectDeputy without(Part... parts) {
        return Edit.of(this).setAll(WITHOUT, List.of(parts)).done();
    }

    /** Whether something is given and removed at once. */
    boolean contradictsItself() {
        return without.stream().anyMatch(part -> switch (part) {
            case CONSTITUENCY -> constituency != null;
            case DELEGATION -> delegation != null;
            case PHONE -> phone != null;
            case SECTORS -> !sectors.isEmpty();
            case EXTERNAL_KEY -> externalKey != null;
        });
    }

    /** The deputy as it should have been recorded. */
    Deputy right(Deputy now) {
        boolean noLines = without.contains(Part.SECTORS);
        return Edit.of(now)
                .set(Deputy.NAME, name == null ? now.name() : PublicName.of(name))
                .set(Deputy.UNIT, Objects.requireNonNullElse(unit, now.unit()))
                .set(Deputy.CONSTITUENCY, right(Part.CONSTITUENCY, constituency, now.constituency()))
                .set(Deputy.DELEGATION, right(Part.DELEGATION, delegation, now.delegation()))
                .set(Deputy.PHONE, right(Part.PHONE, phone, now.phone()))
                .setAll(Deputy.SECTORS, sectors.isEmpty() && !noLines ? now.sectors() : sectors)
                .set(Deputy.EXTERNAL_KEY, right(Part.EXTERNAL_KEY, externalKey, now.externalKey()))
                .done();
    }

    private <V> @Nullable V right(Part part, @Nullable V given, @Nullable V now) {
        return without.contains(part) ? null : given == null ? now : given;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
