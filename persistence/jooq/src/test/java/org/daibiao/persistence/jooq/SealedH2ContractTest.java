package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daibiao.journal.Stores;
import org.daibiao.privacy.SealedStores;
import org.daibiao.record.CongressId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("full")
@DisplayName("JooqStores on H2 behind a cipher")
class SealedH2ContractTest extends H2ContractTest {
    private final Map<Stores, Stores> behind = new ConcurrentHashMap<>();

    @Override
    public Stores fresh() {
        Stores inner = super.fresh();
        Stores stores = SealedStores.of(inner, Keys.cipher("k2", "k1"), SealedStores.Reading.SEALED_ONLY);
        behind.put(stores, inner);
        return stores;
    }

    @Override
    public Map<String, List<String>> rows(Stores stores, CongressId congress) {
        return super.rows(behind.get(stores), congress);
    }

    @Override
    public Optional<Connection> look(Stores stores, CongressId congress) {
        return super.look(behind.get(stores), congress);
    }

    @Override
    protected boolean sealed() {
        return true;
    }

    /** The cipher takes the same part in each. */
    @Override
    protected int histories() {
        return Math.min(100, super.histories());
    }
}
