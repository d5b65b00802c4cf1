package org.daibiao.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.record.Column;
import org.daibiao.record.LogSafe;
import org.daibiao.record.TextCheck;
import org.daibiao.record.UnstorableException;
import org.jspecify.annotations.Nullable;

/**
 * Act (操作记录): what one command did, by whom and when; entered in the journal once, in the same transaction as the change of state. A value
 * that a store could not return unchanged is refused at construction, with {@link UnstorableException}.
 *
 * @param operation the key within the congress
 * @param name the operation's name, for example {@code contact.record}: ASCII, at most 60 characters
 * @param content digest of the command, or a cipher's token of it, which distinguishes a repeat from another command under the same operation id:
 *     ASCII, at most 64 characters
 * @param actor the host's id of the actor, at most 64 characters
 * @param at the instant, to the microsecond
 * @param recorded the day of {@code at} in the congress's zone
 * @param about the record that the operation returned
 * @param lines what it means for each subject; may be empty
 * @param hash its link in the {@link Chain}, computed by the desk: ASCII, at most 64 characters; null for an act that is not linked
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
    private static final Column ACTOR = new Column("actor", Column.Type.TEXT, 64, true);
    private static final Column AT = new Column("at", Column.Type.INSTANT, 0, true);
    private static final Column RECORDED = new Column("recorded", Column.Type.DATE, 0, true);

    public Act {
        lines = List.copyOf(lines);
        TextCheck.code("name", name, 60);
        TextCheck.code("content", content, 64);
        TextCheck.code("hash", hash == null ? "" : hash, 64);
        ACTOR.check(actor);
        AT.check(at);
        RECORDED.check(recorded);
    }

    /** The same act with its link. */
    public Act linked(String link) {
        return new Act(operation, name, content, actor, at, recorded, about, lines, link);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
