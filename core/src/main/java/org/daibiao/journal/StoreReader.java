package org.daibiao.journal;

import org.daibiao.record.RecordReader;

/**
 * Store reader (读取): the port through which records and the journal of one congress are read, within one transaction. Not for use outside
 * the function it was given to.
 */
public interface StoreReader extends RecordReader {
    /** The journal of the congress. */
    Journal journal();
}
