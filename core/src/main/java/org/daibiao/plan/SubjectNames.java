package org.daibiao.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.record.Shape;

/** Records that a report reads beside the journal (档案查询), told by the door, since the plan room imports no other room. */
public interface SubjectNames {
    /**
     * What people call a subject, with its town or unit, in the language of the locale; its id's text when it has no name.
     *
     * @param shapes the shapes that it may have, as the kind says by which it is owed; none where the kind does not say
     */
    String name(UUID subject, List<Shape<?>> shapes, Locale locale);

    /** The term in which the day lies, or the latest one. */
    TermInterval term(LocalDate day);

    /**
     * The due days in a period that stand in the journal otherwise than the calendar of now has them: a notice was read in or corrected, and they were
     * not computed again yet; each by the earlier of both days, in any order.
     */
    default List<LocalDate> uncomputed(Period period) {
        return List.of();
    }
}
