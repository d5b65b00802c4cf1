package org.daibiao.databases;

import org.junit.jupiter.api.DisplayName;

@DisplayName("JooqStores on MariaDB")
class MariaDbContractTest extends DatabaseContract {
    MariaDbContractTest() {
        super(Server.MARIADB);
    }
}
