package org.daibiao.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;

/**
 * Fault (文档错误): one error in a document, and its place.
 *
 * @param code stable code; its prefix up to the first dot is the room and its bundle, for example {@code json.unknown-key}
 * @param line line of the place, from 1
 * @param column column of the place in characters, from 1
 * @param path path to the place from the root, for example {@code clauses[3].id}; empty for the whole document
 * @param with the values for the text
 */
public record Fault(String code, int line, int column, String path, Map<String, Object> with) {
    /** A missing key that an unknown key of the same object may stand for. */
    static final String MISSING = "missing";

    public Fault {
        with = Map.copyOf(with);
    }

    /** The same, with one more value for its remedy. */
    Fault naming(String name, String value) {
        Map<String, Object> more = new HashMap<>(with);
        more.put(name, value);
        return new Fault(code, line, column, path, more);
    }

    /** What is wrong, in the language of the locale (Chinese or English), without the place. */
    public String text(Locale locale) {
        return Messages.text(code, locale, with);
    }

    /**
     * What to do about it, in the language of the locale (Chinese or English); with the nearest known word, or a missing key, if any.
     */
    public String remedy(Locale locale) {
        String near = with.containsKey(Nearest.NEAR) ? Messages.text("json.near", locale, with) : "";
        String missing = with.containsKey(MISSING) ? Messages.text("json.lacking", locale, with) : "";
        return near + missing + Messages.text(code + ".remedy", locale, with);
    }

    /** Place, text and remedy on one line, in the language of the locale (Chinese or English). */
    public String report(Locale locale) {
        String where = path.isEmpty() ? "" : " " + LogSafe.of(path);
        return Messages.text(
                "json.fault",
                locale,
                Map.of("line", line, "column", column, "path", where, "text", text(locale), "remedy", remedy(locale)));
    }

    @Override
    public String toString() {
        String where = path.isEmpty() ? "" : " [" + LogSafe.of(path) + "]";
        return code + " " + line + ":" + column + where + ": " + text(Locale.CHINESE) + " / " + text(Locale.ENGLISH)
                + ". 处理 / Remedy: " + remedy(Locale.CHINESE) + " / " + remedy(Locale.ENGLISH);
    }
}
