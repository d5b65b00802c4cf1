package org.daibiao.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;
import org.daibiao.record.Citation;

/** Reads the sections of a plan: values that its profile does not have. A value is written without a source; its source is the plan. */
final class PlanSectionsReader {
    private final Faults faults;
    private final ProfileWords words;
    private final RuleProfile profile;
    private final Citation source;

    /** @param known profiles whose names and codes those of the plan are checked against */
    PlanSectionsReader(RuleProfile profile, Citation source, List<RuleProfile> known, Faults faults) {
        this.faults = faults;
        this.words = new ProfileWords(faults, known);
        this.profile = profile;
        this.source = source;
    }

    RuleProfile read(Node sections) {
        Map<String, Section> all = new LinkedHashMap<>(profile.sections());
        sections.asObject(faults).forEach((name, node) -> {
            int before = faults.count();
            if (ValueReader.codeAtKey(node, name, faults)) {
                words.section(node, name);
            }
            Map<String, Sourced<?>> values =
                    new LinkedHashMap<>(profile.section(name).values());
            node.asObject(faults)
                    .forEach((key, value) -> added(name, key, value).ifPresent(read -> values.put(key, read)));
            if (faults.count() == before) {
                new Agreement(faults, node, values).check(name);
            }
            all.put(name, new Section(profile.id(), name, values));
        });
        return profile.with(all);
    }

    /** Empty after a fault. */
    private Optional<Sourced<?>> added(String section, String key, Node node) {
        Sourced<?> said = profile.section(section).values().get(key);
        if (said != null) {
            Map<String, ?> with = Map.of("value", section + "." + key, "profile", profile.id(), "said", said.value());
            faults.addAtKey(node, "profile.said", with);
            return Optional.empty();
        }
        if (ValueReader.codeAtKey(node, key, faults)) {
            words.value(node, section, key);
        }
        Object like = words.example(section, key);
        Optional<Object> value = ValueReader.read(node, like, faults);
        if (like != null && value.filter(read -> !ValueReader.alike(read, like)).isPresent()) {
            faults.add(node, "profile.type", Map.of("value", key, "base", String.valueOf(like)));
            return Optional.empty();
        }
        value.ifPresent(read -> words.usable(node, section, key, read));
        return value.map(read -> new Sourced<>(read, source));
    }
}
