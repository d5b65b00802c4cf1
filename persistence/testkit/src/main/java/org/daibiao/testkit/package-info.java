/**
 * What every store must promise, as tests: an adapter extends the suites, says how to get a store, and a failing promise is a failing test with
 * its name.
 */
@NullMarked
package org.daibiao.testkit;

import org.jspecify.annotations.NullMarked;
