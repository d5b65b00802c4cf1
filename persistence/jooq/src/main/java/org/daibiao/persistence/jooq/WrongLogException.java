package org.daibiao.persistence.jooq;

import java.util.Map;
import org.daibiao.record.FailureException;

/** Wrong log (日志不符): the log beside an H2 file belongs to another file, or to another state of it. */
public final class WrongLogException extends FailureException {
    private static final long serialVersionUID = 1L;

    WrongLogException() {
        super("jooq.log-of-another", Map.of());
    }
}
