package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.daibiao.record.Id;

/**
 * Enters all ballots of the paper box (录入纸质票) at once, by one person. A second person enters them too; they count when both agree. Their order does
 * not matter.
 *
 * @param poll the poll
 * @param ballots every paper of the box, including illegible ones, at most 3000
 */
public record EnterPapers(
        @NotNull Id<Poll> poll, @NotNull @Size(max = 3000) List<@NotNull Ballot> ballots) {
    @Override
    public String toString() {
        return "EnterPapers";
    }
}
