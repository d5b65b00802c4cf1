package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Id;

/**
 * Asks what became of a ballot (查询投票状态); its content is not revealed.
 *
 * @param poll the poll
 * @param voter who votes
 */
public record AskBallot(@NotNull Id<Poll> poll, @NotNull Id<Elector> voter) {}
