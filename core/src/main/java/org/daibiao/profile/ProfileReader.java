package org.daibiao.profile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daibiao.json.Document;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;
import org.daibiao.kernel.Citation;
import org.jspecify.annotations.Nullable;

/** Reads a profile: all its faults are found before any is told. One reader reads one document. */
final class ProfileReader {
    private static final int FORMAT = 1;
    private static final String ARTICLE = "[1-9][0-9]{0,3}(-[1-9][0-9]?)?(\\([1-9][0-9]?\\))*";

    private final Node root;
    private final Faults faults;
    private final Map<String, RuleProfile> known = new LinkedHashMap<>();
    private final Map<String, Citation> laws = new LinkedHashMap<>();

    private ProfileReader(Document document, List<RuleProfile> known) {
        this.root = document.root();
        this.faults = document.faults();
        known.forEach(profile -> this.known.put(profile.id(), profile));
    }

    static RuleProfile read(Document document, List<RuleProfile> known) {
        return new ProfileReader(document, known).profile();
    }

    private RuleProfile profile() {
        root.onlyKeys(faults, "format", "id", "title", "law", "year", "from", "to", "base", "laws", "sections");
        Node format = root.required("format", faults);
        int version = format.asInt(faults);
        if (format.kind() == Node.Kind.NUMBER && version != FORMAT) {
            faults.add(format, "profile.format", Map.of("format", format.text(), "known", FORMAT));
        }
        Node idNode = root.required("id", faults);
        String id = ValueReader.code(idNode, idNode.asText(faults), faults);
        Citation title = names(root.required("title", faults));
        root.required("laws", faults).asObject(faults).forEach((code, node) -> laws.put(code, names(node)));
        Citation law = law(root.required("law", faults));
        int year = root.required("year", faults).asInt(faults);
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(root.required("to", faults), "profile.dates", Map.of("from", from, "to", to));
        }
        Optional<RuleProfile> base = root.field("base").flatMap(this::base);
        Map<String, Section> sections = sections(id, base);
        faults.orThrow();
        String refined = base.map(RuleProfile::id).orElse(null);
        return new RuleProfile(id, title.zh(), title.en(), law, year, from, to, refined, sections);
    }

    private Citation names(Node node) {
        node.onlyKeys(faults, "zh", "en");
        return Citation.of(name(node.required("zh", faults)), name(node.required("en", faults)));
    }

    private String name(Node node) {
        String name = node.asText(faults);
        if (node.kind() == Node.Kind.TEXT && name.isBlank()) {
            faults.add(node, "profile.blank", Map.of());
        }
        return name;
    }

    private @Nullable LocalDate day(String key) {
        return root.field(key).map(node -> node.asDate(faults)).orElse(null);
    }

    private Optional<RuleProfile> base(Node node) {
        String id = node.asText(faults);
        if (node.kind() != Node.Kind.BROKEN && !known.containsKey(id)) {
            faults.add(node, "profile.base-unknown", Map.of("base", id, "known", List.copyOf(known.keySet())));
        }
        return Optional.ofNullable(known.get(id));
    }

    private Map<String, Section> sections(String id, Optional<RuleProfile> base) {
        Map<String, Section> sections = new LinkedHashMap<>();
        base.ifPresent(refined -> refined.sections()
                .forEach((name, section) -> sections.put(name, new Section(id, name, section.values()))));
        root.required("sections", faults).asObject(faults).forEach((name, node) -> {
            ValueReader.codeAtKey(node, name, faults);
            Map<String, Sourced<?>> values = new LinkedHashMap<>();
            Optional.ofNullable(sections.get(name)).ifPresent(refined -> values.putAll(refined.values()));
            node.asObject(faults).forEach((key, value) -> {
                ValueReader.codeAtKey(value, key, faults);
                sourced(value, values.get(key)).ifPresent(read -> values.put(key, read));
            });
            sections.put(name, new Section(id, name, values));
        });
        return sections;
    }

    private Optional<Sourced<?>> sourced(Node node, @Nullable Sourced<?> refined) {
        node.onlyKeys(faults, "value", "source", "article");
        Node written = node.required("value", faults);
        Optional<Object> value = ValueReader.read(written, faults);
        Citation source = node.field("source").map(this::law).orElseGet(() -> {
            if (node.kind() == Node.Kind.OBJECT) {
                faults.add(node, "profile.source-missing", Map.of("value", node.key()));
            }
            return Citation.of("", "");
        });
        Optional<String> article = node.field("article").map(this::article);
        if (refined != null
                && value.filter(read -> !ValueReader.alike(read, refined.value()))
                        .isPresent()) {
            faults.add(
                    written,
                    "profile.type-changed",
                    Map.of("value", node.key(), "base", String.valueOf(refined.value())));
        }
        return value.map(
                read -> new Sourced<>(read, article.map(source::article).orElse(source)));
    }

    private Citation law(Node node) {
        String code = node.asText(faults);
        Citation law = laws.get(code);
        if (law == null && node.kind() != Node.Kind.BROKEN && root.field("laws").isPresent()) {
            faults.add(node, "profile.source-unknown", Map.of("source", code, "known", List.copyOf(laws.keySet())));
        }
        return law == null ? Citation.of("", "") : law;
    }

    private String article(Node node) {
        String article = node.asText(faults);
        if (node.kind() != Node.Kind.BROKEN && !article.matches(ARTICLE)) {
            faults.add(node, "profile.article", Map.of("article", article));
        }
        return article;
    }
}
