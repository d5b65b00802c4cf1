package org.daibiao.profile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.json.SourceDocument;
import org.daibiao.record.Citation;
import org.jspecify.annotations.Nullable;

/** Reads a profile: collects every fault before reporting any. One reader reads one document. */
final class ProfileReader {
    private static final int FORMAT = 1;
    private static final String ARTICLE = "[1-9][0-9]{0,3}(-[1-9][0-9]?)?(\\([1-9][0-9]?\\)){0,3}";

    /** An article and its item in another notation: 第22条第4项, 22（4）. A paragraph (款) alone cannot be written. */
    private static final Pattern NEARLY_ARTICLE = Pattern.compile(
            "(?U)(?:第|art\\.?|article)?\\s*(\\d{1,4})\\s*条?(?:\\s*(?:第|[(（\\[［])\\s*(\\d{1,2})\\s*[项)）\\]］]?)?");

    private static final String SECTIONS = "sections";

    /** The keys below the code of a law. */
    private static final Set<String> NAMES = Set.of("zh", "en");

    private static final int FIRST = 1949;
    private static final int LAST = 9998;

    private final Node root;
    private final Faults faults;
    private final Map<String, RuleProfile> known = new LinkedHashMap<>();
    private final Map<String, Citation> laws = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private final ProfileWords words;
    /** Whether a cited law may be missing because the laws could not be read. */
    private boolean anyLaw;

    /** The first section among the laws, because the key of the sections is missing. */
    private Optional<Node> astray = Optional.empty();

    private ProfileReader(SourceDocument document, List<RuleProfile> known, ProfileWords words) {
        this.root = document.root();
        this.faults = document.faults();
        known.forEach(profile -> this.known.put(profile.id(), profile));
        this.words = words;
    }

    /** A profile whose names and codes are checked against the known profiles. */
    static RuleProfile read(SourceDocument document, List<RuleProfile> known) {
        return new ProfileReader(document, known, new ProfileWords(document.faults(), known)).profile();
    }

    /** A bundled profile: others are checked against its names and codes. */
    static RuleProfile bundled(SourceDocument document, List<RuleProfile> bases) {
        return new ProfileReader(document, bases, new ProfileWords(document.faults(), List.of())).profile();
    }

    private RuleProfile profile() {
        root.onlyKeys(faults, "format", "id", "title", "law", "year", "from", "to", "base", "laws", "sections");
        Node format = root.required("format", faults);
        int before = faults.count();
        int version = format.asInt(faults);
        if (format.kind() == Node.Kind.NUMBER && faults.count() == before && version != FORMAT) {
            faults.add(format, "profile.format", Map.of("format", format.text(), "known", FORMAT));
        }
        Node idNode = root.required("id", faults);
        String id = id(idNode);
        Citation title = names(root.required("title", faults));
        Node written = root.required("laws", faults);
        anyLaw = written.kind() != Node.Kind.OBJECT;
        astray = root.field(SECTIONS).isPresent()
                ? Optional.empty()
                : written.fields().values().stream()
                        .filter(node -> node.key().equals(SECTIONS) || isSection(node))
                        .findFirst();
        astray.ifPresent(node -> faults.addAtKey(
                node, node.key().equals(SECTIONS) ? "json.indentation" : "profile.key-line", Map.of("key", SECTIONS)));
        written.asObject(faults).forEach(this::law);
        Citation law = law(root.required("law", faults));
        int year = year(root.required("year", faults));
        int unsound = faults.count();
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from != null && to != null && to.isBefore(from) && faults.count() == unsound) {
            faults.add(root.required("to", faults), "profile.dates", Map.of("from", from, "to", to));
        }
        Optional<RuleProfile> base = root.field("base").flatMap(this::base);
        Map<String, Section> sections = sections(id, base);
        faults.orThrow();
        String refined = base.map(RuleProfile::id).orElse(null);
        return new RuleProfile(id, title.zh(), title.en(), law, year, from, to, refined, sections);
    }

    /** Must be unique: with two profiles of one id it would be unclear which one a plan names. */
    private String id(Node node) {
        String id = ValueReader.code(node, node.asText(faults), faults);
        if (known.containsKey(id)) {
            faults.add(node, "profile.id-taken", Map.of("id", id));
        }
        return id;
    }

    private static boolean isSection(Node node) {
        return node.fields().values().stream()
                .anyMatch(one -> one.field("value").isPresent());
    }

    /** Whether it is a value among the sections, because the key of its section is missing; reported once. */
    private boolean isValue(Node node) {
        boolean value = node.field("value").isPresent() && node.field("source").isPresent();
        if (value && told.add("section")) {
            faults.addAtKey(node, "profile.section-line", Map.of("value", node.key()));
        }
        return value;
    }

    private void law(String code, Node node) {
        boolean bare = NAMES.contains(code) && node.kind() == Node.Kind.TEXT;
        if (bare && !anyLaw) {
            faults.addAtKey(node, "profile.law-line", Map.of("key", code));
        }
        anyLaw |= bare;
        if (!bare && !isSection(node) && !astray.filter(node::equals).isPresent()) {
            laws.put(code, names(node));
        }
    }

    private Citation names(Node node) {
        node.onlyKeys(faults, "zh", "en");
        return Citation.of(
                name(node.required("zh", faults), Citation.LONGEST_ZH),
                name(node.required("en", faults), Citation.LONGEST_EN));
    }

    private String name(Node node, int most) {
        String name = node.asProse(faults);
        if (Citation.isWithin(name, most)) {
            return name;
        }
        faults.add(node, "profile.name-long", Map.of("most", most));
        return "";
    }

    private int year(Node node) {
        int before = faults.count();
        int year = node.asInt(faults);
        if (faults.count() == before && node.kind() == Node.Kind.NUMBER && (year < FIRST || year > LAST)) {
            Optional<String> near = Optional.of(String.valueOf(2000 + year)).filter(any -> year > 0 && year < 100);
            faults.add(
                    node,
                    "profile.year",
                    Nearest.meant(near, Map.of("year", node.text(), "least", FIRST, "most", LAST)));
        }
        return year;
    }

    private @Nullable LocalDate day(String key) {
        return root.field(key).map(node -> node.asDate(faults)).orElse(null);
    }

    private Optional<RuleProfile> base(Node node) {
        String id = node.asText(faults);
        if (!id.isEmpty() && !known.containsKey(id)) {
            Map<String, ?> with = Map.of("base", id, "known", List.copyOf(known.keySet()));
            faults.add(node, "profile.base-unknown", Nearest.with(id, known.keySet(), with));
        }
        return Optional.ofNullable(known.get(id));
    }

    private Map<String, Section> sections(String id, Optional<RuleProfile> base) {
        Map<String, Section> sections = new LinkedHashMap<>();
        base.ifPresent(refined -> refined.sections()
                .forEach((name, section) -> sections.put(name, new Section(id, name, section.values()))));
        Map<String, Node> written =
                astray.isPresent() ? Map.of() : root.required(SECTIONS, faults).asObject(faults);
        written.forEach((name, node) -> {
            if (isValue(node)) {
                return;
            }
            int before = faults.count();
            if (ValueReader.codeAtKey(node, name, faults)) {
                words.section(node, name);
            }
            Map<String, Sourced<?>> values = new LinkedHashMap<>();
            Optional.ofNullable(sections.get(name)).ifPresent(refined -> values.putAll(refined.values()));
            node.asObject(faults).forEach((key, value) -> {
                if (ValueReader.codeAtKey(value, key, faults) && !values.containsKey(key)) {
                    words.value(value, name, key);
                }
                sourced(value, name, values.get(key)).ifPresent(read -> values.put(key, read));
            });
            if (faults.count() == before) {
                new Agreement(faults, node, values).check(name);
            }
            sections.put(name, new Section(id, name, values));
        });
        return sections;
    }

    private Optional<Sourced<?>> sourced(Node node, String section, @Nullable Sourced<?> refined) {
        if (node.kind() != Node.Kind.OBJECT && node.kind() != Node.Kind.BROKEN) {
            String shown = node.kind() == Node.Kind.LIST ? "[…]" : node.text();
            faults.add(node, "profile.value-bare", Map.of("right", "{value: " + shown + ", source: …}"));
            return Optional.empty();
        }
        node.onlyKeys(faults, "value", "source", "article");
        Node written = node.required("value", faults);
        Object like = refined == null ? words.example(section, node.key()) : refined.value();
        Optional<Object> value = ValueReader.read(written, like, faults);
        Citation source = node.field("source").map(this::law).orElseGet(() -> {
            if (node.hasStranger()) {
                node.required("source", faults);
            } else if (node.kind() == Node.Kind.OBJECT) {
                faults.add(node, "profile.source-missing", Map.of("value", node.key()));
            }
            return Citation.of("", "");
        });
        Optional<String> article = node.field("article").flatMap(this::article);
        if (like != null && value.filter(read -> !ValueReader.alike(read, like)).isPresent()) {
            String code = refined == null ? "profile.type" : "profile.type-changed";
            faults.add(written, code, Map.of("value", node.key(), "base", String.valueOf(like)));
        } else if (value.isPresent()) {
            words.usable(written, section, node.key(), value.get());
        }
        return value.map(
                read -> new Sourced<>(read, article.map(source::article).orElse(source)));
    }

    private Citation law(Node node) {
        String code = node.asText(faults);
        Citation law = laws.get(code);
        if (law == null && !code.isEmpty() && !anyLaw && told.add(code)) {
            Map<String, ?> with = Map.of("source", code, "known", List.copyOf(laws.keySet()));
            faults.add(node, "profile.source-unknown", Nearest.with(code, laws.keySet(), with));
        }
        return law == null ? Citation.of("", "") : law;
    }

    /** Empty after a fault. */
    private Optional<String> article(Node node) {
        String article = node.asText(faults);
        if (article.matches(ARTICLE)) {
            return Optional.of(article);
        } else if (!article.isEmpty()) {
            Matcher meant = NEARLY_ARTICLE.matcher(article);
            Optional<String> near = Optional.of(meant)
                    .filter(Matcher::matches)
                    .filter(found -> Integer.parseInt(found.group(1)) > 0)
                    .map(found -> Integer.parseInt(found.group(1))
                            + (found.group(2) == null ? "" : "(" + Integer.parseInt(found.group(2)) + ")"));
            faults.add(node, "profile.article", Nearest.meant(near, Map.of("article", article)));
        }
        return Optional.empty();
    }
}
