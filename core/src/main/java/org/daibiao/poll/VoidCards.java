package org.daibiao.poll;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.daibiao.desk.Desk;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;

/**
 * Voids cards with which no ballot was cast (作废票卡): left over, lost, or issued by an answer that never arrived.
 *
 * @param poll the poll
 * @param numbers which cards, 1 to 1000 of them
 * @param reason the reason, at most 500 characters
 */
public record VoidCards(
        @NotNull Id<Poll> poll,
        @NotEmpty @Size(max = Desk.MOST) List<@NotNull @Min(1) Integer> numbers,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
