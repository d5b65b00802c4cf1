package org.daibiao.record;

import java.util.Map;

/** Duplicate (重复): a record, an act or a take-back with this key already exists. */
public final class DuplicateException extends ConflictException {
    private static final long serialVersionUID = 1L;

    public DuplicateException(String word, Object key) {
        super("record.duplicate", Map.of("word", word, "key", key));
    }
}
