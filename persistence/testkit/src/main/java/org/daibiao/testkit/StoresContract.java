package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Stores;
import org.junit.jupiter.api.Nested;

/**
 * All promises of a store (存储的全部承诺): an adapter's test extends this class and hands over its stores; there is nothing to choose
 * from and nothing to skip.
 */
public abstract class StoresContract implements StoresFixture {
    /** Promises about records. */
    @Nested
    public class Records extends RecordsContract {
        @Override
        public Stores fresh() {
            return StoresContract.this.fresh();
        }

        @Override
        public Map<String, List<String>> rows(Stores stores, CongressId congress) {
            return StoresContract.this.rows(stores, congress);
        }
    }

    /** Promises about the journal. */
    @Nested
    public class Journal extends JournalContract {
        @Override
        public Stores fresh() {
            return StoresContract.this.fresh();
        }

        @Override
        public Map<String, List<String>> rows(Stores stores, CongressId congress) {
            return StoresContract.this.rows(stores, congress);
        }
    }

    /** Promises about questions to the journal. */
    @Nested
    public class Questions extends QuestionsContract {
        @Override
        public Stores fresh() {
            return StoresContract.this.fresh();
        }

        @Override
        public Map<String, List<String>> rows(Stores stores, CongressId congress) {
            return StoresContract.this.rows(stores, congress);
        }
    }

    /** Promises about transactions. */
    @Nested
    public class Transactions extends TransactionsContract {
        @Override
        public Stores fresh() {
            return StoresContract.this.fresh();
        }

        @Override
        public Map<String, List<String>> rows(Stores stores, CongressId congress) {
            return StoresContract.this.rows(stores, congress);
        }
    }

    /** Promises about random histories. */
    @Nested
    public class Histories extends HistoriesContract {
        @Override
        public Stores fresh() {
            return StoresContract.this.fresh();
        }

        @Override
        public Map<String, List<String>> rows(Stores stores, CongressId congress) {
            return StoresContract.this.rows(stores, congress);
        }
    }
}
