package org.daibiao.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.json.SourceDocument;
import org.daibiao.profile.RuleProfiles;

/** Plans bundled with the library (内置计划). */
public final class WorkPlans {
    /** Deputy work plan of the standing committee of Jiading district for 2025 (嘉定区人大常委会2025年度代表工作计划). */
    public static final WorkPlan JIADING_2025 = bundled("jiading-2025.yaml");

    private WorkPlans() {}

    private static WorkPlan bundled(String name) {
        try (InputStream in = Objects.requireNonNull(WorkPlans.class.getResourceAsStream(name), name)) {
            SourceDocument document = SourceDocument.read(in, name, Format.YAML, Limits.DEFAULT);
            return PlanReader.read(document, RuleProfiles.all(), RuleProfiles.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
