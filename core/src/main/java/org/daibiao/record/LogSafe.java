package org.daibiao.record;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Log-safe text (日志安全文本): text from outside, made safe for one line of a log or a terminal. The library's records and commands implement
 * {@code toString} with it, so that each logs as one line.
 */
public final class LogSafe {
    private static final int LONGEST = 500;

    private LogSafe() {}

    /**
     * The text with control characters, line breaks, direction marks, lone surrogates and noncharacters written as {@code \\uXXXX}, cut
     * after 500 characters.
     */
    public static String of(String text) {
        var safe = new StringBuilder(Math.min(text.length(), LONGEST));
        int at = 0;
        while (at < text.length() && safe.length() < LONGEST) {
            int point = text.codePointAt(at);
            if (harmful(point)) {
                safe.append(String.format(Locale.ROOT, "\\u%04X", point));
            } else {
                safe.appendCodePoint(point);
            }
            at += Character.charCount(point);
        }
        return at < text.length() ? safe.append('…').toString() : safe.toString();
    }

    /** A record as one line in the usual form of records, with safe texts. */
    public static String of(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + value(record, component))
                .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
    }

    private static String value(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            return accessor.trySetAccessible() ? any(accessor.invoke(record)) : "…";
        } catch (ReflectiveOperationException e) {
            return "…"; // a log shows what it can
        }
    }

    /** Records make their own texts safe. */
    private static String any(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(LogSafe::any).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> any(entry.getKey()) + "=" + any(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof Record ? value.toString() : of(String.valueOf(value));
    }

    /** Whether it breaks a line or is invisible. */
    static boolean harmful(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || TextCheck.isNone(point);
    }
}
