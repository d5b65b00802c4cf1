package org.daibiao.databases;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** In the longer build: its statements are those of PostgreSQL, on which the kit runs in every build. */
@Tag("full")
@DisplayName("JooqStores on MariaDB")
class MariaDbContractTest extends DatabaseContract {
    MariaDbContractTest() {
        super(Server.MARIADB);
    }
}
