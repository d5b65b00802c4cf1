package org.daibiao.deputy;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Merging;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.daibiao.record.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Deputy (代表): a person elected to this congress. A committee member is a deputy who holds an office; seats are separate records.
 *
 * @param id the id
 * @param name the name; open to voters (Deputies Law art. 58), but masked in logs
 * @param unit the town, subdistrict or area that organises the deputy, at most 100 characters
 * @param constituency the constituency of election, at most 100 characters, or null
 * @param delegation the delegation (代表团), at most 100 characters, or null
 * @param phone a phone number, or null; the desk returns it masked, {@link PublicDeputy} in full where it is open, and {@link
 *     DeputyService#revealPhone} for a purpose
 * @param sectors the lines of work, at most 4, each at most 40 characters
 * @param externalKey the number under which another system knows the deputy (代表证号), however it is typed, or null; no two deputies of a congress share one
 * @param sameAs the deputy into whom this one was merged, being the same person; null if it was not
 */
public record Deputy(
        Id<Deputy> id,
        PublicName name,
        @Size(max = 100) String unit,
        @Nullable @Size(max = 100) String constituency,
        @Nullable @Size(max = 100) String delegation,
        @Nullable PhoneNumber phone,
        @Repeated(4) List<@Size(max = 40) String> sectors,
        @Nullable @Unique ExternalKey externalKey,
        @Nullable Id<Deputy> sameAs) {
    /** How it is stored. */
    public static final Shape<Deputy> SHAPE = Shape.of("deputy", Deputy.class)
            .titled((deputy, locale) -> deputy.name().value())
            .at(Deputy::unit)
            .merging(Merging.into("sameAs"));

    /** The name. */
    public static final Field<Deputy, PublicName> NAME = SHAPE.field("name");

    /** The town, subdistrict or area. */
    public static final Field<Deputy, String> UNIT = SHAPE.field("unit");

    /** The delegation. */
    public static final Field<Deputy, String> DELEGATION = SHAPE.field("delegation");

    /** The lines of work. */
    public static final Field<Deputy, String> SECTORS = SHAPE.field("sectors");

    /** The number under which another system knows the deputy. */
    public static final Field<Deputy, ExternalKey> EXTERNAL_KEY = SHAPE.field("externalKey");

    static final Field<Deputy, String> CONSTITUENCY = SHAPE.field("constituency");
    static final Field<Deputy, PhoneNumber> PHONE = SHAPE.field("phone");
    /** The deputy into whom it was merged; a list of deputies has merged ones only where it asks by this. */
    public static final Field<Deputy, Id<Deputy>> SAME_AS = SHAPE.field("sameAs");

    public Deputy {
        sectors = List.copyOf(sectors);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
