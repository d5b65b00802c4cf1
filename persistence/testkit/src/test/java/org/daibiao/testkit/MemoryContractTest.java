package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Stores;
import org.daibiao.memory.MemoryStores;
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
