package org.daibiao.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The kit on stores that are handed to it; run from other tests, not by the build itself. */
@DisplayName("the kit")
class BrokenKit extends StoresContract {
    /** How one test ended. */
    record Ended(String promise, String name, boolean failed) {}

    /** For a store that is sound, however slow the machine. */
    static final Duration LONG = Duration.ofSeconds(30);

    /** For a store that may hang. */
    static final Duration SHORT = Duration.ofMillis(400);

    private static volatile Supplier<? extends Behind> stores = Broken::new;
    private static volatile Duration patience = LONG;

    @Override
    public Stores fresh() {
        return stores.get();
    }

    @Override
    public Map<String, List<String>> rows(Stores kept, CongressId congress) {
        return ((Behind) kept).rows(congress);
    }

    @Override
    protected int histories() {
        return 2;
    }

    @Override
    protected Duration patience() {
        return patience;
    }

    /** Runs the tests of these promises, written as suite and method. */
    static List<Ended> run(Supplier<? extends Behind> on, Duration limit, Predicate<String> promises) {
        stores = on;
        patience = limit;
        var ended = new ArrayList<Ended>();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(BrokenKit.class))
                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(source -> promises.test(promise((MethodSource) source)))
                        .orElse(true)))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    boolean failed = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
                    String promise = test.getSource()
                            .map(source -> promise((MethodSource) source))
                            .orElse("");
                    ended.add(new Ended(promise, test.getDisplayName(), failed));
                }
            }

            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                throw new AssertionError("the kit skips nothing: " + test.getDisplayName());
            }
        });
        return ended;
    }

    /** Suite and method: {@code Records.anIdIsKeptOnce}. */
    private static String promise(MethodSource source) {
        return source.getClassName().replaceAll(".*\\$", "") + "." + source.getMethodName();
    }
}
