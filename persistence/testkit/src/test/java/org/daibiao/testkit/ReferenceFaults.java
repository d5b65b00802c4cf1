package org.daibiao.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Comparison;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Row;
import org.daibiao.record.Versioned;

/** Stores that break a promise about references. */
final class ReferenceFaults {
    private ReferenceFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                other("forgets references", "References.everyReferenceIsFollowed", ReferenceFaults::none),
                other(
                        "takes any record for the other one",
                        "References.everyReferenceIsFollowed",
                        ReferenceFaults::any),
                other("goes one step", "References.twoReferencesAreFollowed", ReferenceFaults::oneStep),
                other(
                        "follows the first of several",
                        "References.referencesAreCriteriaLikeOthers",
                        ReferenceFaults::alone),
                other("finds no siblings", "References.siblingsAreFound", ReferenceFaults::onward),
                other("refers by words and not by rows", "References.aWriterSeesItsOwn", ReferenceFaults::words),
                new Fault("leads to another congress", "References.congressesNeverMeet", LeadsElsewhere::new),
                new Fault("follows what it does not know", "References.aNullNamesNothing", NullNames::new));
    }

    private interface Other {
        <T> Query<T> of(Query<T> query);
    }

    private static Fault other(String what, String promise, Other other) {
        return new Fault(what, promise, () -> new Broken() {
            @Override
            <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
                return reader.select(other.of(query));
            }
        });
    }

    private interface Change {
        <T, O> Stream<Criterion<T>> of(Reference<T, O> reference);
    }

    private static <T> Query<T> changed(Query<T> query, Change change) {
        List<Criterion<T>> where = query.where().stream()
                .flatMap(one -> one.<Stream<Criterion<T>>>either(Stream::of, change::of))
                .toList();
        return new Query<>(query.shape(), where, query.order(), query.after(), query.limit());
    }

    private static <T> Query<T> none(Query<T> query) {
        return changed(query, new Change() {
            @Override
            public <A, O> Stream<Criterion<A>> of(Reference<A, O> reference) {
                return Stream.empty();
            }
        });
    }

    private static <T> Query<T> any(Query<T> query) {
        return changed(query, new Change() {
            @Override
            public <A, O> Stream<Criterion<A>> of(Reference<A, O> reference) {
                return Stream.of(with(reference, List.of()));
            }
        });
    }

    private static <T> Query<T> oneStep(Query<T> query) {
        return changed(query, new Change() {
            @Override
            public <A, O> Stream<Criterion<A>> of(Reference<A, O> reference) {
                return Stream.of(with(
                        reference,
                        reference.criteria().stream()
                                .filter(one -> one.steps() == 0)
                                .toList()));
            }
        });
    }

    private static <T> Query<T> onward(Query<T> query) {
        return changed(query, new Change() {
            @Override
            public <A, O> Stream<Criterion<A>> of(Reference<A, O> reference) {
                boolean back = reference.criteria().stream()
                        .anyMatch(one -> one instanceof Reference<O, ?> next
                                && next.its().equals(reference.field()));
                return back ? Stream.empty() : Stream.of(reference);
            }
        });
    }

    /** Whatever else is asked besides is forgotten. */
    private static <T> Query<T> alone(Query<T> query) {
        List<Criterion<T>> first =
                query.where().stream().filter(one -> one.steps() > 0).limit(1).toList();
        return first.isEmpty() ? query : new Query<>(query.shape(), first, query.order(), query.after(), query.limit());
    }

    private static <T> Query<T> words(Query<T> query) {
        return query.shape().word() == Row.class ? none(query) : query;
    }

    private static <T, O> Criterion<T> with(Reference<T, O> reference, List<Criterion<O>> criteria) {
        return new Reference<>(reference.field(), reference.shape(), reference.its(), criteria);
    }

    /** Looks for the other record in another congress too. */
    private static class LeadsElsewhere extends Broken {
        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            return reader.select(changed(query, new Change() {
                @Override
                public <A, O> Stream<Criterion<A>> of(Reference<A, O> reference) {
                    List<Object> here = reference.plain(reader).values();
                    List<Object> there = sound.read(
                            Suite.ELSEWHERE, other -> reference.plain(other).values());
                    List<Object> both =
                            Stream.concat(here.stream(), there.stream()).toList();
                    return Stream.of(new Comparison<>(reference.field(), Comparison.Test.IN, both));
                }
            }));
        }
    }

    private static class NullNames extends Broken {
        @Override
        <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
            List<Criterion<T>> where =
                    query.where().stream().filter(one -> one.steps() > 0).toList();
            Page<Versioned<T>> page = reader.select(query);
            if (where.isEmpty() || page.next() != null) {
                return page;
            }
            Field<T, ?> field = ((Reference<T, ?>) where.get(0)).field();
            List<Versioned<T>> unknown =
                    reader.select(Query.of(query.shape(), field.missing())).items();
            return new Page<>(
                    Stream.concat(page.items().stream(), unknown.stream()).toList(), null);
        }
    }
}
