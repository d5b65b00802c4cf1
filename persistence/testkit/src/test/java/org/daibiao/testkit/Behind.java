package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;

/** Stores that can be looked behind. */
interface Behind extends Stores {
    /** See {@link StoresFixture#rows}. */
    Map<String, List<String>> rows(CongressId congress);
}
