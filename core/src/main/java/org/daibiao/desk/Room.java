package org.daibiao.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.journal.Kind;
import org.daibiao.record.Beta;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;

/**
 * Room (模块): what a room brings: its records, entry kinds and operations. The library knows its own rooms; a host adds others. One class
 * declares a room, in text order: {@code R = Room.named("letters")}, kinds, operations, {@code ROOM = R.keeps(Letter.SHAPE)}. No record or
 * enum may read that class during its own initialisation, since the class reads their shapes.
 *
 * @param name the room's name, the prefix of its operations, codes and bundle
 * @param shapes the shapes of its records
 * @param kinds the entry kinds that it writes; an obligation that needs other kinds is reported as not recorded
 * @param operations its commands and reports, each with a unique name; the desk refuses any other. Lists come with the shapes
 * @param reasons why its rules reject
 */
@Beta
public record Room(
        String name, List<Shape<?>> shapes, List<Kind> kinds, List<Operation> operations, List<Reason> reasons) {
    private static final Pattern OPERATION = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    public Room {
        shapes = List.copyOf(shapes);
        kinds = List.copyOf(kinds);
        operations = List.copyOf(operations);
        reasons = List.copyOf(reasons);
        var names = new HashSet<String>();
        for (Operation operation : operations) {
            if (!OPERATION.matcher(operation.name()).matches()) {
                throw new IllegalArgumentException(
                        "not the form of an operation's name: " + LogSafe.of(operation.name())
                                + "; take two parts of lower-case words joined by -, with a dot between them");
            }
            if (!operation.name().startsWith(name + ".") || !names.add(operation.name())) {
                throw new IllegalArgumentException(
                        operation + " does not begin with the room's name " + name + ", or is declared twice");
            }
        }
    }

    /** Starts the declaration of a room. */
    public static Of named(String name) {
        return new Of(Objects.requireNonNull(name, "name"));
    }

    /** Commands and reports, then the lists of its shapes. */
    public List<Operation> everyOperation() {
        return Stream.concat(operations.stream(), shapes.stream().map(Operation::lists))
                .toList();
    }

    /** The classes of its records, then of its commands; a host keeps the room's texts beside the first of them. */
    Stream<Class<?>> classes() {
        return Stream.concat(
                shapes.stream().map(Shape::word), operations.stream().flatMap(one -> Stream.ofNullable(one.about())));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }

    /**
     * A room while it is being declared (模块声明). Throws {@link IllegalStateException} for anything declared after {@link #keeps}. Not
     * thread-safe; only the static initialiser of the room's class uses it.
     */
    public static final class Of {
        private final String name;
        private final List<Kind> kinds = new ArrayList<>();
        private final List<Operation> operations = new ArrayList<>();
        private final Reasons reasons;
        private final List<Reason> beside = new ArrayList<>();
        private boolean done;

        private Of(String name) {
            this.name = name;
            this.reasons = Reasons.of(name);
        }

        /** A reason why its rules reject; see {@link Reasons#reason}. */
        public Reason reason(String word, String... values) {
            return reasons.reason(word, values);
        }

        /** Adds the reasons that a class beside the room declares. */
        public Of reasons(List<Reason> declared) {
            beside.addAll(declared);
            return this;
        }

        /** A kind of event, in the role of its item unless parts are given. */
        public Kind event(String code, Kind.Part... parts) {
            return added(kinds, Kind.event(code, parts));
        }

        /** A family of events, one for each constant. */
        public Kind event(String code, Class<? extends Enum<?>> members, Kind.Part... parts) {
            return added(kinds, Kind.event(code, parts).of(codes(members)));
        }

        /** A family of standings, one for each constant. */
        public Kind standing(String code, Class<? extends Enum<?>> members, Kind.Part part) {
            return added(kinds, Kind.standing(code, part).of(codes(members)));
        }

        private static List<String> codes(Class<? extends Enum<?>> members) {
            if (members.getEnumConstants().length == 0) {
                throw new IllegalArgumentException(
                        members.getSimpleName() + " has no constants; a family has a member for each");
            }
            return Arrays.stream(members.getEnumConstants()).map(Messages::code).toList();
        }

        /** A kind of standing. */
        public Kind standing(String code, Kind.Part part, Kind.Part... more) {
            return added(kinds, Kind.standing(code, part, more));
        }

        /** A kind of due day that people set. */
        public Kind due(String code, Kind.Part... parts) {
            return added(kinds, Kind.due(code, parts));
        }

        /** A kind of due day that the work calendar sets. */
        public Kind dueByCalendar(String code, Kind.Part... parts) {
            return added(kinds, Kind.dueByCalendar(code, parts));
        }

        /** A command that creates a record. */
        public <C, T> Operation.Creates<C, T> creates(
                String word, Class<C> command, Shape<T> shape, Operation.Terms... terms) {
            return added(
                    operations, new Operation.Creates<>(full(word), command, shape, null, Operation.Terms.of(terms)));
        }

        /** A command that creates a record of who was shown the personal data of which record. */
        public <C, T> Operation.Creates<C, T> reveals(
                String word, Class<C> command, Shape<T> shape, Shape<?> shown, Operation.Terms... terms) {
            return added(
                    operations, new Operation.Creates<>(full(word), command, shape, shown, Operation.Terms.of(terms)));
        }

        /** A command that changes the record that the caller saw. */
        public <C, T> Operation.Changes<C, T> changes(
                String word, Class<C> command, Function<C, Seen<T>> seen, Shape<T> shape, Operation.Terms... terms) {
            return added(
                    operations, new Operation.Changes<>(full(word), command, seen, shape, Operation.Terms.of(terms)));
        }

        /** A command that leaves no act. */
        public <C> Operation.Unrecorded<C> unrecorded(String word, Class<C> command) {
            return added(operations, new Operation.Unrecorded<>(full(word), command));
        }

        /** The right that a command needs for a record of another room that it also changes. */
        public <C, T> Operation.Needs<C, T> needs(String word, Class<C> command, Shape<T> shape) {
            return added(operations, new Operation.Needs<>(full(word), command, shape));
        }

        /** Reads something that is neither a list of records nor about a single record. */
        public Operation.Reports reports(String word) {
            return added(operations, new Operation.Reports(full(word)));
        }

        /** Reads what belongs to one record of this shape. */
        public <T> Operation.ReportsOn<T> reportsOn(String word, Shape<T> shape) {
            return added(operations, new Operation.ReportsOn<>(full(word), shape));
        }

        /** The declared room, with the shapes of its records. */
        public Room keeps(Shape<?>... shapes) {
            for (Shape<?> shape : Objects.requireNonNull(shapes, "shapes")) {
                Objects.requireNonNull(shape, "shape");
            }
            done = true;
            List<Reason> all = new ArrayList<>(reasons.all());
            all.addAll(beside);
            return new Room(name, List.of(shapes), kinds, operations, all);
        }

        private String full(String word) {
            return name + "." + word;
        }

        private <X> X added(List<? super X> all, X one) {
            if (done) {
                throw new IllegalStateException("the room " + name + " has been declared already");
            }
            all.add(one);
            return one;
        }
    }
}
