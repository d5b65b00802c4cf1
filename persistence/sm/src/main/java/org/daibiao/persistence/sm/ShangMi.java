package org.daibiao.persistence.sm;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.GcmCipher;
import org.daibiao.privacy.KeyRing;
import org.daibiao.record.Digest;

/**
 * ShangMi (商用密码): the block cipher SM4 (GB/T 32907-2016) and the digest SM3 (GB/T 32905-2016) of Bouncy Castle, for the library's ports.
 * Only this class uses the provider, which is not registered with the Java platform. Thread-safe.
 *
 * <p>The right algorithms are only part of an assessment of cryptography (商用密码应用安全性评估, GB/T 39786-2021). It also examines where keys are
 * generated and kept, and requires certified modules, which Bouncy Castle is not. With the provider of a certified module, use {@link
 * GcmCipher#of} and {@link Digest#of(Provider, String)} in the same way.
 */
public final class ShangMi {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int KEY_BYTES = 16;

    private ShangMi() {}

    /**
     * Field encryption with SM4 in Galois/counter mode, as in RFC 8998, and a blind index with HMAC-SM3. Throws {@link
     * IllegalArgumentException} if a key of the cipher does not have 16 bytes.
     */
    public static FieldCipher cipher(KeyRing ring) {
        return GcmCipher.of(PROVIDER, "SM4/GCM/NoPadding", "HmacSM3", KEY_BYTES, ring);
    }

    /** The digest SM3 for the chain of acts. A congress keeps the same digest for its whole life. */
    public static Digest digest() {
        return Digest.of(PROVIDER, "SM3");
    }

    /** The provider, for tests of its algorithms. */
    static Provider provider() {
        return PROVIDER;
    }
}
