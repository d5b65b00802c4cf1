package org.daibiao.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.record.Shape;

/** Records that a report reads beside the journal (档案查询). The door supplies them, since the plan room imports no other room. */
public interface SubjectNames {
    /**
     * The common name of a subject, with its town or unit, in the language of the locale; the text of its id if it has no name.
     *
     * @param shapes the shapes that it may have according to the kind that makes it owed; empty if the kind does not say
     */
    String name(UUID subject, List<Shape<?>> shapes, Locale locale);

    /** The term that contains the day, or else the latest one. */
    TermInterval term(LocalDate day);

    /**
     * The due days in a period that differ between the journal and the current calendar, because a notice was read in or corrected and they have
     * not been recomputed. Each is given by the earlier of its two days; in any order.
     */
    default List<LocalDate> uncomputed(Period period) {
        return List.of();
    }
}
