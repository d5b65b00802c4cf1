package org.daibiao.record;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rejection (拒绝理由): one reason why a rule said no.
 *
 * @param code stable code; its prefix up to the first dot is the room and its bundle, for example {@code contact.future}
 * @param source the plan's clause or the article behind the rule, for example {@code 1.b}; empty when it is a matter of form
 * @param path the place in the command, for example {@code day} or {@code items[3].day}; empty for the whole
 * @param with the values named in the text; ids, codes, days and numbers only, never names of people
 */
public record Rejection(String code, String source, String path, Map<String, Object> with) {
    public Rejection {
        with = Map.copyOf(with);
    }

    /** What is wrong, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        return Messages.text(code, locale, with);
    }

    /** What to do about it, in the language of the locale (Chinese or English). */
    public String remedy(Locale locale) {
        return Messages.text(code + ".remedy", locale, with);
    }

    /** The same reason, found within a larger command at {@code prefix}. */
    public Rejection within(String prefix) {
        String whole = path.isEmpty() ? prefix : path.startsWith("[") ? prefix + path : prefix + "." + path;
        return new Rejection(code, source, whole, with);
    }

    /** The values in the order of their names; for reports that should not vary. */
    public Map<String, Object> sorted() {
        return new TreeMap<>(with);
    }

    @Override
    public String toString() {
        String place = path.isEmpty() ? "" : " [" + LogSafe.of(path) + "]";
        return code + (source.isEmpty() ? "" : " (" + LogSafe.of(source) + ")") + place + ": " + text(Locale.CHINESE)
                + " / " + text(Locale.ENGLISH) + ". Remedy: " + remedy(Locale.ENGLISH);
    }
}
