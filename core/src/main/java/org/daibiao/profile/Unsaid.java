package org.daibiao.profile;

import java.util.List;
import java.util.Map;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Unsaid (未规定的值): values that a rule needs and a profile does not give. The library starts without them; a command whose rule needs one
 * is rejected ({@code profile.unsaid}), with all missing values of its section.
 *
 * @param values the names of the values, each prefixed with its section's name
 */
public record Unsaid(List<String> values) {
    public Unsaid {
        values = List.copyOf(values);
    }

    /** The value, if the profile gives it; otherwise throws an exception that the desk answers as a rejection. */
    public <T> T unless(@Nullable T said) {
        return said != null
                ? said
                : Outcome.<T>rejected(List.of(new Rejection("profile.unsaid", "", Map.of("values", values))))
                        .orThrow();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
