package org.daibiao.record;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rejection (拒绝理由): one reason why a rule rejected a command.
 *
 * @param code stable code; its prefix up to the first dot is the room and its bundle, for example {@code contact.future}
 * @param source the law or regulation that demands it; null if none does, for example for a formal fault
 * @param path the place in the command, for example {@code day} or {@code items[3].day}; empty for the whole
 * @param with the values in the text: ids, codes, days and numbers; of a warning also what names the record that is there already, its title, or a name
 *     that is {@link Published}. Of people's names no others, and logs mask these
 */
public record Rejection(String code, @Nullable Citation source, String path, Map<String, Object> with) {
    public Rejection {
        with = Map.copyOf(with);
    }

    /** A reason that no law demands. */
    public Rejection(String code, String path, Map<String, Object> with) {
        this(code, null, path, with);
    }

    /** The law or regulation that demands it, in the language of the locale (Chinese or English); empty if none does. */
    public String source(Locale locale) {
        return source == null ? "" : source.text(locale);
    }

    /** What is wrong, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        return Messages.text(code, locale, open());
    }

    /** What to do about it, in the language of the locale (Chinese or English). */
    public String remedy(Locale locale) {
        return Messages.text(code + ".remedy", locale, with);
    }

    /** The values with public names as they are. */
    private Map<String, Object> open() {
        Map<String, Object> all = new TreeMap<>(with);
        all.replaceAll((name, value) -> value instanceof Published known ? known.value() : value);
        return all;
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
        String law = source == null
                ? ""
                : " (" + LogSafe.of(source(Locale.CHINESE)) + " / " + LogSafe.of(source(Locale.ENGLISH)) + ")";
        String what = Messages.text(code, Locale.CHINESE, with) + " / " + Messages.text(code, Locale.ENGLISH, with);
        return code + law + place + ": " + what + ". 处理 / Remedy: " + remedy(Locale.CHINESE) + " / "
                + remedy(Locale.ENGLISH);
    }
}
