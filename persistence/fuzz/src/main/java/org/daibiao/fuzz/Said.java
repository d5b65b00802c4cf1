package org.daibiao.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.daibiao.json.BadDocument;
import org.daibiao.json.Fault;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Rejection;

/** What the library says about bad input: in both languages, with all its values, each line fit for a log. */
final class Said {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** As many faults as the message of a bad document shows. */
    private static final int SHOWN = 20;

    private Said() {}

    /** A document was refused: each fault is said on a line of its own. */
    static void check(BadDocument bad) {
        hold(!bad.faults().isEmpty(), "a document was refused without a fault");
        bad.faults().forEach(Said::check);
        lines(bad.getMessage(), 1 + Math.min(SHOWN, bad.faults().size()));
        LANGUAGES.forEach(locale -> lines(bad.text(locale), 1 + bad.faults().size()));
    }

    /** The world said no. */
    static void check(DaibiaoException no) {
        texts(no.code());
        line(String.valueOf(no.getMessage()));
        LANGUAGES.forEach(locale -> {
            line(no.text(locale));
            line(no.remedy(locale));
        });
    }

    /** A rule said no. */
    static void check(Rejection no) {
        texts(no.code());
        filled(no.code(), no.with());
        line(no.toString());
    }

    private static void check(Fault fault) {
        texts(fault.code());
        filled(fault.code(), fault.with());
        line(fault.toString());
        LANGUAGES.forEach(locale -> line(fault.report(locale)));
        hold(fault.line() > 0 && fault.column() > 0, "a fault has a place: " + fault.code());
    }

    /** What should be true whatever came in. */
    static void hold(boolean holds, String promise) {
        if (!holds) {
            throw new AssertionError(promise);
        }
    }

    private static void texts(String code) {
        for (Locale locale : LANGUAGES) {
            hold(
                    Messages.has(code, locale) && Messages.has(code + ".remedy", locale),
                    code + " has no text, " + locale);
        }
    }

    private static void filled(String code, Map<String, Object> with) {
        for (String key : List.of(code, code + ".remedy")) {
            for (Locale locale : LANGUAGES) {
                PARAMETER
                        .matcher(Messages.text(key, locale, Map.of()))
                        .results()
                        .forEach(found -> hold(with.containsKey(found.group(1)), key + " lacks " + found.group()));
            }
        }
    }

    private static void lines(String said, int expected) {
        List<String> lines = List.of(said.split("\n", -1));
        hold(lines.size() == expected, "a line for each fault, not " + lines.size());
        lines.forEach(Said::line);
    }

    private static void line(String said) {
        hold(!HARMFUL.matcher(said).find(), "said raw: " + HARMFUL.matcher(said).replaceAll("?"));
    }
}
