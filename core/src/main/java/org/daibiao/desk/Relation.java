package org.daibiao.desk;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daibiao.record.BadValueException;

/**
 * Relation (关系): how an actor is related to the congress's records; see {@link Actor#tied}. A host that knows its users' records gives their
 * ties, and an access policy compares records with them.
 *
 * @param code lower case, words joined by hyphens, at most 40 characters
 */
public record Relation(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The deputy that the actor is (代表本人): the deputy's id. */
    public static final Relation DEPUTY = new Relation("deputy");

    /** The station for which the actor works (所在站点): the station's id. */
    public static final Relation STATION = new Relation("station");

    /** The town, subdistrict, area or handling unit for which the actor works (所在单位): its name as in the records. */
    public static final Relation UNIT = new Relation("unit");

    /** The voter that the actor is (选民本人): the voter's id. */
    public static final Relation VOTER = new Relation("voter");

    /** The ties that the library's own records use. */
    public static final List<Relation> KNOWN = List.of(DEPUTY, STATION, UNIT, VOTER);

    /** Throws {@link BadValueException} {@code desk.bad-code} for a code of another form. */
    public Relation {
        if (code.length() > 40 || !FORM.matcher(code).matches()) {
            throw new BadValueException("desk.bad-code", Map.of("most", 40));
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
