package org.daibiao.correction;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Change;
import org.daibiao.desk.Question;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Hand-corrected (人工更正项): which components of a record with an external key a hand corrected since an import last agreed with them, so that the
 * next import reports them and does not overwrite them. No values: what a component says may be personal data.
 *
 * @param id the id of the corrected record
 * @param ofTable the table of that record, for example {@code deputy}; at most 30 characters
 * @param components the components, at most 8, each at most 40 characters; none once an import agrees with all of them
 */
public record HandCorrected(
        Id<HandCorrected> id,
        @Size(max = 30) String ofTable,
        @Repeated(8) List<@Size(max = 40) String> components) {
    /** How it is stored. */
    public static final Shape<HandCorrected> SHAPE = Shape.of("hand_corrected", HandCorrected.class);

    private static final Field<HandCorrected, Id<HandCorrected>> ID = SHAPE.field("id");

    public HandCorrected {
        components = List.copyOf(components);
    }

    /** Those of the records with these ids. */
    static Question<Map<UUID, Versioned<HandCorrected>>> of(Collection<? extends Id<?>> records) {
        List<Id<HandCorrected>> ids =
                records.stream().map(one -> Id.<HandCorrected>of(one.value())).toList();
        return ids.isEmpty()
                ? Question.known(Map.of())
                : Question.all(SHAPE, ID.in(ids))
                        .map(all -> all.stream().collect(toMap(one -> one.id().value(), one -> one)));
    }

    /** What a hand corrected of the record; empty if nothing. */
    public static Question<List<Versioned<HandCorrected>>> of(Id<?> record) {
        return Question.all(SHAPE, ID.is(Id.of(record.value())));
    }

    /** The change of a record by a hand, which also keeps which components it corrects; the key itself is no import's to say. */
    static <T> Change<T> also(Change<T> change, Shape<T> shape, T before, @Nullable Versioned<HandCorrected> there) {
        Set<String> keys =
                shape.fields().stream().filter(Field::isUnique).map(Field::name).collect(Collectors.toSet());
        List<String> all = Stream.concat(
                        there == null ? Stream.of() : there.value().components().stream(),
                        shape.differences(before, change.next()).stream().map(Shape.Difference::component))
                .filter(component -> !keys.contains(component))
                .distinct()
                .toList();
        return kept(change, shape, shape.idOf(before), all, there);
    }

    /** The change, which also keeps these components, if others are kept now. */
    static <T> Change<T> kept(
            Change<T> change,
            Shape<T> shape,
            UUID record,
            List<String> components,
            @Nullable Versioned<HandCorrected> there) {
        List<String> now = there == null ? List.of() : there.value().components();
        if (now.equals(components)) {
            return change;
        }
        var next = new HandCorrected(Id.of(record), shape.table(), components);
        return there == null ? change.insert(SHAPE, next) : change.update(SHAPE, there, next);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
