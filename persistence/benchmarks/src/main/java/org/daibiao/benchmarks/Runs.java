package org.daibiao.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How often and how long is measured. Each way runs in a fork of its own; the ways take turns, round after round, so that a machine that
 * slows down slows all of them down.
 */
record Runs(int rounds, int warmups, int measured, int seconds) {
    /** The median of each way, in microseconds. */
    record Times(Map<String, Double> medians) {
        double of(String way) {
            return Objects.requireNonNull(medians.get(way), way);
        }
    }

    /**
     * Measures a benchmark in several ways.
     *
     * @param benchmark the method's name with its class's
     * @param fixed the values of its other parameters
     */
    Times medians(String benchmark, List<String> ways, Map<String, String> fixed) throws RunnerException {
        var all = new TreeMap<String, List<Double>>();
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s %s, round %d of %d%n", benchmark, fixed.values(), round, rounds);
            for (RunResult result : run(benchmark, ways, fixed)) {
                all.computeIfAbsent(result.getParams().getParam("way"), way -> new ArrayList<>())
                        .addAll(iterations(result));
            }
        }
        var medians = new TreeMap<String, Double>();
        for (String way : ways) {
            List<Double> times = all.getOrDefault(way, List.of());
            if (times.isEmpty()) {
                throw new IllegalStateException(benchmark + " did not run: " + way);
            }
            medians.put(way, times.stream().sorted().toList().get(times.size() / 2));
        }
        return new Times(medians);
    }

    private Collection<RunResult> run(String benchmark, List<String> ways, Map<String, String> fixed)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark)
                .param("way", ways.toArray(String[]::new))
                .forks(1)
                .threads(1)
                .warmupIterations(warmups)
                .measurementIterations(measured)
                .jvmArgs(
                        "-Xmx2g",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-D" + Server.ADDRESS + "=" + System.getProperty(Server.ADDRESS))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (seconds > 0) {
            options.warmupTime(TimeValue.seconds(seconds)).measurementTime(TimeValue.seconds(seconds));
        }
        fixed.forEach(options::param);
        return new Runner(options.build()).run();
    }

    private static List<Double> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .map(primary -> primary.getScore())
                .toList();
    }
}
