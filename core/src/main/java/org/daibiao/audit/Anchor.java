package org.daibiao.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.daibiao.record.CongressId;
import org.daibiao.record.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Anchor (某日的链尾校验值): where the journal ended on a day. Printed, signed and kept away from the database, it proves later that everything up to that point
 * is unchanged. White space and upper case in the hash are ignored, so that it can be typed from paper.
 *
 * @param congress the congress
 * @param day the day in the congress's zone; for readers only, it is not compared
 * @param number the number of the last act, 0 when there was none
 * @param hash the link of that act: 64 hexadecimal digits; null when it had none
 */
public record Anchor(
        CongressId congress,
        LocalDate day,
        long number,
        @Nullable String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern EIGHT = Pattern.compile("(.{8})(?!$)");

    public Anchor {
        hash = hash == null ? null : hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** Whether such an anchor can exist, that is, it contains no typing error. */
    boolean hasForm() {
        return number >= 0 && (hash == null || (number > 0 && HASH.matcher(hash).matches()));
    }

    /** The printed text in the language of the locale (Chinese or English), with the hash in groups of eight. */
    public String text(Locale locale) {
        String grouped = hash == null ? "-" : EIGHT.matcher(hash).replaceAll("$1 ");
        return Messages.text(
                "audit.anchor", locale, Map.of("congress", congress, "day", day, "number", number, "hash", grouped));
    }

    /** The printed text in Chinese. */
    @Override
    public String toString() {
        return text(Locale.CHINESE);
    }
}
