package org.daibiao.persistence.jooq;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/** Unsettled (结果未知): a transaction that may have written did not end with a confirmed commit. */
final class UnsettledException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    UnsettledException(SQLException cause) {
        super("the commit was not confirmed", cause);
    }
}
