package org.daibiao.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.View;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Question (提问): what a decision needs to know from records and journal, stated before it is asked. Questions that do not depend
 * on each other's answers are asked together ({@link Context#ask}). Immutable and thread-safe.
 *
 * @param <A> the answer
 */
public final class Question<A> {
    private final Function<Context, Stream<Lookup<?>>> lookups;
    private final Function<Context, A> answer;

    private Question(Function<Context, Stream<Lookup<?>>> lookups, Function<Context, A> answer) {
        this.lookups = lookups;
        this.answer = answer;
    }

    /** The record with this id; asking throws {@link UnknownIdException} if there is none. */
    public static <T> Question<Versioned<T>> get(Shape<T> shape, Id<T> id) {
        var find = new Lookup.Find<>(shape, id);
        return new Question<>(
                context -> Stream.of(find),
                context -> context.look(find).orElseThrow(() -> new UnknownIdException(shape.table(), id)));
    }

    /** The record with this id, if there is one. */
    static <T> Question<Optional<Versioned<T>>> found(Shape<T> shape, Id<T> id) {
        var find = new Lookup.Find<>(shape, id);
        return new Question<>(context -> Stream.of(find), context -> context.look(find));
    }

    /** The record with this id, if the actor may see it (可见的记录); a hidden record looks like a missing one. */
    public static <T> Question<Optional<Versioned<T>>> seen(Shape<T> shape, Id<T> id) {
        return visible(Query.of(shape, shape.<Id<T>>field("id").is(id)))
                .map(found -> found.stream().findFirst());
    }

    /** All records that match all criteria, as {@link #all}, and that the actor may see (可见的记录). */
    @SafeVarargs
    public static <T> Question<List<Versioned<T>>> visible(Shape<T> shape, Criterion<T>... where) {
        return visible(Query.of(shape, where));
    }

    private static <T> Question<List<Versioned<T>>> visible(Query<T> query) {
        return new Question<>(
                context -> context.eyes().seen(query).lookups(context),
                context -> context.answer(context.eyes().seen(query)));
    }

    /** The same, but asking throws {@link UnknownIdException} if the actor may not see it. */
    public static <T> Question<Versioned<T>> shown(Shape<T> shape, Id<T> id) {
        return seen(shape, id).map(found -> found.orElseThrow(() -> new UnknownIdException(shape.table(), id)));
    }

    /** All records that match all criteria, page by page; for what belongs to one record, not for a whole congress. */
    @SafeVarargs
    public static <T> Question<List<Versioned<T>>> all(Shape<T> shape, Criterion<T>... where) {
        return all(Query.of(shape, where));
    }

    /** The same for a query, from its page on. */
    public static <T> Question<List<Versioned<T>>> all(Query<T> query) {
        return pages(query.after(), (context, cursor) -> new Lookup.Select<>(query.from(cursor)));
    }

    /** The same records, without their versions. */
    @SafeVarargs
    public static <T> Question<List<T>> values(Shape<T> shape, Criterion<T>... where) {
        return all(Query.of(shape, where))
                .map(found -> found.stream().map(Versioned::value).toList());
    }

    /** All net entries known today that pass the filter, page by page; for one item or subject. */
    public static Question<List<Entry>> entries(EntryFilter filter) {
        return pages(null, (context, cursor) -> new Lookup.Entries(filter, View.of(context.today()), cursor));
    }

    /** The same for another view. */
    public static Question<List<Entry>> entries(EntryFilter filter, View view) {
        return pages(null, (context, cursor) -> new Lookup.Entries(filter, view, cursor));
    }

    /** The same, but reads no further page once there are more than {@code most}. */
    public static Question<List<Entry>> entries(EntryFilter filter, View view, int most) {
        return pages(null, most, (context, cursor) -> new Lookup.Entries(filter, view, cursor));
    }

    /** An answer that is already known, so that nothing is asked. */
    public static <A> Question<A> known(A answer) {
        return new Question<>(context -> Stream.of(), context -> answer);
    }

    /** Combines the answers to several questions, which are asked together. */
    public static <A> Question<A> of(List<? extends Question<?>> parts, Function<Context, A> answer) {
        return new Question<>(context -> parts.stream().flatMap(part -> part.lookups(context)), context -> {
            context.ask(parts);
            return answer.apply(context);
        });
    }

    /** Combines the answers to this and another question, which are asked together. */
    public <B, C> Question<C> and(Question<B> other, BiFunction<? super A, ? super B, ? extends C> made) {
        return of(List.of(this, other), context -> context.with(this, other, made));
    }

    /** Converts the answer. */
    public <B> Question<B> map(Function<? super A, ? extends B> made) {
        return new Question<>(lookups, context -> made.apply(answer.apply(context)));
    }

    private static <E> Question<List<E>> pages(
            @Nullable String first, BiFunction<Context, @Nullable String, Lookup<Page<E>>> page) {
        return pages(first, Integer.MAX_VALUE, page);
    }

    private static <E> Question<List<E>> pages(
            @Nullable String first, int most, BiFunction<Context, @Nullable String, Lookup<Page<E>>> page) {
        return new Question<>(context -> Stream.of(page.apply(context, first)), context -> {
            var all = new ArrayList<E>();
            String cursor = first;
            do {
                Page<E> read = context.look(page.apply(context, cursor));
                all.addAll(read.items());
                cursor = read.next();
            } while (cursor != null && all.size() <= most);
            return all;
        });
    }

    /** The first lookups that it needs from the store. */
    Stream<Lookup<?>> lookups(Context context) {
        return lookups.apply(context);
    }

    A answer(Context context) {
        return answer.apply(context);
    }
}
