package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.congress.Session;
import org.daibiao.poll.Poll;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Evaluation of projects (项目测评): one occasion on which they are rated, for example by all deputies at the next session (Ninghai, Longyou,
 * Huzhou [P]). Clause 6.b.
 *
 * @param id the id
 * @param title the occasion, at most 200 characters
 * @param session the session, or null
 * @param heldOn the day
 * @param everybody the number of all members of the rating body, present or not
 * @param collected the number of ballots collected; null if not reported
 * @param poll the secret ballot by which it was held; null if numbers counted elsewhere were entered
 */
public record ProjectEvaluation(
        Id<ProjectEvaluation> id,
        @Size(max = 200) String title,
        @Nullable Id<Session> session,
        LocalDate heldOn,
        long everybody,
        @Nullable Long collected,
        @Nullable Id<Poll> poll) {
    /** How it is stored. */
    public static final Shape<ProjectEvaluation> SHAPE = Shape.of("project_evaluation", ProjectEvaluation.class);

    /** The day. */
    public static final Field<ProjectEvaluation, LocalDate> HELD_ON = SHAPE.field("heldOn");

    /** The secret ballot. */
    public static final Field<ProjectEvaluation, Id<Poll>> POLL = SHAPE.field("poll");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
