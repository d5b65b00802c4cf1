package org.daibiao.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Shape;

/** Which method executes which command. Thread-safe. */
final class Handlers {
    private final Map<String, BiFunction<Object, Actor, Outcome<?>>> methods = new ConcurrentHashMap<>();

    private final Map<Shape<?>, List<Joining<?>>> joinings = new ConcurrentHashMap<>();
    private final List<Joining<?>> ofAny = new CopyOnWriteArrayList<>();

    <C> void add(Operation.Command<C> operation, BiFunction<? super C, Actor, ? extends Outcome<?>> method) {
        Objects.requireNonNull(method, () -> "no method for " + operation);
        BiFunction<Object, Actor, Outcome<?>> cast = (command, actor) -> method.apply(cast(operation, command), actor);
        if (methods.putIfAbsent(operation.name(), cast) != null) {
            throw new IllegalStateException(operation + " has a handler already");
        }
    }

    /** A null command passes: the method refuses it after it has checked the right. */
    private static <C> C cast(Operation.Command<C> operation, Object command) {
        if (command != null && !operation.given().isInstance(command)) {
            throw new BadValueException(
                    "desk.other-command",
                    Map.of(
                            "operation",
                            operation.name(),
                            "given",
                            operation.given().getSimpleName(),
                            "found",
                            command.getClass().getSimpleName()));
        }
        return operation.given().cast(command);
    }

    <T> void join(Shape<T> shape, Joining<T> what) {
        joinings.computeIfAbsent(shape, one -> new CopyOnWriteArrayList<>()).add(Objects.requireNonNull(what, "what"));
    }

    void joinAny(Joining<Object> what) {
        ofAny.add(Objects.requireNonNull(what, "what"));
    }

    <T> Outcome<Change<T>> merged(Shape<T> shape, Id<T> gone, Id<T> kept, Change<T> change, Context context) {
        Outcome<Change<T>> all = Outcome.accepted(change);
        for (Joining<T> room : joinings(shape)) {
            all = all.then(one -> room.joined(gone, kept, one, context));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // join puts only those of the same record; the others look at no record
    private <T> List<Joining<T>> joinings(Shape<T> shape) {
        return Stream.concat(ofAny.stream(), joinings.getOrDefault(shape, List.of()).stream())
                .map(one -> (Joining<T>) one)
                .toList();
    }

    Outcome<?> dispatch(String name, Object command, Actor actor) {
        BiFunction<Object, Actor, Outcome<?>> method = methods.get(Objects.requireNonNull(name, "name"));
        if (method == null) {
            throw new BadValueException("desk.no-command", Map.of("name", name));
        }
        return method.apply(command, actor);
    }

    /** Throws {@link IllegalStateException} with all commands of the rooms that have no handler, and all reasons that have no text. */
    void requireWhole(List<Room> rooms) {
        List<String> missing = rooms.stream()
                .flatMap(room -> room.operations().stream())
                .filter(Operation.Command.class::isInstance)
                .map(Operation::name)
                .filter(name -> !methods.containsKey(name))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "no service carries out " + String.join(", ", missing) + "; hand them to desk.handle(…)");
        }
        List<String> silent = rooms.stream()
                .flatMap(room -> room.reasons().stream())
                .flatMap(reason -> Stream.of(reason.code(), reason.code() + ".remedy"))
                .flatMap(key -> Stream.of(
                        Messages.has(key, Locale.ENGLISH) ? "" : key + " in messages.properties",
                        Messages.has(key, Locale.CHINESE) ? "" : key + " in messages_zh.properties"))
                .filter(lacks -> !lacks.isEmpty())
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("no text says " + String.join(", ", silent)
                    + "; the files stand in the package of the room's records");
        }
    }
}
