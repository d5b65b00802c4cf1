package org.daibiao.journal;

import java.util.List;
import org.daibiao.record.Beta;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.UnstorableException;

/**
 * Store writer (写入): the port that writes records and acts of one congress, within one transaction in which no other writer of that
 * congress runs. Its own reads see its writes at once, others see them after the commit.
 *
 * <p>After an exception from a writer the work must fail too: the content of a transaction that continues is undefined, and databases
 * differ.
 */
@Beta
public interface StoreWriter extends StoreReader {
    /**
     * Inserts new records at version 1, all or none. Throws {@link DuplicateException} if an id already exists, and {@link
     * UnstorableException}, which is checked first, for a value that could not be returned unchanged.
     */
    <T> void insert(Shape<T> shape, List<T> words);

    /**
     * Replaces a record if its version is the expected one, and increments the version. Throws {@link StaleVersionException} if the version
     * differs or the record is missing.
     */
    <T> void update(Shape<T> shape, T word, long expected);

    /**
     * Enters acts in the journal, in this order. Each act gets the next number of the congress and each line the next line number, both
     * without gaps. Throws {@link DuplicateException} if an operation already exists or a line was already taken back, and {@link
     * UnknownIdException}, which is checked first, if a line takes back a line that does not exist before it.
     */
    void append(List<Act> acts);

    /**
     * Makes these writes, in order. Makes them one by one, unless an adapter can send several in one round trip; then it answers as if they
     * had been made one by one, up to the first that fails.
     */
    default void write(List<Write> writes) {
        writes.forEach(write -> write.in(this));
    }
}
