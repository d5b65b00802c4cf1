package org.daibiao.deputy;

import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the deputy room (代表领域的参数).
 *
 * @param deputiesGroups the most deputies' groups of this level that a deputy joins; Shanghai's measures for the Deputies Law art. 22
 *     name one; null where nobody says so
 * @param contactOpen whether a deputy's phone number is open to everybody; Shanghai's measures art. 50 open a deputy's contact
 */
public record DeputyRules(@Nullable Integer deputiesGroups, boolean contactOpen) {
    /**
     * What a profile says in its section {@code deputy}: {@code groups-most}, {@code contact-open} (no, unless told: Deputies Law art. 58 opens name,
     * unit and duty).
     *
     * @throws IllegalArgumentException when a value is of another type; it is named
     */
    public static DeputyRules of(RuleProfile profile) {
        Section said = profile.section("deputy");
        return new DeputyRules(
                said.optionalNumber("groups-most").map(Sourced::value).orElse(null),
                said.optionalFlag("contact-open").map(Sourced::value).orElse(false));
    }
}
