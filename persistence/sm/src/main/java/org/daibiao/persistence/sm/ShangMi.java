package org.daibiao.persistence.sm;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.daibiao.journal.Digest;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.GcmCipher;
import org.daibiao.privacy.KeyRing;

/**
 * ShangMi (商用密码): the block cipher SM4 (GB/T 32907-2016) and the digest SM3 (GB/T 32905-2016) of Bouncy Castle, for the library's ports.
 * The provider is used here alone and is not registered with the Java platform. Thread-safe.
 *
 * <p>Right algorithms are one part of an assessment of cryptography (商用密码应用安全性评估, GB/T 39786-2021) and not its whole: it also asks
 * where keys are made and kept, and for certified modules, which Bouncy Castle is not. With the provider of a certified module, use {@link
 * GcmCipher#of} and {@link Digest#of(Provider, String)} in the same way.
 */
public final class ShangMi {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int KEY_BYTES = 16;

    private ShangMi() {}

    /**
     * Field encryption by SM4 in Galois/counter mode, as RFC 8998 uses it, and a blind index by HMAC-SM3. Throws {@link
     * IllegalArgumentException} when a key of the cipher has not 16 bytes.
     */
    public static FieldCipher cipher(KeyRing ring) {
        return GcmCipher.of(PROVIDER, "SM4/GCM/NoPadding", "HmacSM3", KEY_BYTES, ring);
    }

    /** The digest SM3 for the chain of acts. A congress keeps one digest for its life. */
    public static Digest digest() {
        return Digest.of(PROVIDER, "SM3");
    }

    /** The provider, for tests of its algorithms. */
    static Provider provider() {
        return PROVIDER;
    }
}
