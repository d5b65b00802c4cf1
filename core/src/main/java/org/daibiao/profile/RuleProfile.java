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
 * Rule profile (规则档案): what a law or regulation says in numbers, limits and choices, each with where it stands. Immutable and
 * thread-safe.
 *
 * <p>How one is written: {@code docs/guide/write-a-profile.md}.
 *
 * @param id what it is called, for example {@code shanghai-2016}
 * @param zh its title in Chinese
 * @param en its title in English
 * @param law the law or regulation that it renders
 * @param year the year of the text that was read
 * @param from the first day on which it holds; null while nobody has told it
 * @param to the last day on which it holds; null while nobody has told it
 * @param base the id of the profile that it refines; null when it refines none
 * @param sections the sections by name, with what the base says and this one does not
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
     * Reads a profile from a file in YAML or, by its ending, JSON.
     *
     * @param bases profiles that it may refine, beside those that come along; of the same id the last one counts
     * @throws org.daibiao.json.BadDocumentException with every fault of the file, each by line and path
     */
    public static RuleProfile read(Path file, RuleProfile... bases) {
        return ProfileReader.read(SourceDocument.read(file, Limits.DEFAULT), known(bases));
    }

    /** Reads a profile in YAML, in UTF-8; else as {@link #read(Path, RuleProfile...)}. */
    public static RuleProfile read(byte[] yaml, RuleProfile... bases) {
        return ProfileReader.read(SourceDocument.parse(yaml, Format.YAML, Limits.DEFAULT), known(bases));
    }

    /**
     * This profile, and what a plan says in its sections where the profile says nothing; those values have the plan as their source. A value
     * that the profile says already is a fault, as is one of another type than known elsewhere, and a misspelt name.
     *
     * @param sections the sections as they are written: names, and in each its values by name
     * @param plan what is cited for the values
     * @param known profiles by whose words the names are measured
     * @param faults where faults are gathered
     */
    public RuleProfile refined(Node sections, Citation plan, List<RuleProfile> known, Faults faults) {
        return new Additions(this, plan, known, faults).read(sections);
    }

    RuleProfile with(Map<String, Section> all) {
        return new RuleProfile(id, zh, en, law, year, from, to, base, all);
    }

    /** The title, in the language of the locale (Chinese or English). */
    public String title(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** The section of this name; one without values when nothing is said. */
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
