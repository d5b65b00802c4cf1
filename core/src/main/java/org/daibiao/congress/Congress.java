package org.daibiao.congress;

import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.daibiao.record.CongressId;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * People's congress (人大): the tenant, with its standing committee.
 *
 * @param id derived from the code
 * @param code the host's short name for it, for example {@code jiading}, at most 40 characters
 * @param name its name, for example 嘉定区人大, at most 100 characters
 * @param zone the time zone in which its days are counted
 */
public record Congress(
        CongressId id,
        @Size(max = 40) String code,
        @Size(max = 100) String name,
        ZoneId zone) {
    /** How it is stored. */
    public static final Shape<Congress> SHAPE =
            Shape.of("congress", Congress.class).titled((congress, locale) -> congress.name());

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
