package org.daibiao.persistence.jooq;

import java.util.UUID;
import org.daibiao.kernel.Stores;
import org.daibiao.testkit.HistoriesContract;
import org.daibiao.testkit.JournalContract;
import org.daibiao.testkit.QuestionsContract;
import org.daibiao.testkit.RecordsContract;
import org.daibiao.testkit.TransactionsContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("JooqStores on H2")
class H2ContractTest {
    /** A database of its own in memory, which is gone when it is closed. */
    private static Stores database() {
        return JooqStores.at("jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa");
    }

    @Nested
    class Records extends RecordsContract {
        @Override
        public Stores fresh() {
            return database();
        }
    }

    @Nested
    class Journal extends JournalContract {
        @Override
        public Stores fresh() {
            return database();
        }
    }

    @Nested
    class Questions extends QuestionsContract {
        @Override
        public Stores fresh() {
            return database();
        }
    }

    @Nested
    class Transactions extends TransactionsContract {
        @Override
        public Stores fresh() {
            return database();
        }
    }

    @Nested
    class Histories extends HistoriesContract {
        @Override
        public Stores fresh() {
            return database();
        }
    }
}
