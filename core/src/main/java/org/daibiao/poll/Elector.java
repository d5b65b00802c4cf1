package org.daibiao.poll;

/**
 * Elector (表决人): someone who may vote, known to this room only by an id; usually the application passes a deputy's id. A type for {@link
 * org.daibiao.record.Id}s, without records.
 */
public interface Elector {}
