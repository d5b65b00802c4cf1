package org.daibiao.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Messages;
import org.daibiao.record.Rejection;

/** What the library says about bad input: in both languages, with all its values, each line fit for a log. */
final class Said {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Map<String, Set<String>> NAMED = new ConcurrentHashMap<>();

    /** As many faults as the message of a bad document shows. */
    private static final int SHOWN = 20;

    private Said() {}

    /** A document was refused: each fault is said on a line of its own. */
    static void check(BadDocumentException bad) {
        hold(!bad.faults().isEmpty(), "a document was refused without a fault");
        bad.faults().forEach(Said::check);
        lines(bad.getMessage(), 1 + Math.min(SHOWN, bad.faults().size()));
        LANGUAGES.forEach(locale -> lines(bad.text(locale), 1 + bad.faults().size()));
    }

    /** The world said no. */
    static void check(DaibiaoException no) {
        NAMED.computeIfAbsent(no.code(), Said::named);
        line(String.valueOf(no.getMessage()));
        LANGUAGES.forEach(locale -> {
            line(no.text(locale));
            line(no.remedy(locale));
        });
    }

    /** A rule said no. */
    static void check(Rejection no) {
        texts(no.code(), no.with().keySet());
        line(no.toString());
    }

    private static void check(Fault fault) {
        texts(fault.code(), fault.with().keySet());
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

    /** Both languages have a text and a remedy, and what they name is there. */
    private static void texts(String code, Set<String> with) {
        Set<String> named = NAMED.computeIfAbsent(code, Said::named);
        hold(with.containsAll(named), code + " names " + named + " but has " + with);
    }

    private static Set<String> named(String code) {
        var named = new TreeSet<String>();
        for (Locale locale : LANGUAGES) {
            for (String key : List.of(code, code + ".remedy")) {
                hold(Messages.has(key, locale), key + " has no text, " + locale);
                var found = PARAMETER.matcher(Messages.text(key, locale, Map.of()));
                found.results().forEach(name -> named.add(name.group(1)));
            }
        }
        return named;
    }

    private static void lines(String said, int expected) {
        List<String> lines = said.lines().toList();
        hold(lines.size() == expected, "a line for each fault, not " + lines.size());
        lines.forEach(Said::line);
    }

    /** Without a pattern: this is asked so often that the fuzzer would do little else. */
    private static void line(String said) {
        hold(said.codePoints().noneMatch(Said::harmful), "said raw");
    }

    private static boolean harmful(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
