package org.daibiao.record;

import java.util.Map;

/**
 * Cipher missing (未启用加密): this process has no cipher, but other processes store this congress sealed. Nothing was written, since it would
 * have been plain text beside sealed data.
 */
public final class CipherMissingException extends FailureException {
    private static final long serialVersionUID = 1L;

    /** {@code key} is the id of the key that the other processes use. */
    public CipherMissingException(String key) {
        super("record.cipher-missing", Map.of("key", key));
    }
}
