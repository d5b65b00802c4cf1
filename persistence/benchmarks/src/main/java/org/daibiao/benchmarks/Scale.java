package org.daibiao.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param lines a district for each, ten times as large as the one before
 */
record Scale(
        Runs daily, Runs lists, Entered bulk, List<Integer> lines, Several several, Runs file, Afterwards afterwards) {
    /** How many of each are entered in bulk. */
    record Entered(int deputies, int voters, int contacts) {}

    /** How many write at once. */
    record Several(List<Integer> writers, Runs runs) {}

    /**
     * A district after years.
     *
     * @param matters how many of each kind are done in a year
     * @param reads so many of {@link Read} are measured
     */
    record Afterwards(int matters, int reads, Runs runs) {}

    private static final Scale BRIEF = new Scale(
            new Runs(5, 5, 500),
            new Runs(4, 3, 300),
            new Entered(4_000, 4_000, 4_000),
            List.of(10_000),
            new Several(List.of(4), new Runs(1, 2, 100)),
            new Runs(2, 2, 200),
            new Afterwards(200, 1, new Runs(2, 2, 100)));

    private static final Scale SHORT = new Scale(
            new Runs(50, 16, 500),
            new Runs(50, 24, 500),
            new Entered(10_000, 20_000, 10_000),
            List.of(10_000, 100_000),
            new Several(List.of(1, 8, 64), new Runs(16, 12, 300)),
            new Runs(16, 16, 500),
            new Afterwards(1_000, Read.ALL.size(), new Runs(12, 10, 200)));

    private static final Scale LONG = new Scale(
            new Runs(80, 40, 500),
            new Runs(50, 24, 500),
            new Entered(100_000, 1_000_000, 100_000),
            List.of(100_000, 1_000_000, 10_000_000),
            new Several(List.of(1, 8, 64), new Runs(40, 40, 500)),
            new Runs(40, 40, 500),
            new Afterwards(1_000, Read.ALL.size(), new Runs(40, 40, 500)));

    static Scale of(String name) {
        return switch (name) {
            case "brief" -> BRIEF;
            case "short" -> SHORT;
            case "long" -> LONG;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
