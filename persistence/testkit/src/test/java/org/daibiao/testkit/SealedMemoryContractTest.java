package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.FieldKey;
import org.daibiao.privacy.GcmCipher;
import org.daibiao.privacy.KeyRing;
import org.daibiao.privacy.SealedStores;
import org.daibiao.record.CongressId;
import org.junit.jupiter.api.DisplayName;

@DisplayName("MemoryStores behind a cipher")
class SealedMemoryContractTest extends StoresContract {
    private final FieldCipher cipher = GcmCipher.aes256(KeyRing.of(key("k2", 2), key("k1", 1)));
    private final Map<Stores, MemoryStores> behind = new ConcurrentHashMap<>();

    @Override
    public Stores fresh() {
        var inner = new MemoryStores();
        Stores stores = SealedStores.of(inner, cipher, SealedStores.Reading.SEALED_ONLY);
        behind.put(stores, inner);
        return stores;
    }

    @Override
    public Map<String, List<String>> rows(Stores stores, CongressId congress) {
        return behind.get(stores).rows(congress);
    }

    @Override
    protected boolean sealed() {
        return true;
    }

    private static FieldKey key(String id, int value) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) value;
        byte[] others = new byte[32];
        others[1] = (byte) value;
        return FieldKey.of(id, bytes, others);
    }
}
