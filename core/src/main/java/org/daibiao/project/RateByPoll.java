package org.daibiao.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.congress.Session;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.CandidateCode;
import org.daibiao.poll.Poll;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Records the grades given by secret ballot (登记无记名满意度测评). Clause 6.b.
 *
 * @param title the occasion, at most 200 characters
 * @param session the session of the rating body, or null
 * @param poll the closed poll; its ballots are {@link org.daibiao.poll.BallotForm#GRADE}
 * @param items what each of its candidates stands for, all of them, at most 100
 * @param day the day
 */
public record RateByPoll(
        @NotBlank @Size(max = 200) String title,
        @Nullable Id<Session> session,
        @NotNull Id<Poll> poll,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> items,
        @NotNull LocalDate day) {
    /**
     * Item (测评项): what a candidate on the paper stands for.
     *
     * @param candidate the candidate's code in the form of {@link CandidateCode}, at most 80 UTF-16 units; normalized to NFKC
     * @param project the project
     * @param part the part; null for the project as a whole
     */
    public record Item(
            @NotBlank @Size(max = 80) @CandidateCode String candidate,
            @NotNull Id<Project> project,
            @Nullable Id<ProjectPart> part) {
        public Item {
            candidate = candidate == null ? candidate : Candidate.code(candidate); // a missing code is reported later
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
