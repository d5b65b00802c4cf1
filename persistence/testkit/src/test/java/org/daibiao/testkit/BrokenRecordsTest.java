package org.daibiao.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/** Faults of records, references and the journal; beside {@link BrokenStoresTest}, so that both run at once. */
@DisplayName("The kit, where records and lines are kept,")
class BrokenRecordsTest extends BrokenStores {
    @Override
    Stream<Fault> faults() {
        return Stream.of(RecordFaults.all(), ReferenceFaults.all(), JournalFaults.all())
                .flatMap(all -> all);
    }
}
