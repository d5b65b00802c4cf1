package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import org.daibiao.desk.Context;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Notes of the records (记录提示): what someone should check in the records around a closed poll. */
final class RecordNotes {
    private RecordNotes() {}

    static List<Rejection> on(Poll poll, Context context) {
        RollDifferences roll = RollDifferences.of(poll, context);
        long known = roll.terminated().size();
        long told = counted(poll.ceased());
        boolean seated = !poll.seat().equals(RollSeat.NONE.kind());
        List<Rejection> notes = new ArrayList<>(roll.warnings());
        notes.addAll(new Rejections()
                .when(seated && told != known, PollReasons.TERMINATED_DIFFERS, "turnout.terminated", told, known)
                .reasons());
        notes.addAll(context.answer(IssuedRows.differing(poll)));
        return notes;
    }

    /** As stored, which may be any number by now. */
    private static long counted(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
