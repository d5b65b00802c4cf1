package org.daibiao.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Typed values (录入值): reads what a user typed. What is none is a {@link BadValueException} with both texts and remedies, never an exception of the Java
 * platform. Stateless and thread-safe.
 */
public final class Typed {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private Typed() {}

    /** The day that is written like {@code 2025-01-31}; else {@code record.bad-day}. */
    public static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) { // ISO alone would take years of more than four digits
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // no such day
        }
        throw new BadValueException("record.bad-day", Map.of());
    }

    /** The UUID of this text in its usual form of 36 characters; else {@code record.bad-id}. */
    public static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) { // the platform takes groups of any length, and cuts them
            throw new BadValueException("record.bad-id", Map.of());
        }
        return UUID.fromString(text);
    }

    /** The constant of this code or name, for example {@code under-handling}; else {@code record.unknown-name}, which tells all codes. */
    public static <E extends Enum<E>> E constant(Class<E> type, String code) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> Messages.code(one).equals(code) || one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadValueException(
                        "record.unknown-name",
                        Map.of(
                                "name",
                                code,
                                "known",
                                Arrays.stream(all).map(Messages::code).toList(),
                                "labels",
                                Messages.labels(type))));
    }

    /** The number, if it is not below the least; else {@code record.invalid.Min}. */
    public static long atLeast(long number, long least) {
        if (number < least) {
            throw new BadValueException("record.invalid.Min", Map.of("value", least));
        }
        return number;
    }

    /** The number, if it is not below the least nor above the most; else {@code record.invalid.Min} or {@code record.invalid.Max}. */
    public static long within(long number, long least, long most) {
        if (number > most) {
            throw new BadValueException("record.invalid.Max", Map.of("value", most));
        }
        return atLeast(number, least);
    }

    /** The same of a smaller number. */
    public static int within(int number, int least, int most) {
        return (int) within((long) number, least, most);
    }

    /** The text, if it has at most so many characters; else {@code record.invalid.Size}. */
    public static String atMost(String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new BadValueException(
                    "record.invalid.Size",
                    Map.of("min", 0, "max", most, "fault", "over", "limit", most, "unit", "text"));
        }
        return text;
    }

    /**
     * Two days in this order, or one day twice, in the years that can be kept; else {@code record.days-reversed} or {@code record.invalid.day}.
     */
    public static void days(LocalDate first, LocalDate last) {
        day(first);
        day(last);
        if (last.isBefore(first)) {
            throw new BadValueException("record.days-reversed", Map.of("first", first, "last", last));
        }
    }

    /** The day, if it lies in the years that can be kept, 1000 to 9999; else {@code record.invalid.day}. */
    public static LocalDate day(LocalDate day) {
        if (!Column.isCommonYear(day.getYear())) {
            throw new BadValueException("record.invalid.day", Map.of("day", day));
        }
        return day;
    }

    /** To be thrown where nothing has the name that was looked up: {@code record.unknown-name}, which tells all names that there are. */
    public static BadValueException unknown(String name, Collection<String> known) {
        return new BadValueException("record.unknown-name", Map.of("name", name, "known", known));
    }
}
