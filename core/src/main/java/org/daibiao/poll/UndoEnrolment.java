package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Takes back a mistaken entry on the roll (撤销列入名册), before the vote begins.
 *
 * @param entry the entry as seen
 */
public record UndoEnrolment(@NotNull Seen<Enrolment> entry) {}
