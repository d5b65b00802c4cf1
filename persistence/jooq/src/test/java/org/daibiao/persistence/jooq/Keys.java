package org.daibiao.persistence.jooq;

import java.util.Random;
import java.util.stream.Stream;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.FieldKey;
import org.daibiao.privacy.GcmCipher;
import org.daibiao.privacy.KeyRing;

/** Keys for tests: the bytes follow from the id. */
final class Keys {
    private Keys() {}

    /** AES-256 under these keys, the current one first. */
    static FieldCipher cipher(String current, String... older) {
        return GcmCipher.aes256(
                new KeyRing(key(current), Stream.of(older).map(Keys::key).toList()));
    }

    private static FieldKey key(String id) {
        var random = new Random(id.hashCode());
        byte[] cipherKey = new byte[32];
        byte[] indexKey = new byte[32];
        random.nextBytes(cipherKey);
        random.nextBytes(indexKey);
        return FieldKey.of(id, cipherKey, indexKey);
    }
}
