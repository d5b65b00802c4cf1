package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.daibiao.record.Id;

/**
 * Enters the ballots of the paper box (录入纸质票), all at once, by one person; a second person enters them too, and they count when both agree. Their order makes no difference.
 *
 * @param poll the poll
 * @param ballots every paper of the box, at most 3000; those that nobody can read among them
 */
public record EnterPapers(
        @NotNull Id<Poll> poll, @NotNull @Size(max = 3000) List<@NotNull Ballot> ballots) {
    @Override
    public String toString() {
        return "EnterPapers";
    }
}
