package org.daibiao.databases;

import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.FieldKey;
import org.daibiao.privacy.GcmCipher;
import org.daibiao.privacy.KeyRing;

/** A key for tests, with an id as long as it may be. */
final class Keys {
    private Keys() {}

    static FieldCipher cipher() {
        byte[] cipherKey = new byte[32];
        byte[] indexKey = new byte[32];
        cipherKey[0] = 1;
        indexKey[0] = 2;
        return GcmCipher.aes256(KeyRing.of(FieldKey.of("key-2026-11-24-a", cipherKey, indexKey)));
    }
}
