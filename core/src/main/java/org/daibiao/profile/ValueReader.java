package org.daibiao.profile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.record.BadValueException;
import org.jspecify.annotations.Nullable;

/** Reads one value of a profile; its form determines its type. */
final class ValueReader {
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The length of a column in which an application may store a code. */
    private static final int LONGEST = 40;

    private static final Pattern NEARLY_NUMBER = Pattern.compile("(?U)[+-]?\\d[\\d_,.，．%％]*|0[xob][0-9a-f]+");
    private static final Pattern NEARLY_LIMIT =
            Pattern.compile("(?U)(\\d{1,4})[\\s-]*个?(working[\\s-]?days?|work[\\s-]?days?|工作[日天]|days?|日|天|months?|月)");

    private static final List<String> UNITS = List.of("working days", "days", "months");

    private ValueReader() {}

    /**
     * Empty after a fault.
     *
     * @param like the value in another profile; null if no profile has it
     */
    static Optional<Object> read(Node node, @Nullable Object like, Faults faults) {
        int before = faults.count();
        Object value = switch (node.kind()) {
            case NUMBER -> number(node, faults);
            case TRUTH -> node.asTruth(faults);
            case TEXT -> textual(node, like, faults);
            case LIST -> codes(node, faults);
            case OBJECT -> table(node, faults);
            default -> {
                if (node.kind() != Node.Kind.BROKEN) {
                    faults.add(node, "profile.value", Map.of());
                }
                yield false;
            }
        };
        return faults.count() == before && node.kind() != Node.Kind.BROKEN ? Optional.of(value) : Optional.empty();
    }

    /** Whether both have the same type. */
    static boolean alike(Object one, Object other) {
        return one.getClass() == other.getClass()
                || (one instanceof List && other instanceof List)
                || (one instanceof Map && other instanceof Map);
    }

    /** The text; adds a fault if it is not a code. */
    static String code(Node at, String code, Faults faults) {
        if (!code.isEmpty() && !isCode(code)) {
            faults.add(at, "profile.code", Nearest.withCode(code, Map.of("code", code, "most", LONGEST)));
        }
        return code;
    }

    /** Whether the key is a code; adds a fault at the key if it is not. */
    static boolean codeAtKey(Node under, String key, Faults faults) {
        boolean code = isCode(key);
        if (!code) {
            faults.addAtKey(under, "profile.name", Nearest.withCode(key, Map.of("name", key, "most", LONGEST)));
        }
        return code;
    }

    private static int number(Node node, Faults faults) {
        int number = node.asInt(faults);
        if (number < 0) {
            faults.add(node, "profile.number-negative", Map.of("number", number));
        }
        return number;
    }

    private static Object textual(Node node, @Nullable Object like, Faults faults) {
        String text = node.asText(faults);
        if (text.isEmpty()) {
            return text;
        } else if (like instanceof Boolean) {
            return node.asTruth(faults);
        } else if (like instanceof Integer || NEARLY_NUMBER.matcher(text).matches()) {
            return number(node, faults);
        } else if (!(like instanceof String)
                && (like instanceof TimeLimit
                        || text.contains(" ")
                        || meant(text).isPresent())) {
            return limit(node, text, faults);
        }
        return code(node, text, faults);
    }

    private static Object limit(Node node, String text, Faults faults) {
        try {
            return TimeLimit.parse(text);
        } catch (BadValueException e) {
            faults.add(
                    node, "profile.limit", Nearest.meant(meant(text), Map.of("limit", text, "most", TimeLimit.MOST)));
            return text;
        }
    }

    /** The time limit meant by another notation. */
    private static Optional<String> meant(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String unit = lower.replaceFirst("^\\d{1,4} +", "");
        String known =
                unit.length() == lower.length() ? unit : Nearest.of(unit, UNITS).orElse(unit);
        Matcher limit = NEARLY_LIMIT.matcher(lower.substring(0, lower.length() - unit.length()) + known);
        if (!limit.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(limit.group(1));
        String meant = limit.group(2);
        TimeLimit.Unit of = meant.startsWith("w") || meant.startsWith("工")
                ? TimeLimit.Unit.WORKING_DAYS
                : meant.startsWith("m") || meant.endsWith("月") ? TimeLimit.Unit.MONTHS : TimeLimit.Unit.DAYS;
        return amount < 1 ? Optional.empty() : Optional.of(new TimeLimit(amount, of).toString());
    }

    private static List<String> codes(Node node, Faults faults) {
        if (node.items().isEmpty()) {
            faults.add(node, "profile.list-empty", Map.of());
        }
        Set<String> codes = new LinkedHashSet<>();
        for (Node item : node.items()) {
            String code = code(item, item.asText(faults), faults);
            if (!codes.add(code) && isCode(code)) {
                faults.add(item, "profile.code-twice", Map.of("code", code));
            }
        }
        return List.copyOf(codes);
    }

    /** Its keys may be several codes, joined by dots. */
    private static Map<String, String> table(Node node, Faults faults) {
        if (node.fields().isEmpty()) {
            faults.add(node, "profile.list-empty", Map.of());
        }
        Map<String, String> table = new LinkedHashMap<>();
        node.fields().forEach((key, value) -> {
            if (!Stream.of(key.split("\\.", -1)).allMatch(ValueReader::isCode)) {
                faults.addAtKey(value, "profile.name", Nearest.withCode(key, Map.of("name", key, "most", LONGEST)));
            }
            table.put(key, code(value, value.asText(faults), faults));
        });
        return Map.copyOf(table);
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST && text.matches(CODE);
    }
}
