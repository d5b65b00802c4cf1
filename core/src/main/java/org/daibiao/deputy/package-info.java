/**
 * Deputies (代表): who they are, the seats and offices they hold, suspension and termination, the four kinds of group, and the voters they keep contact
 * with. Start at {@link org.daibiao.deputy.DeputyService}; {@link org.daibiao.deputy.Seats} tells other rooms who holds which seat on a day. Clauses
 * 1, 2, 10, 17; Deputies Law art. 61–63.
 */
@NullMarked
package org.daibiao.deputy;

import org.jspecify.annotations.NullMarked;
