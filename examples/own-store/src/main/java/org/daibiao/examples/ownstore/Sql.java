package org.daibiao.examples.ownstore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement and the values of its question marks, built piece by piece. */
record Sql(StringBuilder text, List<@Nullable Object> values) {
    Sql(String text, @Nullable Object... values) {
        this(new StringBuilder(), new ArrayList<>());
        add(text, values);
    }

    Sql add(String piece, @Nullable Object... more) {
        text.append(piece);
        for (Object value : more) {
            values.add(Schema.kept(value));
        }
        return this;
    }

    /** Adds as many question marks as there are values. */
    Sql marks(List<? extends @Nullable Object> more) {
        return add(String.join(", ", Collections.nCopies(more.size(), "?")), more.toArray());
    }
}
