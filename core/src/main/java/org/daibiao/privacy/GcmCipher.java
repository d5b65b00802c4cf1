package org.daibiao.privacy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.daibiao.record.CongressId;
import org.daibiao.record.LogSafe;
import org.daibiao.record.UnreadableCellException;
import org.daibiao.record.UnstorableException;
import org.jspecify.annotations.Nullable;

/**
 * GCM cipher (GCM 字段加密): seals with a 128-bit block cipher in Galois/counter mode (NIST SP 800-38D) and computes the blind index with an HMAC (RFC
 * 2104). Both come from the Java platform or from a provider of the host; the library implements neither. Immutable, and thread-safe if the provider
 * is.
 *
 * <p>Each text gets a nonce of 96 random bits from {@link SecureRandom}. Seal no more than 2<sup>32</sup> texts under one key (SP 800-38D, 8.3).
 * Beyond that, two equal nonces become too likely; two texts under one nonce expose both texts and the authentication key. A new key starts a new
 * count. The library does not count, since nodes and restarts would have to agree. Each insert and each update seals every sealed cell of its record
 * once.
 *
 * <p>The associated data are the UTF-8 bytes of these fields, each written as its length in bytes, a colon and its text, as in {@link
 * org.daibiao.journal.Chain}: {@code daibiao-cell-1}, table, column, congress, row. The HMAC covers: {@code daibiao-token-1}, table, column,
 * congress, text.
 */
public final class GcmCipher implements FieldCipher {
    private static final String CELL = "daibiao-cell-1";
    private static final String TOKEN = "daibiao-token-1";
    private static final String NO_KEY = "?";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int MAC = 32;

    private final @Nullable Provider provider;
    private final String transformation;
    private final String mac;
    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    private GcmCipher(@Nullable Provider provider, String transformation, String mac, int keyBytes, KeyRing ring) {
        this.provider = provider;
        this.transformation = transformation;
        this.mac = mac;
        this.ring = ring;
        if (!transformation.contains("/GCM/")) {
            throw new IllegalArgumentException(LogSafe.of(transformation) + " is not in Galois/counter mode");
        }
        for (FieldKey key : ring.keys()) {
            if (key.cipherBytes() != keyBytes) {
                throw new IllegalArgumentException(
                        "key " + key + ": " + transformation + " needs a key of " + keyBytes + " bytes");
            }
            requireUsable(key);
        }
    }

    /**
     * AES-256-GCM (FIPS 197) and HMAC-SHA-256 (FIPS 198-1) from the Java platform. Throws {@link IllegalArgumentException} when a cipher key does not
     * have 32 bytes.
     */
    public static GcmCipher aes256(KeyRing ring) {
        return new GcmCipher(null, "AES/GCM/NoPadding", "HmacSHA256", 32, ring);
    }

    /**
     * Algorithms of a provider, by their names in the Java Cryptography Architecture; the provider need not be registered. Throws {@link
     * IllegalArgumentException} when the provider does not offer one of them, when a cipher key has another length, and when the HMAC does not have
     * 256 bits.
     *
     * @param transformation a cipher in GCM, for example {@code SM4/GCM/NoPadding}
     * @param mac an HMAC, for example {@code HmacSM3}
     * @param keyBytes the length of the cipher key in bytes: 16 for SM4
     */
    public static GcmCipher of(Provider provider, String transformation, String mac, int keyBytes, KeyRing ring) {
        return new GcmCipher(provider, transformation, mac, keyBytes, ring);
    }

    @Override
    public String seal(String text, Place place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return SealedForm.write(
                ring.current(), sealed(ring.current(), nonce, associated(place), bytes(text, place.column())));
    }

    @Override
    public String open(String sealed, Place place) {
        Optional<SealedForm> form = SealedForm.read(sealed);
        return form.flatMap(read -> ring.find(read.key())
                        .flatMap(key -> read.bytes().flatMap(bytes -> opened(key, bytes, associated(place)))))
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseThrow(() -> new UnreadableCellException(
                        place.table(),
                        place.column(),
                        place.row(),
                        form.map(SealedForm::key).orElse(NO_KEY)));
    }

    @Override
    public List<String> tokens(String text, String table, String column, CongressId congress) {
        bytes(text, column);
        byte[] content = fields(TOKEN, table, column, congress, text);
        var tokens = new ArrayList<String>();
        for (FieldKey key : ring.keys()) {
            tokens.add(SealedForm.write(key, authenticated(key, content)));
        }
        return List.copyOf(tokens);
    }

    @Override
    public boolean isCurrent(String sealedOrToken) {
        return SealedForm.read(sealedOrToken)
                .filter(form -> form.key().equals(ring.current().id()))
                .isPresent();
    }

    /** Nonce, ciphertext and tag. Only tests pass the nonce from outside: using a nonce twice breaks the key. */
    byte[] sealed(FieldKey key, byte[] nonce, byte[] associated, byte[] text) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated);
            byte[] sealed = cipher.doFinal(text);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + key + " does not seal", e);
        }
    }

    /** The text that was sealed; empty when the tag shows that something was changed. */
    Optional<byte[]> opened(FieldKey key, byte[] sealed, byte[] associated) {
        if (sealed.length < NONCE + TAG) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), associated);
            return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + key + " does not open", e);
        }
    }

    private Cipher cipher(int mode, FieldKey key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        Cipher cipher =
                provider == null ? Cipher.getInstance(transformation) : Cipher.getInstance(transformation, provider);
        String algorithm = transformation.substring(0, transformation.indexOf('/'));
        cipher.init(mode, key.cipherKey(algorithm), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private byte[] authenticated(FieldKey key, byte[] content) {
        try {
            Mac hmac = provider == null ? Mac.getInstance(mac) : Mac.getInstance(mac, provider);
            hmac.init(key.indexKey(mac));
            return hmac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + key + " makes no token", e);
        }
    }

    private void requireUsable(FieldKey key) {
        try {
            cipher(Cipher.DECRYPT_MODE, key, new byte[NONCE], new byte[0]);
            if (authenticated(key, new byte[0]).length != MAC) {
                throw new IllegalArgumentException(mac + " is not of 256 bits");
            }
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw new IllegalArgumentException("there is no " + transformation + " with " + mac, e);
        }
    }

    private static byte[] associated(Place place) {
        return fields(CELL, place.table(), place.column(), place.congress(), place.row());
    }

    private static byte[] fields(Object... fields) {
        var form = new StringBuilder();
        for (Object field : fields) {
            String text = field.toString();
            form.append(text.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(text);
        }
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, String column) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new UnstorableException(column, "character");
        }
    }
}
