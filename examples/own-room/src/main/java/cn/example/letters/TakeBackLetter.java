package cn.example.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Takes back a letter that was entered in error (撤销误登记的来信): it no longer counts, but remains visible as taken back.
 *
 * @param letter the letter as seen
 * @param reason why it was an error, at most 200 characters
 */
public record TakeBackLetter(
        @NotNull Seen<Letter> letter,
        @NotBlank @Size(max = 200) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
