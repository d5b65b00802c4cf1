package org.daibiao.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daibiao.Daibiao;
import org.daibiao.audit.Anchor;
import org.daibiao.calendar.NoCalendarDataException;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.daibiao.poll.PollService;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;

/**
 * Command document (命令文档): the first byte chooses one of the door's commands, the rest is its JSON. It is refused with its faults, or the
 * command is carried out, rejected with reasons, or refused by the world.
 */
public final class CommandJson {
    private static final District DISTRICT = District.get();

    /** What carries out a command, and the service that does; another one for each input where a service remembers. */
    private record Way(Supplier<?> service, Method method) {
        String name() {
            return method.getDeclaringClass().getPackageName().replaceAll(".*\\.", "") + "." + method.getName();
        }
    }

    /** By name, so that a first byte means the same in every JVM. */
    private static final List<Way> WAYS = ways();

    private CommandJson() {}

    /** Reads the bytes as a command, and sends it to the desk. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Way way = WAYS.get((input[0] & 0xFF) % WAYS.size());
        try {
            byte[] json = Arrays.copyOfRange(input, 1, input.length);
            Object command = Json.read(json, way.method.getParameterTypes()[0]);
            Said.hold(command.equals(Json.read(json, command.getClass())), "a command reads twice the same");
            send(way, command).reasons().forEach(Said::check);
        } catch (BadDocumentException e) {
            Said.check(e);
        } catch (UnknownIdException | StaleVersionException | DuplicateException | NoCalendarDataException e) {
            Said.check(e);
        }
    }

    /** The names of all commands: the room and the method. */
    static List<String> names() {
        return WAYS.stream().map(Way::name).toList();
    }

    /** The input that is this command's JSON. */
    static byte[] input(String name, String json) {
        byte[] text = ("?" + DISTRICT.named(json)).getBytes(UTF_8);
        text[0] = (byte) names().indexOf(name);
        return text;
    }

    /** What the district answers to this input, which must be a readable command. */
    static Outcome<?> answer(byte[] input) {
        Way way = WAYS.get(input[0] & 0xFF);
        return send(
                way,
                Json.read(Arrays.copyOfRange(input, 1, input.length), way.method.getParameterTypes()[0]));
    }

    private static Outcome<?> send(Way way, Object command) {
        return (Outcome<?>) invoked(way.method, way.service.get(), command, DISTRICT.office());
    }

    private static Object invoked(Method method, Object on, Object... with) {
        try {
            return method.invoke(on, with);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method + " cannot be called", e);
        }
    }

    /** Of all services of the door, found by reflection, so that a new one is there by itself. */
    private static List<Way> ways() {
        Daibiao door = DISTRICT.daibiao();
        Map<String, Way> byName = Arrays.stream(Daibiao.class.getMethods())
                .filter(getter -> getter.getReturnType().getSimpleName().endsWith("Service"))
                .map(getter -> service(getter, door))
                .flatMap(service -> Arrays.stream(
                                service.get().getClass().getInterfaces()[0].getMethods())
                        .filter(CommandJson::takesOne)
                        .map(method -> new Way(service, method)))
                .collect(Collectors.toMap(Way::name, way -> way));
        return byName.values().stream().sorted(Comparator.comparing(Way::name)).toList();
    }

    private static Supplier<?> service(Method getter, Daibiao door) {
        return getter.getReturnType() == PollService.class ? DISTRICT::polls : () -> invoked(getter, door);
    }

    /** A printed head is compared and an id looked up, not carried out. */
    private static boolean takesOne(Method method) {
        return method.getReturnType() == Outcome.class
                && method.getParameterTypes()[0].isRecord()
                && !List.of(Anchor.class, Id.class).contains(method.getParameterTypes()[0]);
    }
}
