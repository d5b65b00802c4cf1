package org.daibiao.record;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rejection (拒绝理由): one reason why a rule rejected a command.
 *
 * @param code stable code; its prefix up to the first dot is the room and its bundle, for example {@code contact.future}
 * @param source the plan's clause or the article behind the rule, for example {@code 1.b}; empty for a formal fault
 * @param path the place in the command, for example {@code day} or {@code items[3].day}; empty for the whole
 * @param with the values in the text; only ids, codes, days and numbers, never names of people
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

    /** The same reason, with its path within a larger command at {@code prefix}. */
    public Rejection within(String prefix) {
        String whole = path.isEmpty() ? prefix : path.startsWith("[") ? prefix + path : prefix + "." + path;
        return new Rejection(code, source, whole, with);
    }

    /** The values in the order of their names, for reports with a stable order. */
    public Map<String, Object> sorted() {
        return new TreeMap<>(with);
    }

    @Override
    public String toString() {
        String place = path.isEmpty() ? "" : " [" + LogSafe.of(path) + "]";
        return code + (source.isEmpty() ? "" : " (" + LogSafe.of(source) + ")") + place + ": " + text(Locale.CHINESE)
                + " / " + text(Locale.ENGLISH) + ". 处理 / Remedy: " + remedy(Locale.CHINESE) + " / "
                + remedy(Locale.ENGLISH);
    }
}
