package org.daibiao.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daibiao.journal.Stores;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Finds what an actor may see, outside of a transaction. */
record Finder(AccessPolicy access, Stores stores, List<Room> rooms) {
    <T> Page<Versioned<T>> page(Query<T> query, Actor actor) {
        var sight = new Sight(access, actor, rooms);
        if (!sight.admits(query)) {
            throw new DeniedException(sight.lacking(query), actor);
        }
        return sight.page(Merged.hidden(query), stores).map(found -> found.veiled(query.shape()));
    }

    /** @param name what a null value is called */
    <T, V> Optional<Versioned<T>> one(Shape<T> shape, Field<T, V> field, @Nullable V value, String name, Actor actor) {
        if (access.scope(actor, shape).isNone()) {
            throw new DeniedException(Operation.lists(shape).name(), actor);
        }
        Query<T> query = Query.of(shape, field.is(Objects.requireNonNull(value, name)));
        return page(query, actor).items().stream().findFirst();
    }

    /** The one with this key; of one that was merged into another, the other. */
    <T, V> Optional<Versioned<T>> counting(Shape<T> shape, Field<T, V> unique, @Nullable V key, Actor actor) {
        Optional<Versioned<T>> one = one(shape, unique, key, "key", actor);
        return one.map(found -> Merged.into(shape, found.value()))
                .map(other -> one(shape, shape.<Id<T>>field("id"), Id.<T>of(other), "id", actor))
                .orElse(one);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
