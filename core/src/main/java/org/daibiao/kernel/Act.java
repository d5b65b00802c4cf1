package org.daibiao.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Act (行为): what one command did: once, by whom, when; entered in the journal in the same transaction as the change of state.
 *
 * @param operation the key within the congress
 * @param name the operation's name, for example {@code contact.record}
 * @param content digest of the command, by which a repeat is told from another command under the same operation id
 * @param actor the host's id of who acted
 * @param at when, to the microsecond
 * @param recorded the day of {@code at} in the congress's zone
 * @param about the record that the operation answered with
 * @param lines what it means for whom; may be empty
 * @param hash a link of a later chain over the journal, or null
 */
public record Act(
        UUID operation,
        String name,
        String content,
        String actor,
        Instant at,
        LocalDate recorded,
        UUID about,
        List<Line> lines,
        @Nullable String hash) {
    public Act {
        lines = List.copyOf(lines);
    }
}
