package org.daibiao.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;

/**
 * Detects a missing or indented line that begins a part of a plan file: everything below it then falls into the part before. Such a slip is
 * reported alone, since any other fault may follow from it.
 */
final class Structure {
    private static final String NUMBERS = "numbers";
    private static final String SECTIONS = "sections";
    private static final String OWED = "owed";

    private static final Set<String> LINES =
            Set.of(NUMBERS, SECTIONS, OWED, "parts", "clauses", "obligations", "not-yet-recorded");

    /** The keys below a name that define who is owed something. */
    private static final Set<String> OF_OWED = Set.of("seat", "except", "role");

    private final Faults faults;
    private final Node root;
    private final Set<String> told = new HashSet<>();

    Structure(Faults faults, Node root) {
        this.faults = faults;
        this.root = root;
    }

    /** Throws {@link org.daibiao.json.BadDocumentException} if a line is missing or indented. */
    void check() {
        int before = faults.count();
        for (String part : List.of(NUMBERS, SECTIONS, OWED)) {
            root.field(part).ifPresent(all -> all.fields().forEach((key, node) -> entry(part, key, node)));
        }
        if (faults.count() > before) {
            faults.orThrow();
        }
    }

    private void entry(String part, String key, Node node) {
        indented(key, node);
        String right = part(node, part);
        if (part.equals(OWED) && OF_OWED.contains(key) && node.kind() != Node.Kind.OBJECT) {
            tell(node, "plan.name-line", key);
        } else if (!right.equals(part) && root.field(right).isEmpty()) {
            tell(node, "plan.key-line", right);
        }
    }

    private void indented(String key, Node node) {
        if (LINES.contains(key) && root.field(key).isEmpty()) {
            told.add(key);
            faults.addAtKey(node, "json.indentation", Map.of());
        }
        node.fields().forEach(this::indented);
    }

    /** The part to which a value of this form belongs; its current part if the form is allowed there. */
    private static String part(Node node, String here) {
        if (node.kind() == Node.Kind.NUMBER) {
            return NUMBERS;
        } else if (node.kind() != Node.Kind.OBJECT) {
            return here;
        }
        boolean owed = node.field("seat").isPresent();
        return owed ? OWED : here.equals(NUMBERS) ? SECTIONS : here;
    }

    private void tell(Node at, String code, String key) {
        if (told.isEmpty() && told.add(key)) {
            faults.addAtKey(at, code, Map.of("key", key));
        }
    }
}
