package org.daibiao.privacy;

import java.util.Random;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Keys for tests: the bytes follow from the id. */
public final class Keys {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private Keys() {}

    /** For AES-256. */
    public static FieldKey aes(String id) {
        return key(id, 32);
    }

    static FieldKey sm4(String id) {
        return key(id, 16);
    }

    static GcmCipher aes(KeyRing ring) {
        return GcmCipher.aes256(ring);
    }

    static GcmCipher sm4(KeyRing ring) {
        return GcmCipher.of(PROVIDER, "SM4/GCM/NoPadding", "HmacSM3", 16, ring);
    }

    private static FieldKey key(String id, int bytes) {
        var random = new Random(id.hashCode());
        byte[] cipherKey = new byte[bytes];
        byte[] indexKey = new byte[32];
        random.nextBytes(cipherKey);
        random.nextBytes(indexKey);
        return FieldKey.of(id, cipherKey, indexKey);
    }
}
