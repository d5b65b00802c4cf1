package org.daibiao.persistence.jooq;

import java.util.Map;
import org.daibiao.record.FailureException;

/** Newer schema (数据库结构版本过新): a later version of the library created the tables. */
public final class NewerSchemaException extends FailureException {
    private static final long serialVersionUID = 1L;

    NewerSchemaException(String found, String known) {
        super("jooq.newer-schema", Map.of("found", found, "known", known));
    }
}
