package org.daibiao.desk;

import java.util.List;
import org.daibiao.record.Beta;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Arrival (导入一行的办理): what one row of an import comes to: a new record, or a change of the record that is there already. Immutable.
 *
 * @param there the record that the row is about; null if the row brings a new one
 * @param kept the components of that record that stay although the row says otherwise
 * @param decision decides on the new record or on the next state. One that leaves the record as it is makes no new version
 */
@Beta
public record Arrival<T>(@Nullable Versioned<T> there, List<String> kept, Creation<T> decision) {
    public Arrival {
        kept = List.copyOf(kept);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
