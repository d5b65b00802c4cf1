package org.daibiao.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;

/** Reads one value of a profile; its type is told by its form. */
final class ValueReader {
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /** What stands in a column of an application's own, should it keep a code. */
    private static final int LONGEST = 40;

    private ValueReader() {}

    /** Empty after a fault. */
    static Optional<Object> read(Node node, Faults faults) {
        int before = faults.count();
        Object value = switch (node.kind()) {
            case NUMBER -> number(node, faults);
            case TRUTH -> node.asTruth(faults);
            case TEXT -> textual(node, faults);
            case LIST -> codes(node, faults);
            default -> {
                if (node.kind() != Node.Kind.BROKEN) {
                    faults.add(node, "profile.value", Map.of());
                }
                yield false;
            }
        };
        return faults.count() == before && node.kind() != Node.Kind.BROKEN ? Optional.of(value) : Optional.empty();
    }

    /** Whether both are of one type. */
    static boolean alike(Object one, Object other) {
        return one.getClass() == other.getClass() || (one instanceof List && other instanceof List);
    }

    /** The text; a fault unless it is a code. */
    static String code(Node at, String code, Faults faults) {
        if (at.kind() != Node.Kind.BROKEN && !isCode(code)) {
            faults.add(at, "profile.code", Map.of("code", code, "most", LONGEST));
        }
        return code;
    }

    /** A fault at the key unless it is a code. */
    static void codeAtKey(Node under, String key, Faults faults) {
        if (!isCode(key)) {
            faults.addAtKey(under, "profile.name", Map.of("name", key, "most", LONGEST));
        }
    }

    private static int number(Node node, Faults faults) {
        int number = node.asInt(faults);
        if (number < 0) {
            faults.add(node, "profile.number-negative", Map.of("number", number));
        }
        return number;
    }

    private static Object textual(Node node, Faults faults) {
        String text = node.asText(faults);
        return text.contains(" ") ? limit(node, text, faults) : code(node, text, faults);
    }

    private static Object limit(Node node, String text, Faults faults) {
        try {
            return TimeLimit.parse(text);
        } catch (IllegalArgumentException e) {
            faults.add(node, "profile.limit", Map.of("limit", text));
            return text;
        }
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

    private static boolean isCode(String text) {
        return text.length() <= LONGEST && text.matches(CODE);
    }
}
