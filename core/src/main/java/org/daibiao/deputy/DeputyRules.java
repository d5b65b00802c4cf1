package org.daibiao.deputy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;

/**
 * Parameters of the deputy room (代表模块的参数).
 *
 * @param groupsMost the maximum number of deputies' groups of this level that a deputy may join, with its source; empty if not set
 * @param contactOpen whether a deputy's phone number is public; Shanghai's measures art. 50 open a deputy's contact
 * @param sameBy what two deputies of one name must have in common, one of these, to be likely one who was registered twice; the name alone, if the
 *     plan does not set it
 * @param mergedLinesMost the most journal lines of a deputy who is merged into another; {@value #USUAL_LINES} if the profile does not set it
 */
public record DeputyRules(
        Optional<Sourced<Integer>> groupsMost, boolean contactOpen, Set<SameBy> sameBy, int mergedLinesMost) {
    private static final int USUAL_LINES = 5000;

    /** Same by (认定依据): what two registered deputies of one name have in common. */
    public enum SameBy {
        /** The name alone (姓名). */
        NAME,
        /** The unit as well (所属单位). */
        UNIT,
        /** The phone number as well (联系电话). */
        PHONE
    }

    public DeputyRules {
        sameBy = Set.copyOf(sameBy);
    }

    /**
     * Reads the profile's section {@code deputy}: {@code groups-most}, {@code contact-open} (false if not set: Deputies Law art. 58 opens name, unit
     * and duty), {@code same-by}, {@code merged-lines-most}.
     *
     * @throws IllegalArgumentException if a value has the wrong type; the message names it
     */
    public static DeputyRules of(RuleProfile profile) {
        Section said = profile.section("deputy");
        return new DeputyRules(
                said.optionalNumber("groups-most"),
                said.optionalFlag("contact-open").map(Sourced::value).orElse(false),
                said.optionalCodes("same-by").map(by -> words(by.value())).orElse(Set.of(SameBy.NAME)),
                said.optionalNumber("merged-lines-most").map(Sourced::value).orElse(USUAL_LINES));
    }

    private static Set<SameBy> words(List<String> codes) {
        Set<SameBy> words = EnumSet.allOf(SameBy.class);
        words.removeIf(word -> !codes.contains(Messages.code(word)));
        return words;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
