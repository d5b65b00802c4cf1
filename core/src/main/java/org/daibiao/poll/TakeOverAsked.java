package org.daibiao.poll;

import java.util.List;
import java.util.Objects;
import org.daibiao.desk.Context;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Journal;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/**
 * Take-over asked (申请接管): who asked for a take-over that another person confirms. Before it is confirmed the record is compared with the journal, so
 * that someone who can write to the database cannot invent a second person.
 */
final class TakeOverAsked {
    private TakeOverAsked() {}

    /** What differs if the record names someone; empty when it is as it was entered. */
    static List<Rejection> differing(Poll poll, Context context) {
        String asked = poll.takeOverAskedBy();
        return asked == null || asked.equals(entered(poll, context))
                ? List.of()
                : KeptPoll.differs(new Rejections()
                        .when(true, PollReasons.KEPT_TAKE_OVER_ASKED, "poll.takeOverAskedBy")
                        .reasons());
    }

    /** Who asked last, according to the acts since the vote began; null when nobody did, or a take-over came after it. */
    private static @Nullable String entered(Poll poll, Context context) {
        Journal journal = context.reader().journal();
        String asked = null;
        long seen = context.entries(EntryFilter.about(poll.id(), PollRoom.STARTED.code())).stream()
                .mapToLong(Entry::act)
                .max()
                .orElse(0);
        for (var page = journal.acts(seen, Query.MOST); !page.isEmpty(); page = journal.acts(seen, Query.MOST)) {
            for (NumberedAct one : page) {
                seen = one.number();
                asked = after(asked, one, poll);
            }
        }
        return asked;
    }

    private static @Nullable String after(@Nullable String asked, NumberedAct one, Poll poll) {
        String name =
                Objects.equals(one.act().about(), poll.id().value()) ? one.act().name() : "";
        if (name.equals(PollRoom.ASK_TAKE_OVER.name())) {
            return one.act().actor();
        }
        return name.equals(PollRoom.TAKE_OVER.name()) ? null : asked;
    }
}
