package org.daibiao.record;

import java.util.Map;

/** Bad cursor (翻页标记无效): a cursor that this library did not issue, or issued for another list. */
public final class BadCursorException extends CallerException {
    private static final long serialVersionUID = 1L;

    public BadCursorException() {
        super("record.bad-cursor", Map.of());
    }
}
