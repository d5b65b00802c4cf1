package org.daibiao.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Says that a contact was recorded twice (认定为同一次联系): this one no longer counts, and what was raised at it belongs to the other.
 *
 * @param contact the contact as seen that is to count no longer
 * @param as the contact that counts
 * @param reason how it is known, at most 500 characters
 */
public record SameContact(
        @NotNull Seen<Contact> contact,
        @NotNull Id<Contact> as,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
