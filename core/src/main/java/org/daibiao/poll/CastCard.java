package org.daibiao.poll;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Id;

/**
 * Casts a ballot with a card (凭票卡投票). Its {@code toString} shows neither the ballot nor the code.
 *
 * @param poll the poll
 * @param code the code on the card, at most 40 characters; case, full width, blanks and hyphens do not matter
 * @param ballot what is marked
 */
public record CastCard(
        @NotNull Id<Poll> poll,
        @NotBlank @Size(max = 40) String code,
        @NotNull Ballot ballot) {
    @Override
    public String toString() {
        return "CastCard";
    }
}
