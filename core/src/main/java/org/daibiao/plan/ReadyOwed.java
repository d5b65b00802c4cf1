package org.daibiao.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daibiao.journal.Requirement;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.json.SourceDocument;
import org.daibiao.profile.RuleProfiles;

/** The subjects that every plan can name without defining them: {@code owed.yaml}. */
final class ReadyOwed {
    static final Map<String, Requirement.Standing> ALL = read();

    private ReadyOwed() {}

    private static Map<String, Requirement.Standing> read() {
        String name = "owed.yaml";
        try (InputStream in = Objects.requireNonNull(ReadyOwed.class.getResourceAsStream(name), name)) {
            SourceDocument document = SourceDocument.read(in, name, Format.YAML, Limits.DEFAULT);
            var numbers = new Numbers(
                    document.faults(), document.root(), RuleProfiles.all().get(0), false);
            var words = new Vocabulary(document.faults(), numbers, Optional.of(document.root()), false);
            document.faults().orThrow();
            return Map.copyOf(words.owed());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
