package org.daibiao.databases;

import org.junit.jupiter.api.DisplayName;

@DisplayName("JooqStores on PostgreSQL")
class PostgreSqlContractTest extends DatabaseContract {
    PostgreSqlContractTest() {
        super(Server.POSTGRESQL);
    }
}
