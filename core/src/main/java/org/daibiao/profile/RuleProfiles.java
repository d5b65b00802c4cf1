package org.daibiao.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.json.SourceDocument;
import org.daibiao.record.Typed;

/**
 * Rule profiles bundled with the library (内置规则档案): the Deputies Law as amended in 2025, regulations of seven places, and one
 * district's own parameters. They represent the texts of their year and contain nothing of later texts.
 */
public final class RuleProfiles {
    /** A profile comes after its base. */
    private static final List<String> BUNDLED = List.of(
            "national-2025",
            "shanghai-2016",
            "beijing-2014",
            "zhejiang-2016",
            "shandong-2017",
            "qingdao-2021",
            "henan-2017",
            "chongqing-2017",
            "jiading-2025");

    private static final List<RuleProfile> ALL = bundled();

    private RuleProfiles() {}

    /** All bundled profiles; the national one first. */
    public static List<RuleProfile> all() {
        return ALL;
    }

    /** The profile of this id; throws {@link org.daibiao.record.BadValueException} if there is none. */
    public static RuleProfile of(String id) {
        return ALL.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Typed.unknown(id, BUNDLED));
    }

    private static List<RuleProfile> bundled() {
        var profiles = new ArrayList<RuleProfile>();
        for (String id : BUNDLED) {
            String name = id + ".yaml";
            try (InputStream in = Objects.requireNonNull(RuleProfiles.class.getResourceAsStream(name), name)) {
                profiles.add(
                        ProfileReader.bundled(SourceDocument.read(in, name, Format.YAML, Limits.DEFAULT), profiles));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return List.copyOf(profiles);
    }
}
