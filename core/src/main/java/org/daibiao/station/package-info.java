/**
 * Practice stations (全过程人民民主基层实践站): their purpose, leaders and staff, receptions on the plan's day, who enters them on which occasion and what they
 * bring, guidance, and roving. Start at {@link org.daibiao.station.StationService}. Clauses 4 and 5.
 */
@NullMarked
package org.daibiao.station;

import org.jspecify.annotations.NullMarked;
