package org.daibiao.poll;

/**
 * Elector (表决人): who may vote, known to this room by an id alone; as a rule the application gives a deputy's. A type for {@link
 * org.daibiao.record.Id}s, without records.
 */
public interface Elector {}
