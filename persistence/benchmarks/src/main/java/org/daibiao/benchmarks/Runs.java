package org.daibiao.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How often and how long is measured: so many iterations of at least so many milliseconds, in one fork. */
record Runs(int warmups, int measured, int millis) {
    /** What was measured. */
    record Times(List<IterationResult> iterations) {
        /** The median time of a turn of this way, in microseconds. */
        double of(String way) {
            return median(iteration -> nanos(iteration, way) / nanos(iteration, "turns") / 1000);
        }

        /** How long one way takes where another takes one: the median of the iterations' ratios. */
        double ratio(String way, String other) {
            return median(iteration -> nanos(iteration, way) / nanos(iteration, other));
        }

        private double median(ToDoubleFunction<IterationResult> number) {
            return iterations.stream().mapToDouble(number).sorted().toArray()[iterations.size() / 2];
        }

        private static double nanos(IterationResult iteration, String counter) {
            Result<?> nanos = iteration.getSecondaryResults().get(counter);
            if (nanos == null || nanos.getScore() <= 0) {
                throw new IllegalStateException("did not run: " + counter);
            }
            return nanos.getScore();
        }
    }

    /** Measures one method of a benchmark, with these values of its parameters. */
    Times of(String benchmark, Map<String, String> parameters) throws RunnerException {
        System.out.printf("%s %s: %d + %d iterations%n", benchmark, parameters, warmups, measured);
        var options = new OptionsBuilder()
                .include(benchmark)
                .forks(1)
                .threads(1)
                .warmupIterations(warmups)
                .measurementIterations(measured)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementTime(TimeValue.milliseconds(millis))
                .jvmArgs(
                        "-Xmx2g",
                        // An office's program runs for weeks: what it does often is compiled, here after fewer calls
                        // than usual.
                        "-XX:Tier4InvocationThreshold=1000",
                        "-XX:Tier4MinInvocationThreshold=200",
                        "-XX:Tier4CompileThreshold=2000",
                        "-XX:Tier4BackEdgeThreshold=8000",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-D" + Server.ADDRESS + "=" + System.getProperty(Server.ADDRESS))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        parameters.forEach(options::param);
        Collection<RunResult> results = new Runner(options.build()).run();
        List<IterationResult> iterations = results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
        if (iterations.size() != measured) {
            throw new IllegalStateException(benchmark + " did not run");
        }
        return new Times(iterations);
    }
}
