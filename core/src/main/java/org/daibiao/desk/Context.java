package org.daibiao.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Beta;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/**
 * Context (此刻): what a decision may use: the state of its congress, the day, and new ids. Not for use outside the decision.
 *
 * @param reader records and journal of the congress
 * @param zone the time zone of the congress
 * @param at the instant, to the microsecond
 * @param ids source of new ids
 * @param eyes what the actor may see of these records
 */
@Beta
public record Context(StoreReader reader, ZoneId zone, Instant at, IdSource ids, Eyes eyes) {
    /** The records that the actor may see (可见范围). */
    public interface Eyes {
        /** Those that match the query and that the actor may see; a hidden record looks like a missing one. */
        <T> Question<List<Versioned<T>>> seen(Query<T> query);

        /** What these ids name now (现为): those of records that were merged into others, each with the id of the other; here of none. */
        default Question<Map<UUID, UUID>> became(Collection<UUID> ids) {
            return Question.known(Map.of());
        }
    }

    /** The day in the congress's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** A new id. */
    public <T> Id<T> newId() {
        return Id.of(ids.next());
    }

    /**
     * Asks these questions together, so that the store may answer them in one round trip (一次提问). Later each is answered from memory, as long as
     * the decision does not change the data. Only {@link Desk#survey} remembers nothing.
     */
    public void ask(Question<?>... questions) {
        ask(List.of(questions));
    }

    /** The same for a list. */
    public void ask(List<? extends Question<?>> questions) {
        List<Lookup<?>> lookups =
                questions.stream().flatMap(one -> one.lookups(this)).toList();
        reader.ask(lookups);
    }

    /** The answer to a question, which is asked now if it was not asked before. */
    public <A> A answer(Question<A> question) {
        return question.answer(this);
    }

    /** Combines the answers to two questions, which are asked together. */
    public <A, B, R> R with(Question<A> one, Question<B> other, BiFunction<? super A, ? super B, R> made) {
        ask(one, other);
        return made.apply(answer(one), answer(other));
    }

    @SuppressWarnings("unchecked")
    <A> A look(Lookup<A> lookup) {
        return (A) reader.ask(List.of(lookup)).get(0);
    }

    /** The answer to {@link Question#get}. */
    public <T> Versioned<T> get(Shape<T> shape, Id<T> id) {
        return answer(Question.get(shape, id));
    }

    /** The answer to {@link Question#shown}: a record that the actor names besides the one that the command is about. */
    public <T> Versioned<T> shown(Shape<T> shape, Id<T> id) {
        return answer(Question.shown(shape, id));
    }

    /** The answer to {@link Question#all}. */
    @SafeVarargs
    public final <T> List<Versioned<T>> all(Shape<T> shape, Criterion<T>... where) {
        return answer(Question.all(shape, where));
    }

    /** The answer to {@link Question#values}. */
    @SafeVarargs
    public final <T> List<T> values(Shape<T> shape, Criterion<T>... where) {
        return answer(Question.values(shape, where));
    }

    /** The answer to {@link Question#entries}. */
    public List<Entry> entries(EntryFilter filter) {
        return answer(Question.entries(filter));
    }
}
