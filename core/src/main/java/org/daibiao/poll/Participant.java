package org.daibiao.poll;

import java.util.Optional;

/**
 * A person named by a command, as the records of a poll know them.
 *
 * @param entry their valid entry on the roll
 * @param present their valid sign-in
 */
record Participant(Poll poll, Optional<Enrolment> entry, Optional<Attendance> present) {}
