package org.daibiao.record;

import java.util.Optional;

/**
 * Record reader (记录读取): how records of one congress are read, within one transaction. Not for use outside the function it was given to.
 */
public interface RecordReader {
    /** The congress whose records these are. */
    CongressId congress();

    /** The record with this id; empty when there is none. */
    <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id);

    /**
     * One page of the records that fulfil all criteria, in the order of the query's field and then of the id's text; the next page's
     * cursor is made by {@link Cursor}. Throws {@link BadCursorException} for a cursor of another list.
     */
    <T> Page<Versioned<T>> select(Query<T> query);
}
