package org.daibiao.testkit;

import java.util.List;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Stores;

/** Fixture (夹具): what an adapter hands to the suites. */
public interface StoresFixture {
    /** A store without records and acts, whose schema knows every shape of every room. The suite closes it. */
    Stores fresh();

    /**
     * A look behind the port, for promises about what is not stored: every row that the store keeps of this congress, with all its
     * values, as texts in any form; of every table, the journal's included, or of whatever stands for tables.
     *
     * @param stores one that {@link #fresh} gave
     */
    List<String> rows(Stores stores, CongressId congress);
}
