package org.daibiao.databases;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("full")
@DisplayName("JooqStores on PostgreSQL behind a cipher")
class SealedPostgreSqlContractTest extends DatabaseContract {
    SealedPostgreSqlContractTest() {
        super(Server.POSTGRESQL, Keys.cipher());
    }

    /** The cipher takes the same part in each. */
    @Override
    protected int histories() {
        return Math.min(100, super.histories());
    }
}
