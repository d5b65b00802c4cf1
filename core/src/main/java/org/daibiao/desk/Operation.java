package org.daibiao.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Operation (操作): something the desk can do, under the name that access policy, journal and observer use. A room declares each once, as a typed
 * constant ({@link Room#named}). The desk executes only what an installed room declares, so that a policy can know every operation.
 */
public sealed interface Operation {
    /** What an operation does. */
    enum Form {
        /** Creates a record (新建). */
        CREATES,
        /** Changes a record (变更). */
        CHANGES,
        /** Reads something other than a list of records: about one record or all (报告). */
        REPORTS,
        /** Reads a list of records (列表). */
        LISTS
    }

    /** The room's name, a dot and lower-case words joined by hyphens; for a list {@code read} and the table. */
    String name();

    /** Its form. */
    Form form();

    /**
     * The class that a policy looks at: the command that creates a record, the record before a change, the record of a list or of
     * a report; null for a report that is not about a single record.
     */
    @Nullable
    Class<?> about();

    /** The command of a change, which a policy may look at too, for example at the deputy in whose name it is given; null for all others. */
    default @Nullable Class<?> command() {
        return null;
    }

    /** The record whose personal data it shows unmasked; an actor who may do it may also search by that data. Null for all others. */
    default @Nullable Class<?> reveals() {
        return null;
    }

    /**
     * A command (命令).
     *
     * @param <C> the record class of the command
     */
    sealed interface Command<C> extends Operation permits Creates, Changes, Unrecorded {
        /** The class of the command. */
        Class<C> given();
    }

    /**
     * A command that creates a record.
     *
     * @param shape of the record that it creates
     * @param shown shape of the record whose personal data it shows; usually null
     * @param terms what else it does
     */
    record Creates<C, T>(
            String name,
            Class<C> given,
            Shape<T> shape,
            @Nullable Shape<?> shown,
            Terms terms) implements Command<C> {
        @Override
        public Form form() {
            return Form.CREATES;
        }

        @Override
        public Class<?> about() {
            return given;
        }

        @Override
        public @Nullable Class<?> reveals() {
            return shown == null ? null : shown.word();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A command that changes a record.
     *
     * @param seen gets from the command the record that the caller saw
     * @param shape of the record that it changes
     * @param terms what else it does
     */
    record Changes<C, T>(String name, Class<C> given, Function<C, Seen<T>> seen, Shape<T> shape, Terms terms)
            implements Command<C> {
        @Override
        public Form form() {
            return Form.CHANGES;
        }

        @Override
        public Class<?> about() {
            return shape.word();
        }

        @Override
        public Class<?> command() {
            return given;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A command that leaves no act and no operation id: it stores through a port of its own, as casting a ballot does. */
    record Unrecorded<C>(String name, Class<C> given) implements Command<C> {
        @Override
        public Form form() {
            return Form.CREATES;
        }

        @Override
        public Class<?> about() {
            return given;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The right that a command needs for a record that it also changes: one of another room, or one that an import finds.
     *
     * @param <C> the record class of the command
     * @param shape of that record
     */
    record Needs<C, T>(String name, Class<C> command, Shape<T> shape) implements Operation {
        @Override
        public Form form() {
            return Form.CHANGES;
        }

        @Override
        public Class<?> about() {
            return shape.word();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Reads something that is neither a list of records nor about a single record. */
    record Reports(String name) implements Operation {
        @Override
        public Form form() {
            return Form.REPORTS;
        }

        @Override
        public @Nullable Class<?> about() {
            return null;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Reads what belongs to one record.
     *
     * @param shape of the record
     */
    record ReportsOn<T>(String name, Shape<T> shape) implements Operation {
        @Override
        public Form form() {
            return Form.REPORTS;
        }

        @Override
        public Class<?> about() {
            return shape.word();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Lists the records of a shape; every room has this operation for each of its shapes. */
    record Lists<T>(Shape<T> shape) implements Operation {
        @Override
        public String name() {
            return "read " + shape.table();
        }

        @Override
        public Form form() {
            return Form.LISTS;
        }

        @Override
        public Class<?> about() {
            return shape.word();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** Lists the records of this shape. */
    static <T> Operation lists(Shape<T> shape) {
        return new Lists<>(shape);
    }

    /**
     * Terms (约定): what a command does besides creating or changing its record. A change that does more is refused.
     *
     * @param enters the kinds of the lines that it enters
     * @param saves the shapes of further records that it saves
     * @param takesBack whether it takes lines back, of any kind
     * @param everywhere whether it changes records and enters lines of whatever room, since it makes two records one
     */
    record Terms(List<Kind> enters, Set<Shape<?>> saves, boolean takesBack, boolean everywhere) {
        public Terms {
            enters = List.copyOf(enters);
            saves = Set.copyOf(saves);
        }

        static Terms of(Terms... terms) {
            return new Terms(
                    Stream.of(terms).flatMap(one -> one.enters.stream()).toList(),
                    Stream.of(terms).flatMap(one -> one.saves.stream()).collect(Collectors.toSet()),
                    Stream.of(terms).anyMatch(Terms::takesBack),
                    Stream.of(terms).anyMatch(Terms::everywhere));
        }

        /** The first thing a change does that these terms do not allow, in words for the room's author. */
        Optional<String> broken(Change<?> change) {
            if (everywhere) {
                return Optional.empty();
            }
            Stream<String> saved = change.also().stream()
                    .filter(save -> !saves.contains(save.shape()))
                    .map(save -> "saves " + save.shape());
            Stream<String> entered = change.lines().stream()
                    .filter(line -> !admits(line))
                    .map(line -> line.isTakeBack()
                            ? "takes lines back"
                            : "enters " + line.kind() + " in the role " + line.role() + " with the weight "
                                    + line.weight());
            return Stream.concat(saved, entered).findFirst();
        }

        private boolean admits(Line line) {
            return line.isTakeBack()
                    ? takesBack && Math.abs(line.weight()) == 1
                    : enters.stream().anyMatch(kind -> kind.admits(line));
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** It enters lines of these kinds. */
    static Terms enters(Kind... kinds) {
        return new Terms(List.of(kinds), Set.of(), false, false);
    }

    /** It saves further records of these shapes. */
    static Terms saves(Shape<?>... shapes) {
        return new Terms(List.of(), Set.of(shapes), false, false);
    }

    /** It takes lines back. */
    static Terms takesBack() {
        return new Terms(List.of(), Set.of(), true, false);
    }

    /** It makes two records one, with all that hangs on them, in whatever room. */
    static Terms merges() {
        return new Terms(List.of(), Set.of(), true, true);
    }
}
