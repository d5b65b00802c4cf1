/**
 * Poll (表决): rules of a vote as values, ballots as values, and the count. {@link org.daibiao.poll.PollRules} defines the rules of a vote, {@link
 * org.daibiao.poll.Ballot} is one ballot, {@link org.daibiao.poll.TallyRule} orders the candidates, and {@link org.daibiao.poll.CountRule} combines
 * them into a {@link org.daibiao.poll.PollResult}, which prints itself as a count sheet. {@link org.daibiao.poll.SatisfactionRule} grades what was
 * rated. Everything here is pure: whole numbers throughout, no store, no clock.
 *
 * <p>No number of a law is hard-coded. The Javadoc states which number the law has and how certain that is: [L] the law's text was read, [P] a
 * published report was read, [D] derived, [GK] general knowledge and unverified.
 */
@NullMarked
package org.daibiao.poll;

import org.jspecify.annotations.NullMarked;
