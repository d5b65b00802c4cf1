package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.junit.jupiter.api.DisplayName;

@DisplayName("MemoryStores")
class MemoryContractTest extends StoresContract {
    @Override
    public Stores fresh() {
        return new MemoryStores();
    }

    @Override
    public Map<String, List<String>> rows(Stores stores, CongressId congress) {
        return ((MemoryStores) stores).rows(congress);
    }
}
