package org.daibiao.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Digest (杂凑算法): the 256-bit function that links acts to a chain; it comes from the Java platform or from a provider of the host,
 * and is never implemented here. A congress never changes its digest: with another one its earlier links would not verify. Immutable, and
 * thread-safe if the provider is.
 */
public final class Digest {
    /** SHA-256 (FIPS 180-4), which every Java platform has. */
    public static final Digest SHA_256 = new Digest("SHA-256", null);

    private static final int BYTES = 32;

    private final String algorithm;
    private final @Nullable Provider provider;

    private Digest(String algorithm, @Nullable Provider provider) {
        this.algorithm = algorithm;
        this.provider = provider;
        if (fresh().getDigestLength() != BYTES) {
            throw new IllegalArgumentException(algorithm + " is not of 256 bits");
        }
    }

    /**
     * A digest of a provider, for example SM3 (GB/T 32905) of Bouncy Castle: {@code Digest.of(new BouncyCastleProvider(), "SM3")}.
     * Throws {@link IllegalArgumentException} if the provider has none of that name, or if it does not have 256 bits.
     */
    public static Digest of(Provider provider, String algorithm) {
        return new Digest(algorithm, provider);
    }

    /** The digest of these bytes: 64 hexadecimal digits in lower case. */
    public String of(byte[] content) {
        return HexFormat.of().formatHex(fresh().digest(content));
    }

    private MessageDigest fresh() {
        try {
            return provider == null
                    ? MessageDigest.getInstance(algorithm)
                    : MessageDigest.getInstance(algorithm, provider);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("no digest " + LogSafe.of(algorithm), e);
        }
    }

    /** Its name. */
    @Override
    public String toString() {
        return algorithm;
    }
}
