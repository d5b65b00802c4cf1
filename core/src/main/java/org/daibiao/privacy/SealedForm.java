package org.daibiao.privacy;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.record.LogSafe;

/**
 * The format of sealed texts and tokens: a key id, a colon, and bytes in base64url.
 *
 * @param key the key's id
 * @param encoded the bytes in their encoded form
 */
record SealedForm(String key, String encoded) {
    /** The minimum is nonce and tag: 28 bytes. */
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,16}):([A-Za-z0-9_-]{38,})");

    static String write(FieldKey key, byte[] bytes) {
        return key.id() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<SealedForm> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new SealedForm(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The bytes; empty for any other encoding of the same bytes, so that no character can be changed unnoticed. */
    Optional<byte[]> bytes() {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(encoded);
            return canonical ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
