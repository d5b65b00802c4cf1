package org.daibiao.suggestion;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daibiao.profile.RuleProfile;
import org.daibiao.record.LogSafe;

/**
 * Rules of all known profiles (各规则档案): a suggestion keeps the profile under which it was referred. Immutable and thread-safe.
 *
 * @param current the rules for suggestions that are not yet referred
 * @param all the rules by profile id
 */
public record RuleBook(SuggestionRules current, Map<String, SuggestionRules> all) {
    public RuleBook {
        all = Map.copyOf(all);
    }

    /** The rules of the current profile and of others; of several with the same id, the last one. */
    public static RuleBook of(RuleProfile current, List<RuleProfile> others) {
        Map<String, SuggestionRules> all = others.stream()
                .map(SuggestionRules::of)
                .collect(Collectors.toMap(SuggestionRules::profile, Function.identity(), (one, other) -> other));
        SuggestionRules now = SuggestionRules.of(current);
        all.put(now.profile(), now);
        return new RuleBook(now, all);
    }

    /** The longest reminder period of any profile, in days. */
    int mostRemindDays() {
        return all.values().stream().mapToInt(SuggestionRules::remindDays).max().orElse(0);
    }

    /**
     * The rules for a suggestion. Throws {@link IllegalStateException} if the profile under which it was referred is no longer known: the host must
     * give it to the door.
     */
    public SuggestionRules of(Suggestion suggestion) {
        String profile = suggestion.profile();
        if (profile == null) {
            return current;
        }
        SuggestionRules rules = all.get(profile);
        if (rules == null) {
            throw new IllegalStateException("give the door the profile " + profile + ", under which " + suggestion.id()
                    + " was referred: Daibiao.builder().profile(…)");
        }
        return rules;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
