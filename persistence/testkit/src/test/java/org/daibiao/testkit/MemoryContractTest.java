package org.daibiao.testkit;

import org.daibiao.kernel.Stores;
import org.daibiao.memory.MemoryStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("MemoryStores")
class MemoryContractTest {
    @Nested
    class Records extends RecordsContract {
        @Override
        public Stores fresh() {
            return new MemoryStores();
        }
    }

    @Nested
    class Journal extends JournalContract {
        @Override
        public Stores fresh() {
            return new MemoryStores();
        }
    }

    @Nested
    class Questions extends QuestionsContract {
        @Override
        public Stores fresh() {
            return new MemoryStores();
        }
    }

    @Nested
    class Transactions extends TransactionsContract {
        @Override
        public Stores fresh() {
            return new MemoryStores();
        }
    }

    @Nested
    class Histories extends HistoriesContract {
        @Override
        public Stores fresh() {
            return new MemoryStores();
        }
    }
}
