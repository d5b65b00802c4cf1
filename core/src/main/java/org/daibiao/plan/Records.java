package org.daibiao.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.calendar.TermInterval;

/** Records that a report reads beside the journal (档案查询), told by the door, since the plan room imports no other room. */
public interface Records {
    /** What people call a subject; its id's text when it has no name. */
    String name(UUID subject);

    /** The term in which the day lies, or the latest one. */
    TermInterval term(LocalDate day);
}
