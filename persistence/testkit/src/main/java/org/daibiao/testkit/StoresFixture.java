package org.daibiao.testkit;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;

/** Fixture (夹具): what an adapter hands to the suites. */
public interface StoresFixture {
    /** A store without records and acts, whose schema knows every shape of every room. The suite closes it. */
    Stores fresh();

    /**
     * A look behind the port, for promises about what is not stored: every row that the store keeps of this congress, with all its
     * values, as a text in any form, by the table it stands in, or by whatever stands for tables. The rows of a word stand under its
     * shape's table; what stands under any other name belongs to the journal.
     *
     * @param stores one that {@link #fresh} gave
     */
    Map<String, List<String>> rows(Stores stores, CongressId congress);

    /**
     * A look at the database itself, for promises about what it keeps of a ballot besides the columns: the order of rows, row numbers,
     * transactions, triggers. Empty unless overridden, for stores that JDBC does not reach; those that it reaches override it.
     *
     * @param stores one that {@link #fresh} gave
     * @return a connection that commits by itself; the suite closes it
     */
    default Optional<Connection> look(Stores stores, CongressId congress) {
        return Optional.empty();
    }
}
