package org.daibiao.testkit;

import org.daibiao.kernel.Stores;

/** Fixture (夹具): what an adapter hands to the suites. */
@FunctionalInterface
public interface StoresFixture {
    /** A store without records and acts, whose schema knows every shape of every room. The suite closes it. */
    Stores fresh();
}
