package org.daibiao.testkit;

import java.util.function.Supplier;

/**
 * A fault that a store may have, and the promise that must find it.
 *
 * @param what what the store does
 * @param promise suite and method of the test that must fail
 * @param store makes such a store
 * @param hangs whether many tests would hang on it
 */
record Fault(String what, String promise, Supplier<? extends Behind> store, boolean hangs) {
    Fault(String what, String promise, Supplier<? extends Behind> store) {
        this(what, promise, store, false);
    }
}
