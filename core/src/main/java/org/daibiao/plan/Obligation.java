package org.daibiao.plan;

import java.util.List;
import org.daibiao.record.LogSafe;

/**
 * Obligation (任务项): what a clause demands, as one or more checks; its status is the worst of theirs.
 *
 * @param id its id, for example {@code 1.a}: the clause's number (0 for title and preamble) and one or more letters
 * @param clause the clause's number
 * @param tag how it can be checked: N by numbers, E by presence, S only by a person
 * @param zh its text in Chinese
 * @param en its text in English
 * @param checks its checks, at least one
 */
public record Obligation(String id, int clause, String tag, String zh, String en, List<Check> checks) {
    public Obligation {
        checks = List.copyOf(checks);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
