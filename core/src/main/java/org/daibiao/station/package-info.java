/**
 * Practice stations (全过程人民民主基层实践站): what they are for, who leads and staffs them, receptions on the plan's day, who enters them
 * on which occasion and with what, guidance, and roving. {@link org.daibiao.station.StationService} is the way in. Clauses 4 and 5.
 */
@NullMarked
package org.daibiao.station;

import org.jspecify.annotations.NullMarked;
