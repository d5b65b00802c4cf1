/**
 * Opinion (群众意见): the people's opinions from intake to feedback, by level and category, and the community rounds in which deputies hear
 * them and report back what became of those of the round before. {@link org.daibiao.opinion.OpinionService} is the way in. Clauses 4, 7, 9.
 */
@NullMarked
package org.daibiao.opinion;

import org.jspecify.annotations.NullMarked;
