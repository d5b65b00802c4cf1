package org.daibiao.access;

import static org.daibiao.access.ComponentCondition.read;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daibiao.desk.Actor;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Comparison;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Condition on another record (关联条件): a record that a component names, or that names this record, matches all conditions; see
 * {@link Reference}. Immutable and thread-safe.
 *
 * @param name as in the document: the component, the other record's table, or both
 * @param accessor reads the component that names the other record, or the id if the other record names this one
 * @param shape the other record's shape
 * @param its the other record's field: the id, or the field that names this record
 * @param where what the other record must match; if empty, it only must exist
 */
public record ReferenceCondition<O>(
        String name, Method accessor, boolean ofCommand, Shape<O> shape, Field<O, ?> its, List<Condition> where)
        implements Condition {
    /** Written after a table if any of its records that names this one is enough. */
    static final String ANY = "any";

    public ReferenceCondition {
        where = List.copyOf(where);
    }

    @Override
    public String component() {
        return accessor.getName();
    }

    @Override
    public Condition command() {
        return new ReferenceCondition<>(name, accessor, true, shape, its, where);
    }

    @Override
    public boolean holds(Actor actor, Object about, @Nullable StoreReader records) {
        return records != null
                && query(actor, about)
                        .filter(query -> !records.select(query).items().isEmpty())
                        .isPresent();
    }

    /** The query that finds such a record; empty if there can be none. */
    Optional<Query<O>> query(Actor actor, Object about) {
        return queryOf(actor, keys(about));
    }

    /** Whether it is about records that name this one by its id. */
    boolean namesIt() {
        return component().equals("id");
    }

    /** The query for the record that these ids name, or for those that name the record with this id. */
    Optional<Query<O>> queryOf(Actor actor, List<Object> keys) {
        Criterion<O> named = new Comparison<>(its, Comparison.Test.IN, keys);
        return Condition.criteria(where, actor, shape)
                .filter(criteria -> !keys.isEmpty())
                .map(criteria -> Query.of(shape, named).and(criteria).atMost(1));
    }

    private List<Object> keys(Object about) {
        Object value = read(accessor, about);
        List<?> ids = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
        return ids.stream()
                .<Object>map(id -> id instanceof Id<?> of ? of.value() : id)
                .toList();
    }

    @Override
    public <T> Optional<Criterion<T>> criterion(Actor actor, Shape<T> own) {
        return Condition.criteria(where, actor, shape)
                .map(all -> new Reference<>(own.field(component()), shape, its, all));
    }

    @Override
    public String toString() {
        String fulfils = where.stream().map(Condition::toString).collect(Collectors.joining(", ", "{", "}"));
        return (ofCommand ? COMMAND : "") + name + ": " + (where.isEmpty() ? ANY : fulfils);
    }
}
