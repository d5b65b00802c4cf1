package org.daibiao.poll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.kernel.Messages;

/**
 * Count sheet for signatures (计票结果报告单): the result, the head of its evidence, and lines on which those sign who watched the count. On paper and
 * signed it is the anchor of the evidence: nobody can change a ballot or the result later without another head. Immutable and
 * thread-safe.
 *
 * @param title what was voted on
 * @param heldOn the day of the vote
 * @param result the result
 * @param head the link of the last line of the evidence, 64 hexadecimal digits
 */
public record SignedSheet(String title, LocalDate heldOn, PollResult result, String head) {
    /** The sheet as plain text, line by line, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(said("title", locale, Map.of("title", title)));
        lines.add(said("day", locale, Map.of("day", heldOn)));
        lines.add(result.text(locale));
        lines.add(said("head", locale, Map.of()));
        lines.add(grouped(0));
        lines.add(grouped(head.length() / 2));
        for (String who : List.of("chief", "scrutineers", "counters")) {
            lines.add(said(who, locale, Map.of()));
        }
        return String.join("\n", lines);
    }

    /** Half of the head in groups of eight, to be compared by eye. */
    private String grouped(int from) {
        return head.substring(from, from + head.length() / 2).replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static String said(String key, Locale locale, Map<String, ?> with) {
        return Messages.text("poll.signed." + key, locale, with);
    }
}
