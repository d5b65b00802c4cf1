package org.daibiao.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daibiao.json.TreeBuilder.Branch;
import org.jspecify.annotations.Nullable;

/**
 * Node (文档节点): one value of a document with its place.
 *
 * <p>For a reader, absent and null are the same: {@link #field} is empty, {@link #required} reports a fault. The {@code as…} methods report a
 * value of the wrong type to the faults and return a stand-in, never null. A reader calls {@link Faults#orThrow} before it uses the
 * values, or reads within {@link Faults#make}. Immutable and thread-safe once its document is read.
 */
public final class Node {
    /** Kind (节点类型): the written form of a value. */
    public enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        TRUTH,
        NULL,
        /** Already reported: an alias, or the stand-in for a missing value. Reading it reports nothing. */
        BROKEN
    }

    /** How a single value is written. */
    enum Style {
        /** With quotation marks, as a multi-line text, or in JSON. */
        MARKED,
        PLAIN,
        /** Plain, followed by a comment on the same line. */
        COMMENTED,
        /** With quotation marks, followed by a comment on the same line. */
        MARKED_COMMENTED
    }

    private static final Pattern DIGITS = Pattern.compile("[0-9]{7,}");

    private final Kind kind;
    private final String text;
    private final Style style;
    private final Place place;
    private final Branch branch;
    private final int depth;
    private final Map<String, Node> fields = new LinkedHashMap<>(4);

    /** Fields under a misspelt key, by the intended key. */
    private Map<String, Node> meant = Map.of();

    /** Fields with an unknown key: each may stand for a missing one, and both are then reported together. */
    private final Deque<Node> strangers = new ArrayDeque<>(0);

    private boolean strange;

    private final List<Node> items = new ArrayList<>(0);

    Node(Kind kind, String text, Style style, Place place, Branch branch) {
        this.kind = kind;
        this.text = text;
        this.style = style;
        this.place = place;
        this.branch = branch;
        this.depth = branch.parent() == null ? 1 : branch.parent().depth + 1;
    }

    /** The written form of the value. */
    public Kind kind() {
        return kind;
    }

    /** Line of the value's first character, from 1. */
    public int line() {
        return place.line();
    }

    /** Column of the value's first character, from 1, in characters. */
    public int column() {
        return place.column();
    }

    /** Path from the root, for example {@code clauses[3].id}; empty for the root. */
    public String path() {
        Node parent = branch.parent();
        if (parent == null) {
            return "";
        }
        String before = parent.path();
        return before.isEmpty() || branch.step().startsWith("[")
                ? before + branch.step()
                : before + "." + branch.step();
    }

    /** The key under which the value stands, or {@code [3]} for an entry of a list; empty for the root. */
    public String key() {
        return branch.step();
    }

    /** The text of a text, number or boolean as written; empty for anything else. */
    public String text() {
        return text;
    }

    /** The fields of an object in written order; empty for anything else. */
    public Map<String, Node> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The entries of a list; empty for anything else. */
    public List<Node> items() {
        return Collections.unmodifiableList(items);
    }

    /** The value under a key, or under a key reported as a misspelling of it; empty if absent or null. */
    public Optional<Node> field(String key) {
        return Optional.ofNullable(fields.getOrDefault(key, meant.get(key))).filter(node -> node.kind != Kind.NULL);
    }

    /** The value under a key; if absent or null, reports a fault and returns a broken node. */
    public Node required(String key, Faults faults) {
        return field(key).orElseGet(() -> missing(key, faults));
    }

    /** The first of these keys that the object has; if none, the one that a misspelt key probably means. */
    public Optional<String> which(List<String> keys) {
        return keys.stream()
                .filter(key -> field(key).isPresent())
                .findFirst()
                .or(() -> fields.keySet().stream()
                        .flatMap(key -> Nearest.of(key, keys).stream())
                        .findFirst());
    }

    /** Reports every field except these, and a value that is not an object; returns this node. */
    public Node onlyKeys(Faults faults, String... keys) {
        return onlyKeys(faults, Arrays.asList(keys));
    }

    /** Reports every field except these, and a value that is not an object; returns this node. */
    public Node onlyKeys(Faults faults, List<String> keys) {
        Set<String> known = Set.copyOf(keys);
        asObject(faults).forEach((key, node) -> {
            if (!known.contains(key)) {
                Map<String, ?> with = Map.of("key", key, "known", List.copyOf(keys));
                Optional<String> near = near(key, known);
                faults.addAtKey(node, Faults.UNKNOWN_KEY, Nearest.meant(near, with));
                near.ifPresentOrElse(one -> means(one, node), () -> stranger(node));
            }
        });
        return this;
    }

    /**
     * Whether an unknown key was reported, which may hold a seemingly missing value. Valid after {@link #onlyKeys} was called.
     */
    public boolean hasStranger() {
        return strange;
    }

    private void stranger(Node node) {
        strange = true;
        strangers.add(node);
    }

    private void means(String key, Node node) {
        Map<String, Node> more = new HashMap<>(meant);
        more.putIfAbsent(key, node);
        meant = more;
    }

    /** Prefers a missing key over one that is already present. */
    private Optional<String> near(String key, Set<String> known) {
        Set<String> lacking = new HashSet<>(known);
        lacking.removeAll(fields.keySet());
        return Nearest.of(key, lacking).or(() -> Nearest.of(key, known));
    }

    /** The fields of an object in written order; reports a value that is not an object. */
    public Map<String, Node> asObject(Faults faults) {
        if (kind != Kind.OBJECT && kind != Kind.BROKEN) {
            faults.add(this, "json.not-object", found());
        }
        return fields();
    }

    /** The entries of a list; reports a value that is not a list. */
    public List<Node> asList(Faults faults) {
        if (kind != Kind.LIST && kind != Kind.BROKEN) {
            faults.add(this, "json.not-list", found());
        }
        return items();
    }

    /** The entries of a list of texts; reports a value that is not one. */
    public List<String> asTexts(Faults faults) {
        return asList(faults).stream().map(item -> item.asText(faults)).toList();
    }

    /**
     * The text; in YAML a number without quotes also counts as text, as written. Reports a blank text. Stand-in: the empty text, which
     * therefore always means a reported fault.
     */
    public String asText(Faults faults) {
        String read = ScalarType.TEXT.read(this, faults).orElse("");
        if (kind == Kind.TEXT && read.isBlank()) {
            faults.add(this, "json.blank", Map.of());
            return "";
        }
        return read;
    }

    /** A text for people to read: also reports one that a {@code #} cuts short, and a half quotation. Stand-in: the empty text. */
    public String asProse(Faults faults) {
        String prose = asText(faults);
        if (prose.isEmpty()) {
            return prose;
        } else if (plain() && isHalfQuoted(prose)) {
            faults.add(this, "json.quote-half", Map.of());
        } else if (style == Style.COMMENTED || style == Style.MARKED_COMMENTED) {
            faults.add(this, "json.cut", found());
        }
        return prose;
    }

    /** Whether one end is an unmatched quotation mark: meant to enclose the text, but typed on a Chinese keyboard. */
    private static boolean isHalfQuoted(String prose) {
        long open = prose.chars().filter(c -> c == '“').count();
        long closed = prose.chars().filter(c -> c == '”').count();
        long plain = prose.chars().filter(c -> c == '"').count();
        return (prose.startsWith("“") && open > closed)
                || (prose.endsWith("”") && closed > open)
                || (prose.endsWith("\"") && plain % 2 == 1);
    }

    /** The whole number; reports fractions and numbers out of the range of int. Stand-in: 0. */
    public int asInt(Faults faults) {
        return ScalarType.INT.read(this, faults).orElse(0);
    }

    /** The whole number; reports fractions and numbers out of the range of long. Stand-in: 0. */
    public long asLong(Faults faults) {
        return ScalarType.LONG.read(this, faults).orElse(0L);
    }

    /** The number; reports exponents beyond ±100. Stand-in: 0. */
    public BigDecimal asDecimal(Faults faults) {
        return ScalarType.DECIMAL.read(this, faults).orElse(BigDecimal.ZERO);
    }

    /** True or false. Stand-in: false. */
    public boolean asTruth(Faults faults) {
        return ScalarType.TRUTH.read(this, faults).orElse(false);
    }

    /** The day, written {@code 2025-01-31}. Stand-in: 1970-01-01. */
    public LocalDate asDate(Faults faults) {
        return ScalarType.DATE.read(this, faults).orElse(LocalDate.EPOCH);
    }

    /** The constant, written as its code ({@code half-year}) or its name ({@code HALF_YEAR}). Stand-in: the first constant. */
    public <E extends Enum<E>> E asEnum(Class<E> type, Faults faults) {
        return ScalarType.constant(type).read(this, faults).orElse(type.getEnumConstants()[0]);
    }

    /** A value of this type, read as {@link Json#read} does; empty after a fault. */
    @SuppressWarnings("unchecked") // Class.cast refuses an Integer as an int
    public <T> Optional<T> as(Class<T> type, Faults faults) {
        return new Binder(faults).bind(this, type).map(value -> (T) value);
    }

    @Override
    public String toString() {
        return kind + " " + path() + " " + line() + ":" + column();
    }

    boolean plain() {
        return style == Style.PLAIN || style == Style.COMMENTED;
    }

    int depth() {
        return depth;
    }

    Place place() {
        return place;
    }

    Place keyPlace() {
        return branch.key() == null ? place : branch.key();
    }

    /** The key as a node, for maps whose keys are not plain text. */
    Node keyNode() {
        return new Node(Kind.TEXT, branch.step(), Style.MARKED, keyPlace(), branch);
    }

    /** Adds a value under a new key. If the key is taken, returns the first value and breaks it, since it is unclear which one is meant. */
    @Nullable
    Node put(String key, Node value) {
        Node first = fields.putIfAbsent(key, value);
        if (first != null) {
            fields.put(key, first.broken());
        }
        return first;
    }

    /** The stand-in for a faulty value whose fault is already reported. */
    Node broken() {
        return new Node(Kind.BROKEN, "", Style.MARKED, place, branch);
    }

    void add(Node item) {
        items.add(item);
    }

    /** What was found instead of what was expected; long runs of digits are left out, since they may be a personal number. */
    Map<String, Object> found() {
        return Map.of(
                "found",
                switch (kind) {
                    case OBJECT -> "{…}";
                    case LIST -> "[…]";
                    case NULL, BROKEN -> "null";
                    case TEXT -> '"' + hidden(text) + '"';
                    case NUMBER, TRUTH -> hidden(text);
                });
    }

    static String hidden(String text) {
        return DIGITS.matcher(text).replaceAll("…");
    }

    private Node missing(String key, Faults faults) {
        Node written = fields.get(key);
        Place at = written == null ? place : written.place;
        Node missing = new Node(Kind.BROKEN, "", Style.MARKED, at, new Branch(this, key, at));
        Node stranger = strangers.poll();
        if (stranger != null) {
            faults.alsoMissing(stranger, key);
        } else if (kind == Kind.OBJECT) {
            faults.add(missing, "json.missing", Map.of("key", key));
        }
        return missing;
    }
}
