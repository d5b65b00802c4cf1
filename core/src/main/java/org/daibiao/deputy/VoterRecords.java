package org.daibiao.deputy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.desk.Room;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/** Every record of the installed rooms that names a voter. Records are found by their component types, so future rooms are included. */
record VoterRecords(List<Room> rooms) {
    VoterExport export(Id<Voter> voter, Context context) {
        context.ask(asked(voter));
        var records = new ArrayList<VoterExport.Entry>();
        shapes().forEach(shape -> naming(shape, voter, context).forEach(records::add));
        return new VoterExport(voter, context.today(), records);
    }

    /** The table of a record that names the voter and is in force today or later; null if there is none. */
    @Nullable
    String standing(Id<Voter> voter, Context context) {
        context.ask(asked(voter));
        return shapes().filter(shape -> stands(shape, voter, context))
                .map(Shape::table)
                .findFirst()
                .orElse(null);
    }

    /** What is asked about a voter. */
    List<Question<?>> asked(Id<Voter> voter) {
        return shapes().flatMap(shape -> ofRecords(shape, voter)).collect(Collectors.toUnmodifiableList());
    }

    private Stream<Shape<?>> shapes() {
        return rooms.stream().flatMap(room -> room.shapes().stream());
    }

    private static <T> boolean stands(Shape<T> shape, Id<Voter> voter, Context context) {
        return DateRange.class.isAssignableFrom(shape.word())
                && records(shape, voter, context).anyMatch(one -> ((DateRange) one).standsFrom(context.today()));
    }

    private static <T> List<VoterExport.Entry> naming(Shape<T> shape, Id<Voter> voter, Context context) {
        return records(shape, voter, context).map(one -> entry(shape, one)).toList();
    }

    private static <T> Stream<T> records(Shape<T> shape, Id<Voter> voter, Context context) {
        return ofRecords(shape, voter)
                .flatMap(question -> context.answer(question).stream())
                .distinct();
    }

    private static <T> Stream<Question<List<T>>> ofRecords(Shape<T> shape, Id<Voter> voter) {
        return shape.fields().stream()
                .filter(field -> Voter.class.equals(field.named()))
                .map(field -> Question.values(
                        shape, shape.<Id<Voter>>field(field.name()).is(voter)));
    }

    private static <T> VoterExport.Entry entry(Shape<T> shape, T record) {
        List<@Nullable Object> cells = shape.cells(record);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field<T, ?> field : shape.fields()) {
            List<Object> own = cells
                    .subList(field.first(), field.first() + field.columns().size())
                    .stream()
                    .filter(Objects::nonNull)
                    .toList();
            if (!own.isEmpty()) {
                values.put(field.name(), own.size() == 1 ? own.get(0) : own);
            }
        }
        return new VoterExport.Entry(shape.table(), values);
    }
}
