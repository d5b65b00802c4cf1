package org.daibiao.plan;

import java.util.Map;
import java.util.Set;
import org.daibiao.record.LogSafe;

/** A check of the host's that a plan file names: stands in its place until the door is built, which makes it. */
record Named(String name, String zh, String en, Map<String, Integer> numbers) implements Check {
    Named {
        numbers = Map.copyOf(numbers);
    }

    @Override
    public Set<String> kinds() {
        return Set.of();
    }

    /** Throws {@link IllegalStateException}: no report is made of a plan whose words were not compared with what is installed. */
    @Override
    public CheckReport report(CheckContext asking) {
        throw new IllegalStateException("the check " + name + " is made when the door is built");
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
