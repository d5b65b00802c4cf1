package org.daibiao.poll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;

/**
 * Count sheet for signatures (计票结果报告单): the result, the head of its evidence, and lines for the signatures of those who watched the count. The signed
 * paper is the anchor of the evidence: a later change of a ballot or of the result gives another head. Immutable and thread-safe.
 *
 * @param title what was voted on
 * @param heldOn the day of the vote
 * @param result the result
 * @param head the link of the last line of the evidence, 64 hexadecimal digits
 */
public record SignedSheet(String title, LocalDate heldOn, PollResult result, String head) {
    private static final List<String> SIGNERS = List.of("chief", "scrutineers", "counters", "presidium", "date");

    /** The sheet as plain text, line by line, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(title(locale));
        lines.add(day(locale));
        lines.add(result.text(locale));
        lines.add(said("head", locale));
        lines.addAll(digits());
        lines.add(said("head.use", locale));
        lines.addAll(signatures(locale));
        return String.join("\n", lines);
    }

    /**
     * The sheet for printing on A4 and signing: a self-contained HTML document without scripts, in the language of the locale (Chinese or English).
     */
    public String html(Locale locale) {
        return new PrintedSheet(this, locale).html();
    }

    String title(Locale locale) {
        return Messages.text("poll.signed.title", locale, Map.of("title", title));
    }

    String day(Locale locale) {
        return Messages.text("poll.signed.day", locale, Map.of("day", heldOn));
    }

    /** The head in two lines of groups of eight, for comparison by eye. */
    List<String> digits() {
        int half = head.length() / 2;
        return Stream.of(head.substring(0, half), head.substring(half))
                .map(line -> line.replaceAll("(.{8})(?=.)", "$1 "))
                .toList();
    }

    /** A line for each signer, with underscores where to sign. */
    List<String> signatures(Locale locale) {
        return SIGNERS.stream().map(who -> said(who, locale)).toList();
    }

    static String said(String key, Locale locale) {
        return Messages.text("poll.signed." + key, locale, Map.of());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
