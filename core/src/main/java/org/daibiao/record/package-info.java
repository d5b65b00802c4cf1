/**
 * Records (记录): what is stored and how it is queried. {@link org.daibiao.record.Shape} describes how a record is stored; {@link
 * org.daibiao.record.Query} and {@link org.daibiao.record.Criterion} query records; {@link org.daibiao.record.Outcome} and {@link
 * org.daibiao.record.DaibiaoException} are the two forms of refusal; {@link org.daibiao.record.Messages} has the texts. It imports no other room.
 */
@NullMarked
package org.daibiao.record;

import org.jspecify.annotations.NullMarked;
