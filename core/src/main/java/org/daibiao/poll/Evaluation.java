package org.daibiao.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daibiao.kernel.Rejection;

/**
 * Evaluation (满意度测评结果): the grades of what was rated, as the votes were given. Nothing is put right: what looks like a misprint is a
 * warning. Immutable and thread-safe.
 *
 * @param graded every rating with its grade, in the order given
 * @param warnings numbers that do not fit together, and ratings at which the two readings of the line part
 */
public record Evaluation(List<Graded> graded, List<Rejection> warnings) {
    /**
     * A rating with its grade.
     *
     * @param rating the votes
     * @param grade under the rule's own reading
     * @param otherwise under the other reading; it differs at exactly the line alone
     */
    public record Graded(Rating rating, Grade grade, Grade otherwise) {}

    public Evaluation {
        graded = List.copyOf(graded);
        warnings = List.copyOf(warnings);
    }

    /** By project the grades of its parts, projects in the order given; no grade of the whole is made of them, for none is published. */
    public Map<String, List<Graded>> byItem() {
        return graded.stream()
                .collect(Collectors.groupingBy(one -> one.rating().item(), LinkedHashMap::new, Collectors.toList()));
    }
}
