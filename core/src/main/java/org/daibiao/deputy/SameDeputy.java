package org.daibiao.deputy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Says that one person was registered twice (合并重复登记的代表): the deputy becomes the other one, with all that hangs on it.
 *
 * @param deputy the deputy to merge, as seen, who is found no longer
 * @param as the deputy that stays
 * @param reason why they are known to be one person, at most 500 characters
 */
public record SameDeputy(
        @NotNull Seen<Deputy> deputy,
        @NotNull Id<Deputy> as,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
