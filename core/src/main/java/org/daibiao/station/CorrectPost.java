package org.daibiao.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is recorded of a post at a station (更正站点任职信息), also of an ended one. What is null stays as it is. Of a linked leader only the day can
 * be corrected.
 *
 * @param post the post as seen
 * @param duty the right duty of a staff member, or null
 * @param person the right name of a staff member, or null
 * @param contact how to reach the staff member, at most 100 characters, or null
 * @param since the right first day, or null
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectPost(
        @NotNull Seen<Post> post,
        Post.@Nullable Duty duty,
        @Nullable @Valid PersonName person,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String contact,

        @Nullable LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** A correction of the first day alone. */
    public static CorrectPost of(Seen<Post> post, LocalDate since, String reason) {
        return new CorrectPost(post, null, null, null, since, reason);
    }

    /** The post as it should have been recorded. */
    Post right(Post now) {
        return new Post(
                now.id(),
                now.station(),
                Objects.requireNonNullElse(duty, now.duty()),
                now.deputy(),
                person == null ? now.person() : PublicName.of(person),
                contact == null ? now.contact() : contact,
                Objects.requireNonNullElse(since, now.since()),
                now.until());
    }

    /** What of the command only a staff member has, and a linked leader not; empty if nothing. */
    String ofStaff() {
        return person != null ? "person" : contact != null ? "contact" : "";
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
