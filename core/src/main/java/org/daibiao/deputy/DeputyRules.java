package org.daibiao.deputy;

import java.util.Optional;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;

/**
 * Parameters of the deputy room (代表模块的参数).
 *
 * @param groupsMost the maximum number of deputies' groups of this level that a deputy may join, with its source; empty if not set
 * @param contactOpen whether a deputy's phone number is public; Shanghai's measures art. 50 open a deputy's contact
 */
public record DeputyRules(Optional<Sourced<Integer>> groupsMost, boolean contactOpen) {
    /**
     * Reads the profile's section {@code deputy}: {@code groups-most}, {@code contact-open} (false if not set: Deputies Law art. 58 opens name, unit
     * and duty).
     *
     * @throws IllegalArgumentException if a value has the wrong type; the message names it
     */
    public static DeputyRules of(RuleProfile profile) {
        Section said = profile.section("deputy");
        return new DeputyRules(
                said.optionalNumber("groups-most"),
                said.optionalFlag("contact-open").map(Sourced::value).orElse(false));
    }
}
