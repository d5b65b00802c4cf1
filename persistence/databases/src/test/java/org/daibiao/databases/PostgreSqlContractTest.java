package org.daibiao.databases;

import org.junit.jupiter.api.DisplayName;

@DisplayName("JooqStores on PostgreSQL")
class PostgreSqlContractTest extends DatabaseContract {
    PostgreSqlContractTest() {
        super(Server.POSTGRESQL);
    }

    /** On one real database as many as a promise is worth; on the others a few, since all of them answer alike. */
    @Override
    protected int years() {
        return Integer.getInteger("daibiao.years", super.years());
    }
}
