package org.daibiao.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/** Records that a report reads beside the journal (档案查询). The door supplies them, since the plan room imports no other room. */
public interface SubjectNames {
    /**
     * A subject that is to be named (待称呼的对象).
     *
     * @param shapes the shapes that it may have; empty if the kind that makes it owed does not say
     */
    record Subject(UUID id, List<Shape<?>> shapes) {
        public Subject {
            shapes = List.copyOf(shapes);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** Says which subjects will be named next, so that they can be looked up together. */
    default void expect(Collection<Subject> subjects) {}

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
