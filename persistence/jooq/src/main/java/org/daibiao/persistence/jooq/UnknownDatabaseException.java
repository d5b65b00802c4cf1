package org.daibiao.persistence.jooq;

import java.util.Map;
import org.daibiao.record.FailureException;

/** Unknown database (不支持的数据库): there are no SQL files for it. */
final class UnknownDatabaseException extends FailureException {
    private static final long serialVersionUID = 1L;

    UnknownDatabaseException(String found) {
        super("jooq.unknown-database", Map.of("found", found));
    }
}
