package org.daibiao.record;

import java.util.Map;

/**
 * Cipher missing (未启用加密): this process was given no cipher, and the congress is kept behind one by others. Nothing was written: it would
 * have stood in plain text beside what is sealed.
 */
public final class CipherMissingException extends FailureException {
    private static final long serialVersionUID = 1L;

    /** {@code key} is the id of the key that the others use. */
    public CipherMissingException(String key) {
        super("record.cipher-missing", Map.of("key", key));
    }
}
