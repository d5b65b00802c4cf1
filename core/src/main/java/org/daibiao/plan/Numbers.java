package org.daibiao.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.profile.RuleProfile;

/**
 * The numbers that the checks and texts of a plan file refer to: its own by name, those of its sections and its profile as
 * {@code section.name}. A missing name is reported once, however often it is used.
 */
final class Numbers {
    private static final Pattern REFERENCE = Pattern.compile(
            "[$%#]?[{｛]([^{}｛｝]*)[}｝]?|[}｝]|[\\[【（(〔<《［]\\s*([\\w－-]+(?:\\.[\\w－-]+)?)\\s*[\\]】）)〕>》］]");
    private static final Pattern FIRST_WORD =
            Pattern.compile("(?s)^\\s*([\\p{L}\\p{N}_－-]{1,60}(?:\\.[\\p{L}\\p{N}_－-]{1,60})?).*");
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9-]+(?:\\.[a-z0-9-]+)?)}");

    /** Contains no dot: the dot separates the name of a section from that of its number. */
    static final String OWN = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Faults faults;
    private final Map<String, Integer> own = new LinkedHashMap<>();
    private final Map<String, Integer> ofSections;
    private final Set<String> told = new HashSet<>();
    private final boolean unreadable;
    private final boolean sectionsUnsound;

    /**
     * @param root the plan
     * @param profile the plan's profile, with the values of the plan's sections
     * @param sectionsUnsound whether a fault of the sections is reported already, so that no number of theirs is reported missing
     */
    Numbers(Faults faults, Node root, RuleProfile profile, boolean sectionsUnsound) {
        this.faults = faults;
        this.ofSections = ofSections(profile);
        this.sectionsUnsound = sectionsUnsound;
        Optional<Node> written = root.field("numbers");
        written.ifPresent(all -> all.asObject(faults).forEach(this::read));
        this.unreadable = written.map(all -> all.kind() != Node.Kind.OBJECT
                        || all.fields().keySet().stream().anyMatch(Numbers::isNone))
                .orElse(root.hasStranger());
    }

    private static Map<String, Integer> ofSections(RuleProfile profile) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        profile.sections()
                .values()
                .forEach(section -> section.values().forEach((name, value) -> {
                    if (value.value() instanceof Integer number) {
                        numbers.put(section.name() + "." + name, number);
                    }
                }));
        return numbers;
    }

    private static boolean isNone(String name) {
        return !name.matches(OWN);
    }

    private void read(String name, Node value) {
        int before = faults.count();
        int number = value.asInt(faults);
        if (number < 0) {
            faults.add(value, "plan.number-negative", Map.of("name", name));
        }
        if (isNone(name)) {
            faults.addAtKey(value, "plan.number-name", Nearest.withCode(name.replace('.', '-'), Map.of("name", name)));
        }
        if (faults.count() > before || value.kind() == Node.Kind.BROKEN) {
            told.add(name);
        } else {
            own.put(name, number);
        }
    }

    Map<String, Integer> own() {
        return own;
    }

    boolean has(String name) {
        return own.containsKey(name) || ofSections.containsKey(name);
    }

    /** The number with this name; empty after a fault. */
    Optional<Integer> of(Node node, String name) {
        Optional<Integer> number = Optional.ofNullable(own.getOrDefault(name, ofSections.get(name)));
        boolean lacks = name.contains(".") ? !sectionsUnsound : !unreadable;
        if (number.isEmpty() && lacks && told.add(name)) {
            Set<String> known = name.contains(".") || own.isEmpty() ? all() : new TreeSet<>(own.keySet());
            String code = name.matches("[0-9]+") ? "plan.number-bare" : "plan.number-unknown";
            String fault = known.isEmpty() ? "plan.number-none" : code;
            faults.add(node, fault, Nearest.with(name, all(), Map.of("name", name, "known", known)));
        }
        return number;
    }

    /** A text with {@code {name}} replaced by the number. */
    String words(Node node) {
        int before = faults.count();
        String words = node.asProse(faults);
        return REFERENCE.matcher(words).replaceAll(found -> {
            String name = Objects.requireNonNullElse(found.group(1), "");
            if (NAME.matcher(found.group()).matches()) {
                return String.valueOf(of(node, name).orElse(1));
            } else if (found.group(2) != null && !has(found.group(2))) {
                return Matcher.quoteReplacement(found.group());
            } else if (faults.count() == before) {
                String inner = Objects.requireNonNullElse(found.group(2), name);
                Optional<String> near = Nearest.of(FIRST_WORD.matcher(inner).replaceAll("$1"), all());
                faults.add(
                        node,
                        "plan.reference",
                        Nearest.meant(near.map(one -> "{" + one + "}"), Map.of("found", found.group())));
            }
            return "";
        });
    }

    /** A text of the plan as adopted; a name in it would not be replaced. */
    static String verbatim(Node node, Faults faults) {
        String words = node.asProse(faults);
        Matcher name = NAME.matcher(words);
        if (name.find()) {
            faults.add(node, "plan.reference-verbatim", Map.of("found", name.group()));
        }
        return words;
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(own.keySet());
        all.addAll(ofSections.keySet());
        return all;
    }

    @Override
    public String toString() {
        return "Numbers[" + own.size() + "]";
    }
}
