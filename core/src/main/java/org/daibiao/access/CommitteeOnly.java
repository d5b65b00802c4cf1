package org.daibiao.access;

import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Scope;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/** The deputy work committee may do everything, all others nothing. */
record CommitteeOnly() implements AccessPolicy {
    @Override
    public boolean may(Actor actor, String operation) {
        return actor.has(Roles.DEPUTY_WORK_COMMITTEE);
    }

    @Override
    public boolean allows(Actor actor, String operation, @Nullable Object about) {
        return may(actor, operation);
    }

    @Override
    public <T> Scope<T> scope(Actor actor, Shape<T> shape) {
        return actor.has(Roles.DEPUTY_WORK_COMMITTEE) ? Scope.all() : Scope.none();
    }
}
