/**
 * Statistics (统计): percentages as they are published, without floating point. {@link org.daibiao.statistics.Share} is a part of a named
 * whole, {@link org.daibiao.statistics.Shares} makes a table or a single rate, {@link org.daibiao.statistics.Rounding} says how;
 * {@link org.daibiao.statistics.PublishedFigures} asks of published figures how they were rounded, and what does not fit.
 */
@NullMarked
package org.daibiao.statistics;

import org.jspecify.annotations.NullMarked;
