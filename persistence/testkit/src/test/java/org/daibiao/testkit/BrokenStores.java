package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daibiao.testkit.BrokenKit.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The kit itself on trial: it must find every planted fault by the promise that names it, and nothing where there is none. */
abstract class BrokenStores {
    private static final TreeMap<String, String> TABLE = new TreeMap<>();

    abstract Stream<Fault> faults();

    @TestFactory
    @DisplayName("catches a store that")
    Stream<DynamicTest> catchesAStoreThat() {
        return faults().map(fault -> DynamicTest.dynamicTest(fault.what(), () -> {
            String suite = fault.promise().substring(0, fault.promise().indexOf('.') + 1);
            List<String> broken =
                    BrokenKit.run(fault.store(), BrokenKit.SHORT, promise -> alike(fault, promise, suite)).stream()
                            .filter(Ended::failed)
                            .map(Ended::promise)
                            .distinct()
                            .toList();
            TABLE.put(
                    fault.what(), fault.promise() + (broken.size() > 1 ? " and " + (broken.size() - 1) + " more" : ""));
            assertThat(broken).contains(fault.promise());
        }));
    }

    /** Of a store that hangs only the one test is run, which takes as long as its patience. */
    private static boolean alike(Fault fault, String promise, String suite) {
        return fault.hangs() ? promise.equals(fault.promise()) : promise.startsWith(suite);
    }

    @AfterAll
    static void print() {
        System.out.println(TABLE.size() + " broken stores, each caught by the promise beside it:");
        TABLE.forEach((what, promise) -> System.out.printf("  %-50s %s%n", what, promise));
    }
}
