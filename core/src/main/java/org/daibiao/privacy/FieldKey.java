package org.daibiao.privacy;

import java.security.MessageDigest;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.daibiao.record.LogSafe;

/**
 * Field key (字段密钥): two secret keys under one id, one to seal texts and one for the blind index. Neither is derived from the other or from a
 * password: both are random bytes from the host's key store. Immutable and thread-safe.
 *
 * <p>The bytes are copied and never exposed; {@code toString} shows only the id. They stay in the process's memory, and in copies made by the Java
 * platform, until the objects are garbage-collected. The caller must wipe the array it passed; a heap dump shows the rest. Every sealed text contains
 * the key id; never reuse an id for other bytes.
 */
public final class FieldKey {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,16}");
    private static final int INDEX_BYTES = 32;

    private final String id;
    private final byte[] cipherKey;
    private final byte[] indexKey;

    private FieldKey(String id, byte[] cipherKey, byte[] indexKey) {
        this.id = id;
        this.cipherKey = cipherKey.clone();
        this.indexKey = indexKey.clone();
    }

    /**
     * Creates a key. Throws {@link IllegalArgumentException} for a malformed id, for keys of other lengths, and when both keys are the same.
     *
     * @param id 1 to 16 characters of {@code a-z}, {@code 0-9} and hyphen
     * @param cipherKey 32 bytes for AES-256, 16 bytes for SM4
     * @param indexKey 32 bytes
     */
    public static FieldKey of(String id, byte[] cipherKey, byte[] indexKey) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key's id is 1 to 16 of a-z, 0-9 and hyphen: " + LogSafe.of(id));
        }
        if ((cipherKey.length != 16 && cipherKey.length != 32) || indexKey.length != INDEX_BYTES) {
            throw new IllegalArgumentException(
                    "key " + id + ": the cipher's key has 16 or 32 bytes, the index's key " + INDEX_BYTES);
        }
        if (MessageDigest.isEqual(cipherKey, indexKey)) {
            throw new IllegalArgumentException("key " + id + ": cipher and index need two different keys");
        }
        return new FieldKey(id, cipherKey, indexKey);
    }

    /** The id. */
    public String id() {
        return id;
    }

    int cipherBytes() {
        return cipherKey.length;
    }

    SecretKey cipherKey(String algorithm) {
        return new SecretKeySpec(cipherKey, algorithm);
    }

    SecretKey indexKey(String algorithm) {
        return new SecretKeySpec(indexKey, algorithm);
    }

    /** Only the id. */
    @Override
    public String toString() {
        return id;
    }
}
