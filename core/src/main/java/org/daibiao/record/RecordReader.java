package org.daibiao.record;

import java.util.Optional;

/**
 * Record reader (记录读取): reads the records of one congress, within one transaction. Not for use outside the function that received it.
 */
public interface RecordReader {
    /** The congress whose records these are. */
    CongressId congress();

    /** The record with this id; empty if there is none. */
    <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id);

    /**
     * One page of the records that match all criteria, in the order of the query's field and then of the id's text. {@link Cursor} makes the
     * cursor of the next page. Throws {@link BadCursorException} for a cursor of another list.
     */
    <T> Page<Versioned<T>> select(Query<T> query);
}
