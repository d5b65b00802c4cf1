package org.daibiao.poll;

import java.util.List;
import java.util.Map;
import org.daibiao.record.BadValueException;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/** A ballot in its JSON form: the form, and only the properties that belong to it. Anything else is refused. */
record WrittenBallot(
        String form,
        @Nullable List<String> chosen,
        @Nullable Map<String, Mark> marks,
        @Nullable List<String> order,
        @Nullable Map<String, Grade> grades,
        @Nullable Mark mark) {
    /** Throws {@link BadValueException}, which a reader of documents reports as a fault of the document. */
    WrittenBallot {
        boolean known = List.of("choice", "marks", "ranking", "whole-list", "grades", "illegible")
                .contains(form);
        boolean own = (none(chosen) || form.equals("choice"))
                && (marks == null || marks.isEmpty() || form.equals("marks"))
                && (grades == null || grades.isEmpty() || form.equals("grades"))
                && (none(order) || form.equals("ranking"))
                && (mark == null || form.equals("whole-list"));
        if (!known || !own) {
            throw new BadValueException("poll.no-form", Map.of());
        }
    }

    Ballot ballot() {
        return switch (form) {
            case "choice" -> new Ballot.Choice(chosen == null ? List.of() : chosen);
            case "marks" -> new Ballot.Marks(marks == null ? Map.of() : marks);
            case "ranking" -> new Ballot.Ranking(order == null ? List.of() : order);
            case "whole-list" -> new Ballot.WholeList(mark);
            case "grades" -> new Ballot.Grades(grades == null ? Map.of() : grades);
            default -> new Ballot.Illegible();
        };
    }

    private static boolean none(@Nullable List<String> list) {
        return list == null || list.isEmpty();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
