package org.daibiao.journal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Histogram (分布): how many owed subjects have which number; subjects without any entry count as 0.
 *
 * @param subjects number found → number of subjects; unmodifiable, in ascending order
 */
public record Histogram(SortedMap<Long, Long> subjects) {
    public Histogram {
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
    }

    /** How many subjects are owed in total. */
    public long owed() {
        return subjects.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many subjects meet the requirement. */
    public long met(Requirement requirement) {
        return subjects.entrySet().stream()
                .filter(entry -> requirement.met(entry.getKey()))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    /** The sum of both, for example for two windows of one check. */
    public Histogram plus(Histogram other) {
        var sum = new TreeMap<>(subjects);
        other.subjects.forEach((actual, number) -> sum.merge(actual, number, Long::sum));
        return new Histogram(sum);
    }
}
