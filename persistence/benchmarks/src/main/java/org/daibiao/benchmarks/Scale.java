package org.daibiao.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param lines a district for each, ten times as large as the one before
 * @param writers how many write at once
 * @param matters how many of each kind are done in a year
 * @param reads so many of {@link Read} are measured after years
 */
record Scale(
        Runs daily,
        Runs lists,
        int deputies,
        int voters,
        int contacts,
        List<Integer> lines,
        List<Integer> writers,
        Runs several,
        Runs file,
        int matters,
        int reads,
        Runs years) {
    static Scale of(String name) {
        return switch (name) {
            case "brief" ->
                new Scale(
                        new Runs(5, 5, 500),
                        new Runs(4, 3, 300),
                        4_000,
                        4_000,
                        4_000,
                        List.of(10_000),
                        List.of(4),
                        new Runs(1, 3, 100),
                        new Runs(2, 3, 200),
                        200,
                        2,
                        new Runs(3, 3, 100));
            case "short" ->
                new Scale(
                        new Runs(50, 16, 500),
                        new Runs(50, 24, 500),
                        10_000,
                        20_000,
                        10_000,
                        List.of(10_000, 100_000),
                        List.of(1, 8, 64),
                        new Runs(16, 12, 300),
                        new Runs(16, 16, 500),
                        1_000,
                        Read.ALL.size(),
                        new Runs(12, 10, 200));
            case "long" ->
                new Scale(
                        new Runs(80, 40, 500),
                        new Runs(50, 24, 500),
                        100_000,
                        1_000_000,
                        100_000,
                        List.of(100_000, 1_000_000, 10_000_000),
                        List.of(1, 8, 64),
                        new Runs(40, 40, 500),
                        new Runs(40, 40, 500),
                        1_000,
                        Read.ALL.size(),
                        new Runs(40, 40, 500));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
