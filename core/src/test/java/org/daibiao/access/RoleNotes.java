package org.daibiao.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the ready document of roles says in its comments of the exceptions: lists that are open to whom a rule names, and records that a right to act
 * needs and no list shows. Lines of the form {@code # open <table>: why} and {@code # unseen <names|changes> <what>: why}.
 */
record RoleNotes(Map<String, String> open, Map<String, String> unseen) {
    private static final Pattern OPEN = Pattern.compile("(?m)^\\s*# open ([a-z_]+): (.+)$");
    private static final Pattern UNSEEN = Pattern.compile("(?m)^\\s*# unseen ([a-z_. -]+): (.+)$");

    static RoleNotes ofTheReadyRoles() {
        try (var in = RolePolicy.class.getResourceAsStream("roles.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new RoleNotes(notes(OPEN, text), notes(UNSEEN, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> notes(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        (MatchResult found) -> found.group(2),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** What is not seen, of what commands name or of what they change. */
    Set<String> unseenBy(String how) {
        return unseen.keySet().stream()
                .filter(what -> what.startsWith(how + " "))
                .map(what -> what.substring(how.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the page shows them. */
    String markdown() {
        return "\n## 公开的列表 Lists that are open to whom a rule names\n\n"
                + open.entrySet().stream()
                        .map(one -> "- `" + one.getKey() + "`: " + one.getValue() + "\n")
                        .collect(Collectors.joining())
                + "\n## 不显示的记录 Records that a command may name and no list shows\n\n"
                + unseen.entrySet().stream()
                        .map(one -> "- `" + one.getKey() + "`: " + one.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
