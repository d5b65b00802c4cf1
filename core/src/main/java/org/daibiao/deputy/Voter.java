package org.daibiao.deputy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.journal.Line;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Searchable;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Voter (选民) with whom deputies keep contact. The desk returns name, phone and address masked; {@link DeputyService#reveal} returns them in full.
 *
 * @param id the id
 * @param name the name; null once erased
 * @param constituency the constituency, at most 100 characters
 * @param phone a phone number, or null; the voter can be searched by it exactly as written
 * @param address an address, or null
 * @param secrecy whether the voter wishes to stay unknown to those who handle what the voter raised
 * @param since the day from which the voter is known
 * @param erasedOn the day on which the data was erased; null until then
 */
public record Voter(
        Id<Voter> id,
        @Nullable PersonName name,
        @Size(max = 100) String constituency,
        @Nullable @Searchable PhoneNumber phone,
        @Nullable PostalAddress address,
        Secrecy secrecy,
        LocalDate since,
        @Nullable LocalDate erasedOn) {
    /** How it is stored. */
    public static final Shape<Voter> SHAPE = Shape.of("voter", Voter.class);

    /** The constituency. */
    public static final Field<Voter, String> CONSTITUENCY = SHAPE.field("constituency");

    /** The phone number. */
    public static final Field<Voter, PhoneNumber> PHONE = SHAPE.field("phone");

    /** The day from which the voter is known. */
    public static final Field<Voter, LocalDate> SINCE = SHAPE.field("since");

    /** When the data was erased. */
    public static final Field<Voter, LocalDate> ERASED_ON = SHAPE.field("erasedOn");

    static final Field<Voter, PersonName> NAME = SHAPE.field("name");
    static final Field<Voter, PostalAddress> ADDRESS = SHAPE.field("address");
    static final Field<Voter, Secrecy> SECRECY = SHAPE.field("secrecy");

    /** Its journal line. */
    Line begun() {
        return Line.begin(DeputyRoom.VOTER.code(), DeputyRoom.VOTER.role(), id, id, since);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
