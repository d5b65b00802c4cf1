package org.daibiao.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.View;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Context (此刻): what a decision may look at: the state of its congress, the day, and new ids. Not for use outside the decision.
 *
 * @param reader records and journal of the congress
 * @param zone the congress's
 * @param at the instant, to the microsecond
 * @param ids source of new ids
 * @param eyes what the actor may see of these records
 */
public record Context(StoreReader reader, ZoneId zone, Instant at, IdSource ids, Eyes eyes) {
    /** Whose decision it is, as far as that one may see (可见范围). */
    public interface Eyes {
        /** Whether the actor may see this record; not one that is not there. */
        <T> boolean see(Shape<T> shape, Id<T> id);
    }

    /** The day in the congress's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** A new id. */
    public <T> Id<T> newId() {
        return Id.of(ids.next());
    }

    /** The record with this id; throws {@link UnknownIdException} when there is none. */
    public <T> Versioned<T> get(Shape<T> shape, Id<T> id) {
        return reader.find(shape, id).orElseThrow(() -> new UnknownIdException(shape.table(), id));
    }

    /**
     * A record that the actor names beside the one that the command is about, if the actor may see it; throws {@link UnknownIdException} when
     * not, as when there is none.
     */
    public <T> Versioned<T> shown(Shape<T> shape, Id<T> id) {
        if (!eyes.see(shape, id)) {
            throw new UnknownIdException(shape.table(), id);
        }
        return get(shape, id);
    }

    /** All records that fulfil all criteria, page after page; for what belongs to one record, not for all of a congress. */
    @SafeVarargs
    public final <T> List<Versioned<T>> all(Shape<T> shape, Criterion<T>... where) {
        return pages(cursor -> reader.select(Query.of(shape, where).from(cursor)));
    }

    /** All net entries of today's knowledge that pass the filter, page after page; for one item or subject. */
    public List<Entry> entries(EntryFilter filter) {
        return pages(cursor -> reader.journal().entries(filter, View.of(today()), cursor, Query.MOST));
    }

    /** The net entries of the act that recorded an item; not what other records say of it later, an entering at it for example. */
    public List<Entry> recorded(Id<?> item) {
        List<Entry> all = entries(EntryFilter.about(item));
        return all.stream().filter(entry -> entry.act() == all.get(0).act()).toList();
    }

    private static <T> List<T> pages(Function<@Nullable String, Page<T>> read) {
        var all = new ArrayList<T>();
        String cursor = null;
        do {
            Page<T> page = read.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
