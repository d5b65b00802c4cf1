package org.daibiao.journal;

import java.util.List;
import org.daibiao.record.Beta;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.UnstorableException;

/**
 * Store writer (写入): the port through which records and acts of one congress are written, within one transaction in which no other writer of
 * that congress runs. What it wrote is seen by its own reads at once, by others after the commit.
 *
 * <p>After an exception of a writer the work must fail too: what a transaction holds that goes on is not defined, and databases disagree
 * about it.
 */
@Beta
public interface StoreWriter extends StoreReader {
    /**
     * Keeps new records at version 1, all or none. Throws {@link DuplicateException} when an id is there already and {@link
     * UnstorableException} for a value that could not be given back unchanged, which comes first.
     */
    <T> void insert(Shape<T> shape, List<T> words);

    /**
     * Replaces a record if its version is the expected one, which becomes one more. Throws {@link StaleVersionException} when it
     * is not, or when the record is not there.
     */
    <T> void update(Shape<T> shape, T word, long expected);

    /**
     * Enters acts in the journal, in this order; each gets the next number of the congress, each line the next line number, both without
     * gaps. Throws {@link DuplicateException} when an operation is there already or a line has been taken back before, {@link
     * UnknownIdException} when a line takes back one that is not there before it, which comes first.
     */
    void append(List<Act> acts);
}
