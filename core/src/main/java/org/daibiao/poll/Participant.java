package org.daibiao.poll;

import java.util.Optional;

/**
 * Somebody whom a command names, as the records of a poll know them.
 *
 * @param entry their entry in the roll, while it stands
 * @param present their sign-in, while it stands
 */
record Participant(Poll poll, Optional<Enrolment> entry, Optional<Attendance> present) {}
