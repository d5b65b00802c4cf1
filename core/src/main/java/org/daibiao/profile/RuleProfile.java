package org.daibiao.profile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daibiao.json.Faults;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.json.Node;
import org.daibiao.json.SourceDocument;
import org.daibiao.record.Citation;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Rule profile (规则档案): the numbers, limits and choices of a law or regulation, each with its source. Immutable and
 * thread-safe.
 *
 * <p>How to write one: {@code docs/guide/write-a-profile.md}.
 *
 * @param id its id, for example {@code shanghai-2016}
 * @param zh its title in Chinese
 * @param en its title in English
 * @param law the law or regulation that it represents
 * @param year the year of the text that it represents
 * @param from the first day on which it is in force; null while unknown
 * @param to the last day on which it is in force; null while unknown
 * @param base the id of the profile that it refines; null if it refines none
 * @param sections the sections by name, including values of the base that this profile does not override
 */
public record RuleProfile(
        String id,
        String zh,
        String en,
        Citation law,
        int year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String base,
        Map<String, Section> sections) {
    public RuleProfile {
        sections = Map.copyOf(sections);
    }

    /**
     * Reads a profile from a file, JSON by its file extension, otherwise YAML.
     *
     * @param bases profiles that it may refine, besides the bundled ones; the last one with the same id counts
     * @throws org.daibiao.json.BadDocumentException with every fault of the file, each with line and path
     */
    public static RuleProfile read(Path file, RuleProfile... bases) {
        return ProfileReader.read(SourceDocument.read(file, Limits.DEFAULT), known(bases));
    }

    /** Reads a profile in YAML, in UTF-8; otherwise as {@link #read(Path, RuleProfile...)}. */
    public static RuleProfile read(byte[] yaml, RuleProfile... bases) {
        return ProfileReader.read(SourceDocument.parse(yaml, Format.YAML, Limits.DEFAULT), known(bases));
    }

    /**
     * This profile with the values that a plan adds in its sections; their source is the plan. A value that the profile already has is a
     * fault, as are a value whose type differs from that in known profiles, and a misspelt name.
     *
     * @param sections the sections as written: by name, each with its values by name
     * @param plan the citation of the values
     * @param known profiles whose names the plan's names are checked against
     * @param faults collects the faults
     */
    public RuleProfile refined(Node sections, Citation plan, List<RuleProfile> known, Faults faults) {
        return new PlanSectionsReader(this, plan, known, faults).read(sections);
    }

    RuleProfile with(Map<String, Section> all) {
        return new RuleProfile(id, zh, en, law, year, from, to, base, all);
    }

    /** The title, in the language of the locale (Chinese or English). */
    public String title(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** The section of this name; without values if the profile has none. */
    public Section section(String name) {
        Section section = sections.get(name);
        return section == null ? new Section(id, name, Map.of()) : section;
    }

    private static List<RuleProfile> known(RuleProfile... bases) {
        return Stream.concat(RuleProfiles.all().stream(), Stream.of(bases)).toList();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
