package org.daibiao.testkit;

import java.time.Duration;
import org.junit.jupiter.api.Nested;

/**
 * All promises of a store (存储的全部承诺): an adapter's test extends this class and hands over its stores; there is nothing to choose
 * from and nothing to skip. A test that hangs on a store ends by itself.
 */
public abstract class StoresContract implements StoresFixture {
    /**
     * How many random histories are played, 1 or more: what the system property {@code daibiao.histories} says, {@code 20} without it,
     * unless overridden; a long run asks for thousands. Races take 10 rounds for each, and 500 at most. What
     * depends on it has the tag {@code random}.
     */
    protected int histories() {
        return Integer.getInteger("daibiao.histories", 20);
    }

    /**
     * How long a test waits for what a store owes at once, before it calls the store stuck: 30 seconds unless overridden. A whole test
     * may take ten times as long.
     */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    /**
     * Whether the stores stand behind a field cipher: then no personal data but what is published may stand behind the port as it is; else
     * it must, so that looking there shows something. They do not unless overridden.
     */
    protected boolean sealed() {
        return false;
    }

    /** Promises about records. */
    @Nested
    public class Records extends RecordsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about values. */
    @Nested
    public class Values extends ValuesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about queries. */
    @Nested
    public class Queries extends QueriesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about references in criteria. */
    @Nested
    public class References extends ReferencesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about acts. */
    @Nested
    public class Acts extends ActsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about entries. */
    @Nested
    public class Entries extends EntriesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about questions to the journal. */
    @Nested
    public class Questions extends QuestionsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about transactions. */
    @Nested
    public class Transactions extends TransactionsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about many at once. */
    @Nested
    public class Races extends RacesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises that need the whole library on the store. */
    @Nested
    public class Door extends DoorContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about repeats around a vote. */
    @Nested
    public class Repeats extends RepeatsContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about random histories. */
    @Nested
    public class Histories extends HistoriesContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about the ballot box. */
    @Nested
    public class Boxes extends BoxContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }

    /** Promises about the secrecy of ballots. */
    @Nested
    public class Secrecy extends SecrecyContract {
        @Override
        StoresContract contract() {
            return StoresContract.this;
        }
    }
}
