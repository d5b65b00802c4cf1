package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Stores;

/** Stores that can be looked behind. */
interface Behind extends Stores {
    /** See {@link StoresFixture#rows}. */
    Map<String, List<String>> rows(CongressId congress);
}
