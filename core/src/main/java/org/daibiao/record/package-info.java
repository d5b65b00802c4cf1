/**
 * Records (记录): what is kept and how it is asked for. {@link org.daibiao.record.Shape} says how a record is kept, {@link
 * org.daibiao.record.Query} and {@link org.daibiao.record.Criterion} ask for records, {@link org.daibiao.record.Outcome} and {@link
 * org.daibiao.record.DaibiaoException} are the two ways to say no, {@link org.daibiao.record.Messages} has the texts. It imports no other room.
 */
@NullMarked
package org.daibiao.record;

import org.jspecify.annotations.NullMarked;
