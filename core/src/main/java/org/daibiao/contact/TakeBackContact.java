package org.daibiao.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Takes back a contact that was recorded in error (撤销误登记的联系): it no longer counts, but stays visible as taken back.
 *
 * @param contact the contact as seen
 * @param reason why it was an error, at most 500 characters
 */
public record TakeBackContact(
        @NotNull Seen<Contact> contact,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
