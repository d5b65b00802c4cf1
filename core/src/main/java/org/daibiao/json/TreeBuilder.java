package org.daibiao.json;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daibiao.record.LogSafe;
import org.daibiao.record.TextCheck;
import org.jspecify.annotations.Nullable;

/** Builds the tree for both parsers, and stops at a limit. */
final class TreeBuilder {
    private final Limits limits;
    private final Faults faults;
    private int values;

    TreeBuilder(Limits limits, Faults faults) {
        this.limits = limits;
        this.faults = faults;
    }

    /** The position of a node: under a key of an object, as an entry of a list, or none for the root. */
    record Branch(
            @Nullable Node parent, String step, @Nullable Place key) {
        static final Branch ROOT = new Branch(null, "", null);

        static Branch entry(Node list) {
            return new Branch(list, "[" + list.items().size() + "]", null);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** Objects whose last key was a duplicate: duplicates right after it are the same mistake (a missing dash before an entry). */
    private final Set<Node> doubled = new HashSet<>();

    Faults faults() {
        return faults;
    }

    Node container(Node.Kind kind, Place place, Branch branch) {
        Node node = grow(kind, "", Node.Style.MARKED, place, branch);
        if (node.depth() > limits.depth()) {
            throw faults.fatal(place, "", "json.too-deep", Map.of("most", limits.depth()));
        }
        return node;
    }

    Node scalar(Node.Kind kind, String text, Node.Style style, Place place, Branch branch) {
        Node node = grow(kind, text, style, place, branch);
        return check(text, place, node.path()) ? node : node.broken();
    }

    /** A node for an unusable value; reading it gives a stand-in without a further fault. */
    Node broken(Place place, Branch branch, String code, Map<String, ?> with) {
        Node node = grow(Node.Kind.BROKEN, "", Node.Style.MARKED, place, branch);
        faults.add(node, code, with);
        return node;
    }

    /** Adds the node under its key, unless the key is taken; reports and removes characters that a key may not contain. */
    void put(Node object, String key, Node value) {
        boolean sound = check(key, value.keyPlace(), value.path());
        Node first = object.put(sound ? key : TextCheck.withoutBad(key), value);
        if (first == null) {
            doubled.remove(object);
        } else if (doubled.add(object)) {
            faults.addAtKey(
                    value,
                    "json.duplicate-key",
                    Map.of("key", key, "first", first.keyPlace().line()));
        }
    }

    BadDocumentException fatal(Place place, String code, Map<String, ?> with) {
        return faults.fatal(place, "", code, with);
    }

    private Node grow(Node.Kind kind, String text, Node.Style style, Place place, Branch branch) {
        values++;
        if (values > limits.values()) {
            throw faults.fatal(place, "", "json.too-many", Map.of("most", limits.values()));
        }
        return new Node(kind, text, style, place, branch);
    }

    /** Whether the text can be stored; reports a bad character. */
    private boolean check(String text, Place place, String path) {
        if (text.length() > limits.text()) {
            throw faults.fatal(place, path, "json.too-long", Map.of("most", limits.text()));
        }
        int bad = TextCheck.firstBad(text);
        if (bad >= 0) {
            faults.add(place, path, "json.character", Map.of("character", TextCheck.shown(text, bad)));
        }
        return bad < 0;
    }
}
