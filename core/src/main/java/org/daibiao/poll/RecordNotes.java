package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Rejection;
import org.daibiao.kernel.Rejections;
import org.jspecify.annotations.Nullable;

/** Notes of the records (记录提示): what the records around a closed poll say that somebody should look at. */
final class RecordNotes {
    private RecordNotes() {}

    static List<Rejection> on(Poll poll, Moment moment) {
        List<Rejection> notes = new ArrayList<>(roll(poll, moment));
        notes.addAll(people(poll, moment));
        return notes;
    }

    private static List<Rejection> roll(Poll poll, Moment moment) {
        RollDifferences roll = RollDifferences.of(poll, moment);
        long known = roll.terminated().size();
        long told = counted(poll.ceased());
        boolean seated = !poll.seat().equals(RollSeat.NONE.kind());
        List<Rejection> notes = new ArrayList<>(roll.warnings());
        notes.addAll(new Rejections()
                .when(
                        seated && told != known,
                        "poll.terminated-differs",
                        "6.b",
                        "turnout.terminated",
                        "told",
                        told,
                        "known",
                        known)
                .reasons());
        return notes;
    }

    /** Who was present and what was issued, by the numbers of the close and by the records as they are now. */
    private static List<Rejection> people(Poll poll, Moment moment) {
        People people = People.of(poll, moment);
        long late = counted(poll.issued()) - people.issued();
        long absent = counted(poll.present()) - people.present();
        return new Rejections()
                .when(late > 0, "poll.taken-back-late", "6.b", "turnout", "late", late)
                .when(
                        late < 0 || absent < 0 || (absent > 0 && late <= 0),
                        "poll.people-differ",
                        "6.b",
                        "turnout",
                        "present",
                        people.present(),
                        "issued",
                        people.issued())
                .reasons();
    }

    /** As it stands there, which may be any number by now. */
    private static long counted(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
