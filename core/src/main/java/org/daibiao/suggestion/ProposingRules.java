package org.daibiao.suggestion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Citation;
import org.daibiao.record.LogSafe;
import org.daibiao.suggestion.SuggestionRules.Withdrawal;

/**
 * Rules of one profile for raising and withdrawing a suggestion (建议提出规则). Immutable and thread-safe.
 *
 * @param raisedBy who may raise one; includes {@code delegation} if a delegation may: {@code raised-by}; anyone if not set
 * @param proposesHandler whether a deputy may propose the handler: {@code deputy-may-propose-handler}; allowed if not set
 * @param confirming the source of the rule that joint deputies confirm the text as their own: {@code joint-deputies}
 * @param secrecy the source of the rule that proposers who ask for it stay unknown to the public: {@code secrecy}
 * @param qualities what the gate demands of the content besides admissibility, each with its source: {@code content}, {@code one-matter-each}
 * @param withdrawal until when a suggestion may be withdrawn: {@code withdrawal-until}
 * @param until the source of that limit
 * @param jointly the source of the rule that all proposers must agree to a withdrawal: {@code withdrawal-joint}
 * @param sameWithinDays within how many days two suggestions of one title and text are likely to be one, entered twice, if they are not of one session:
 *     {@code same-within-days}; 0, for the same day alone, if not set
 */
public record ProposingRules(
        Optional<Sourced<List<String>>> raisedBy,
        Optional<Sourced<Boolean>> proposesHandler,
        Optional<Citation> confirming,
        Optional<Citation> secrecy,
        Map<Quality, Citation> qualities,
        Withdrawal withdrawal,
        Optional<Citation> until,
        Optional<Citation> jointly,
        int sameWithinDays) {
    public ProposingRules {
        qualities = Map.copyOf(qualities);
    }

    /** Reads a section. Throws {@link IllegalArgumentException} if a value has the wrong type; the message names it. */
    static ProposingRules of(Section said) {
        return new ProposingRules(
                said.optionalCodes("raised-by"),
                said.optionalFlag("deputy-may-propose-handler"),
                said.source("joint-deputies"),
                said.optionalCodes("secrecy")
                        .filter(protects -> protects.value().contains("on-request"))
                        .map(Sourced::source),
                qualities(said),
                said.optionalChoice("withdrawal-until", Withdrawal.class)
                        .map(Sourced::value)
                        .orElse(Withdrawal.ANY_TIME),
                said.source("withdrawal-until"),
                said.source("withdrawal-joint"),
                said.optionalNumber("same-within-days").map(Sourced::value).orElse(0));
    }

    boolean byDelegation() {
        return raisedBy.map(by -> by.value().contains("delegation")).orElse(true);
    }

    boolean handlerProposed() {
        return proposesHandler.map(Sourced::value).orElse(true);
    }

    private static Map<Quality, Citation> qualities(Section said) {
        var demanded = new EnumMap<Quality, Citation>(Quality.class);
        said.optionalCodes("content").ifPresent(content -> {
            put(demanded, content, "clear-and-specific", Quality.CLEAR_AND_SPECIFIC);
            put(demanded, content, "real-situation-and-problem", Quality.REAL_PROBLEM);
        });
        said.optionalFlag("one-matter-each")
                .filter(Sourced::value)
                .ifPresent(each -> demanded.put(Quality.ONE_MATTER, each.source()));
        return demanded;
    }

    private static void put(
            Map<Quality, Citation> demanded, Sourced<List<String>> content, String code, Quality quality) {
        if (content.value().contains(code)) {
            demanded.put(quality, content.source());
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
