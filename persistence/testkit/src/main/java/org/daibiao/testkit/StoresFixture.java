package org.daibiao.testkit;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;

/** Fixture (夹具): what an adapter supplies to the suites. */
public interface StoresFixture {
    /** A store without records and acts, whose schema has every shape of every room. The suite closes it. */
    Stores fresh();

    /**
     * Looks behind the port, to check what is not stored. Returns every row that the store keeps of this congress, with all its values, as text
     * in any form, by its table or the store's equivalent. The rows of a record are listed under the table of its shape; all other names belong
     * to the journal.
     *
     * @param stores a store that {@link #fresh} returned
     */
    Map<String, List<String>> rows(Stores stores, CongressId congress);

    /**
     * Looks into the database itself, to check what it keeps of a ballot besides the columns: the order of rows, row numbers, transactions,
     * triggers. Empty by default, for stores that JDBC does not reach; stores that it reaches must override it.
     *
     * @param stores a store that {@link #fresh} returned
     * @return a connection in auto-commit mode; the suite closes it
     */
    default Optional<Connection> look(Stores stores, CongressId congress) {
        return Optional.empty();
    }
}
