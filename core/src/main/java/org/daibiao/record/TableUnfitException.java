package org.daibiao.record;

import java.util.Map;

/** Table unfit (表结构不符): a column is missing, too short or of another type, or a constraint of the table refuses what its shape allows. */
public final class TableUnfitException extends FailureException {
    private static final long serialVersionUID = 1L;

    /**
     * @param place the table, with a dot and the column or constraint if the database names one
     * @param state the SQL state
     */
    public TableUnfitException(String place, String state, Throwable cause) {
        super("record.table-unfit", Map.of("place", place, "code", state), cause);
    }
}
