package org.daibiao.record;

import java.util.Map;

/** Unknown id (未找到该记录): no such record in this congress. */
public final class UnknownIdException extends CallerException {
    private static final long serialVersionUID = 1L;

    public UnknownIdException(String word, Object id) {
        super("record.unknown-id", Map.of("word", word, "id", id));
    }
}
