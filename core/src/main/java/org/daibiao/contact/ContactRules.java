package org.daibiao.contact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.Citation;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the contact room (联系模块的参数), read from the plan.
 *
 * @param linksMost the maximum number of deputies that a committee member may be linked to (1.a); empty if the plan does not set it
 * @param grassRootsOnly the source of the rule that a committee member is linked only to deputies who are not committee members (基层代表); empty if
 * there is no such rule
 * @param channels the channels of contact, for example {@code visit}; each names an entry kind (1.e, an open list); empty if the plan does not set
 * them
 * @param votersKeptMonths for how many months after the last link a voter's data is kept; Personal Information Protection Law art. 19 asks for the
 * shortest time needed; null if the plan does not set it
 * @param answerMonths within how many months a matter raised by a deputy must be answered (1.g); null if the plan does not set it: then it has no due
 * day
 * @param sameWithinDays within how many days two contacts of the same people are likely to be the same, entered twice; 0, if the plan does not set it,
 *     for the same day alone
 */
public record ContactRules(
        Optional<Sourced<Integer>> linksMost,
        Optional<Citation> grassRootsOnly,
        Optional<Sourced<List<String>>> channels,
        @Nullable Integer votersKeptMonths,
        @Nullable Integer answerMonths,
        int sameWithinDays) {
    private static final String CHANNELS = "channels";
    private static final String VOTERS_KEPT = "voters-kept-months";

    /**
     * Reads the plan's section {@code contact}: {@code links-most}, {@code grass-roots-only} (false if not set), {@code channels},
     * {@code voters-kept-months}, {@code matter-answer-months}, {@code same-within-days}. A command that needs the channels or the months of retention is rejected if they are
     * not set ({@code profile.unsaid}).
     *
     * @throws IllegalArgumentException if a value has the wrong type; the message names it
     */
    public static ContactRules of(RuleProfile profile) {
        Section said = profile.section("contact");
        return new ContactRules(
                said.optionalNumber("links-most"),
                said.optionalFlag("grass-roots-only").filter(Sourced::value).map(Sourced::source),
                said.optionalCodes(CHANNELS),
                said.optionalNumber(VOTERS_KEPT).map(Sourced::value).orElse(null),
                said.optionalNumber("matter-answer-months").map(Sourced::value).orElse(null),
                said.optionalNumber("same-within-days").map(Sourced::value).orElse(0));
    }

    /** The channels that the plan sets. */
    public List<String> words() {
        return channels.map(Sourced::value).orElse(List.of());
    }

    /** The channels, which the plan must set. */
    Sourced<List<String>> known() {
        return unsaid().unless(channels.orElse(null));
    }

    /** For how many months voters' data is kept, which the plan must set. */
    int votersKept() {
        return unsaid().unless(votersKeptMonths);
    }

    private Unsaid unsaid() {
        return new Unsaid(Stream.of(channels.isEmpty() ? CHANNELS : "", votersKeptMonths == null ? VOTERS_KEPT : "")
                .filter(name -> !name.isEmpty())
                .map(name -> "contact." + name)
                .toList());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
