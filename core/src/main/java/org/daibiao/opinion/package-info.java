/**
 * Opinion (群众意见): the people's opinions from intake to feedback, by level and category, and the community rounds in which deputies hear them and
 * report back on those of the previous round. Start at {@link org.daibiao.opinion.OpinionService}. Clauses 4, 7, 9.
 */
@NullMarked
package org.daibiao.opinion;

import org.jspecify.annotations.NullMarked;
