package org.daibiao.journal;

import java.util.List;
import org.daibiao.record.Beta;
import org.daibiao.record.RecordReader;

/**
 * Store reader (读取): the port that reads records and the journal of one congress, within one transaction. Not for use outside
 * the function that received it.
 */
@Beta
public interface StoreReader extends RecordReader {
    /** The journal of the congress. */
    Journal journal();

    /**
     * The answers to these lookups, in order, from one state. Asks one by one, unless an adapter can answer several in one round trip;
     * the answers are the same.
     */
    default List<?> ask(List<Lookup<?>> lookups) {
        return lookups.stream().map(lookup -> lookup.in(this)).toList();
    }
}
