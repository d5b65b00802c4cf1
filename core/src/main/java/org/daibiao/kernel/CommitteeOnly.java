package org.daibiao.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The built-in default: the deputy work committee may do all, nobody else anything. */
record CommitteeOnly() implements AccessPolicy {
    @Override
    public boolean allows(Actor actor, String operation, @Nullable Object about) {
        return actor.has(Role.DEPUTY_WORK_COMMITTEE);
    }

    @Override
    public <T> List<Criterion<T>> scope(Actor actor, Shape<T> shape) {
        if (!actor.has(Role.DEPUTY_WORK_COMMITTEE)) {
            throw new DaibiaoException.Denied("read " + shape.table(), actor);
        }
        return List.of();
    }
}
