package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.poll.Poll;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;

/**
 * Records the result of a vote (记录票决结果). Clause 6.b.
 *
 * @param round the round as seen
 * @param poll the vote
 * @param day the day
 */
public record RecordVote(
        @NotNull Seen<ProjectRound> round,
        @NotNull Id<Poll> poll,
        @NotNull LocalDate day) {}
