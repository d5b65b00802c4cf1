package org.daibiao.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param lines a district for each, ten times as large as the one before
 * @param writers how many write at once
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
                        List.of(8),
                        new Runs(1, 3, 100),
                        new Runs(3, 3, 300),
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
                        new Runs(20, 12, 300),
                        new Runs(20, 16, 500),
                        Read.ALL.size(),
                        new Runs(20, 16, 150));
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
                        Read.ALL.size(),
                        new Runs(40, 40, 500));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
