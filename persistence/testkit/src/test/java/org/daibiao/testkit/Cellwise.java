package org.daibiao.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/** A store that changes every cell in some way. */
class Cellwise extends Broken {
    private final UnaryOperator<@Nullable Object> change;

    Cellwise(UnaryOperator<@Nullable Object> change) {
        this.change = change;
    }

    @Override
    <T> T kept(Shape<T> shape, T word) {
        List<@Nullable Object> cells = shape.cells(word);
        var changed = new ArrayList<@Nullable Object>();
        for (int n = 0; n < cells.size(); n++) {
            Object cell = cells.get(n);
            Object other = cell == null ? null : change.apply(cell);
            changed.add(other == null && shape.columns().get(n).required() ? cell : other);
        }
        return shape.word(changed);
    }
}
