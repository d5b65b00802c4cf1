package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daibiao.record.Id;

/**
 * Export of a voter's data (选民个人信息副本): the voter's record, then every record of any room that names the voter. It is meant for that person, so its
 * JSON is not masked; its {@code toString} shows no content.
 *
 * @param voter the voter whose data it is
 * @param madeOn the day
 * @param records the voter's own record first
 */
public record VoterExport(Id<Voter> voter, LocalDate madeOn, List<Entry> records) {
    /**
     * One record.
     *
     * @param table the record's table
     * @param values by component; unknown values are left out
     */
    public record Entry(String table, Map<String, Object> values) {
        @Override
        public String toString() {
            return table;
        }
    }

    public VoterExport {
        records = List.copyOf(records);
    }

    @Override
    public String toString() {
        return "export of voter " + voter + ": " + records;
    }
}
