package org.daibiao.profile;

import java.util.List;
import java.util.Map;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Unsaid (未规定的值): what a profile does not say, and a rule needs. The door opens without it; the command whose rule asks for it is rejected
 * ({@code profile.unsaid}), with all values of its section that lack.
 *
 * @param values the names of the values, each behind the name of its section
 */
public record Unsaid(List<String> values) {
    public Unsaid {
        values = List.copyOf(values);
    }

    /** The value, if the profile says it; else throws what the desk answers as a rejection. */
    public <T> T unless(@Nullable T said) {
        return said != null
                ? said
                : Outcome.<T>rejected(List.of(new Rejection("profile.unsaid", "", "", Map.of("values", values))))
                        .orThrow();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
