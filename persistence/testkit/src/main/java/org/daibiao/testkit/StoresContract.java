package org.daibiao.testkit;

import java.time.Duration;
import org.junit.jupiter.api.Nested;

/**
 * All guarantees of a store (存储的全部承诺). An adapter's test extends this class and supplies its stores; no test is optional or skipped.
 * A test that hangs on a store is ended.
 */
public abstract class StoresContract implements StoresFixture {
    /**
     * The number of random histories, at least 1: the system property {@code daibiao.histories}, {@code 20} by default, unless overridden. A
     * long run uses thousands. Races take 10 rounds for each history, 500 at most. Tests that depend on it have the tag {@code random}.
     */
    protected int histories() {
        return Integer.getInteger("daibiao.histories", 20);
    }

    /**
     * The number of random years that are played through the library, at least 1: {@code 2} unless overridden. Tests that depend on it have the tag
     * {@code random}.
     */
    protected int years() {
        return 2;
    }

    /**
     * How long a test waits for something that a store must do immediately before it considers the store stuck: 30 seconds unless overridden. A
     * whole test may take ten times as long.
     */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    /**
     * Whether the stores use a field cipher. If so, no personal data except published data may be in plain text behind the port. If not, it must
     * be, which proves that the test can see it. False unless overridden.
     */
    protected boolean sealed() {
        return false;
    }

    /** Guarantees for records. */
    @Nested
    public class Records extends RecordsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for values. */
    @Nested
    public class Values extends ValuesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for queries. */
    @Nested
    public class Queries extends QueriesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for references in criteria. */
    @Nested
    public class References extends ReferencesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for acts. */
    @Nested
    public class Acts extends ActsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for entries. */
    @Nested
    public class Entries extends EntriesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for questions to the journal. */
    @Nested
    public class Questions extends QuestionsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for transactions. */
    @Nested
    public class Transactions extends TransactionsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for what is asked or written at once. */
    @Nested
    public class Together extends TogetherContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees under concurrency. */
    @Nested
    public class Races extends RacesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees that need the whole library on the store. */
    @Nested
    public class Door extends DoorContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for repeats around a vote. */
    @Nested
    public class Repeats extends RepeatsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for random histories. */
    @Nested
    public class Histories extends HistoriesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for whole years. */
    @Nested
    public class Years extends YearsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for the ballot box. */
    @Nested
    public class Boxes extends BoxContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Guarantees for the secrecy of ballots. */
    @Nested
    public class Secrecy extends SecrecyContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }
}
