package org.daibiao.deputy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Shape;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Voter (选民) with whom deputies keep contact.
 *
 * @param id the id
 * @param name the name
 * @param constituency the constituency
 * @param phone a phone number, or null
 * @param address an address, or null
 * @param since since when known
 */
public record Voter(
        Id<Voter> id,
        PersonName name,
        @Size(max = 100) String constituency,
        @Nullable PhoneNumber phone,
        @Nullable PostalAddress address,
        LocalDate since) {
    /** How it is kept. */
    public static final Shape<Voter> SHAPE = Shape.of("voter", Voter.class);

    /** The constituency. */
    public static final Field<Voter, String> CONSTITUENCY = SHAPE.field("constituency");
}
