package org.daibiao.desk;

import java.util.List;
import java.util.UUID;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;

/**
 * An order to the {@link Clerk}: one command with everything its act needs.
 *
 * @param shape of the record that it creates or changes
 * @param terms what else its change may do
 * @param content what distinguishes a repeat from another command, for a bulk command the whole list; the first is entered
 * @param place the place in a bulk command, as {@code [3]}; empty for a single command
 * @param needs the records of other rooms that it also changes
 */
record Order<T>(
        Operation what,
        Shape<T> shape,
        Operation.Terms terms,
        Object command,
        Actor actor,
        UUID operation,
        List<String> content,
        String place,
        List<Desk.Need<?>> needs) {
    String name() {
        return what.name();
    }

    /** The same under another right and operation id. */
    Order<T> under(Operation right, UUID id) {
        return new Order<>(right, shape, terms, command, actor, id, content, place, needs);
    }

    List<Rejection> placed(List<Rejection> reasons) {
        return place.isEmpty()
                ? reasons
                : reasons.stream().map(reason -> reason.within(place)).toList();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
