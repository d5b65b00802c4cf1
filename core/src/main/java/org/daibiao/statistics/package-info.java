/**
 * Statistics (统计): percentages as published, without floating point. {@link org.daibiao.statistics.Share} is a part of a named
 * whole, {@link org.daibiao.statistics.Shares} makes a table or a single rate, {@link org.daibiao.statistics.Rounding} is the rounding
 * mode; {@link org.daibiao.statistics.PublishedFigures} finds how published figures were rounded, and which do not fit.
 */
@NullMarked
package org.daibiao.statistics;

import org.jspecify.annotations.NullMarked;
