package org.daibiao.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Row (行): the cells of a record in the order of its shape's columns, for a layer between the desk and a store that works on cells
 * instead of records; see {@link Shape#raw}. Immutable. Its text shows no cell.
 *
 * @param cells the cells; null for an empty cell
 */
public record Row(List<@Nullable Object> cells) {
    public Row {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    @Override
    public String toString() {
        return "row of " + cells.size() + " cells";
    }
}
