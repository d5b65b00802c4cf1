package org.daibiao.plan;

import java.util.Map;
import java.util.Set;
import org.daibiao.record.LogSafe;

/** An application's own check as a plan file names it. It is a placeholder until the door is built and creates the check. */
record NamedCheck(String name, String zh, String en, Map<String, Integer> numbers) implements Check {
    NamedCheck {
        numbers = Map.copyOf(numbers);
    }

    @Override
    public Set<String> kinds() {
        return Set.of();
    }

    /** Throws {@link IllegalStateException}: a plan whose names have not been compared with the installation cannot be reported on. */
    @Override
    public CheckReport report(CheckContext asking) {
        throw new IllegalStateException("the check " + name + " is made when the door is built");
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
