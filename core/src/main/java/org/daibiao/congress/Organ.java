package org.daibiao.congress;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * Organ (机关单位): a body, not a person, that takes part in deputy work.
 *
 * @param id the id
 * @param name its name, at most 100 characters
 * @param kind the kind
 * @param since the day from which it takes part
 */
public record Organ(Id<Organ> id, @Size(max = 100) String name, Kind kind, LocalDate since) {
    /** Kind of organ (机关单位的类别). */
    public enum Kind {
        /** The people's government (人民政府). */
        GOVERNMENT(true, false),
        /** The supervisory commission (监察委员会). */
        SUPERVISORY_COMMISSION(true, false),
        /** The people's court (人民法院). */
        COURT(true, false),
        /** The people's procuratorate (人民检察院). */
        PROCURATORATE(true, false),
        /** A department of the government (政府部门). */
        DEPARTMENT(false, false),
        /** A special committee of the congress (专门委员会). */
        SPECIAL_COMMITTEE(false, false),
        /** A working committee of the standing committee (工作委员会). */
        WORKING_COMMITTEE(false, false),
        /** A town, which has a congress of its own (镇). */
        TOWN(false, true),
        /** A subdistrict, which has no congress (街道); Organic Law art. 59. */
        SUBDISTRICT(false, true),
        /** Another area that organises deputies, for example an industrial zone (园区). */
        AREA(false, true);

        private final boolean oneOfFour;
        private final boolean unit;

        Kind(boolean oneOfFour, boolean unit) {
            this.oneOfFour = oneOfFour;
            this.unit = unit;
        }

        /** Whether it is one of the government, supervisory commission, court and procuratorate (一府一委两院). */
        public boolean isOneOfFour() {
            return oneOfFour;
        }

        /** Whether it organises deputies as a town or subdistrict does (街镇). */
        public boolean isUnit() {
            return unit;
        }
    }

    /** How it is stored. */
    public static final Shape<Organ> SHAPE = Shape.of("organ", Organ.class).titled((organ, locale) -> organ.name());

    /** Its name. */
    public static final Field<Organ, String> NAME = SHAPE.field("name");

    /** The kind. */
    public static final Field<Organ, Kind> KIND = SHAPE.field("kind");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
