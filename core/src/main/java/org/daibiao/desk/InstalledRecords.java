package org.daibiao.desk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.journal.Kind;
import org.daibiao.record.Column;
import org.daibiao.record.CongressId;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/** Installed records (已启用的记录): what no store could keep, and what the desk could not carry out, told before anything is kept. */
final class InstalledRecords {
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern ROLE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int MOST_ROLE = 20;
    private static final int MOST_CONSTANT = 40;

    /** The columns that every table has. */
    private static final Set<String> OURS = Set.of("congress", "version");

    private InstalledRecords() {}

    static void faults(List<Room> rooms, List<String> faults) {
        Map<Class<?>, Room> kept = new HashMap<>();
        Map<Class<?>, Room> given = new HashMap<>();
        for (Room room : rooms) {
            for (Shape<?> shape : room.shapes()) {
                Room before = kept.putIfAbsent(shape.word(), room);
                if (before != null) {
                    faults.add("the record " + shape.word().getSimpleName() + " has a shape in the room "
                            + before.name() + " already; a record is kept in one table");
                }
                record(shape, faults);
            }
            room.kinds().forEach(kind -> roles(kind, faults));
            room.operations().stream()
                    .filter(Operation.Command.class::isInstance)
                    .forEach(one -> command((Operation.Command<?>) one, room, given, faults));
        }
    }

    private static void record(Shape<?> shape, List<String> faults) {
        String name = shape.word().getSimpleName();
        var components = Arrays.asList(shape.word().getRecordComponents());
        if (components.stream().noneMatch(one -> one.getName().equals("id") && isOwn(one.getGenericType(), shape))) {
            faults.add("the record " + name + " has no component id; its first one is Id<" + name + "> id");
        }
        columns(shape, name, faults);
        shape.fields().forEach(field -> holds(field, name, faults));
        components.stream()
                .filter(one -> one.getType().isEnum() && one.getType().getEnumConstants().length == 0)
                .forEach(one -> faults.add("the record " + name + " has a component " + one.getName() + " of "
                        + one.getType().getSimpleName() + ", which has no constants; nothing could be kept"));
        components.stream()
                .filter(one -> one.getType().isEnum())
                .flatMap(one -> Stream.of(one.getType().getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .filter(constant -> constant.length() > MOST_CONSTANT)
                .forEach(constant -> faults.add("the record " + name + " may hold the constant " + constant
                        + ", which is longer than " + MOST_CONSTANT + " characters"));
    }

    /** Whether it is the type of this record's ids. */
    private static boolean isOwn(Type id, Shape<?> shape) {
        return id == CongressId.class
                || (id instanceof ParameterizedType of
                        && of.getRawType() == Id.class
                        && of.getActualTypeArguments()[0] == shape.word());
    }

    private static void holds(Field<?, ?> field, String record, List<String> faults) {
        if (field.columns().isEmpty()) {
            faults.add("the record " + record + " has a list " + field.name()
                    + " of none; @Repeated(n) says how many, 1 at least");
        } else if (field.columns().get(0).type() == Column.Type.TEXT && field.length() < 1) {
            faults.add("the record " + record + " has a text " + field.name()
                    + " of no length; @Size(max = …) is 1 at least");
        }
    }

    private static void columns(Shape<?> shape, String record, List<String> faults) {
        var taken = new HashMap<String, String>();
        for (Field<?, ?> field : shape.fields()) {
            for (Column column : field.columns()) {
                String before = taken.putIfAbsent(column.name(), field.name());
                if (OURS.contains(column.name())) {
                    faults.add("the record " + record + " has a component " + column.name()
                            + ", which every table has for the library; take another name");
                } else if (!COLUMN.matcher(column.name()).matches() || SqlWords.RESERVED.contains(column.name())) {
                    faults.add("the record " + record + " has a component that makes the column "
                            + LogSafe.of(column.name())
                            + ", which is no name for one in every database; take letters a to z and digits, 60 characters"
                            + " at most, and no word of SQL");
                } else if (before != null) {
                    faults.add("the record " + record + " has the components " + before + " and " + field.name()
                            + ", which both make the column " + column.name() + "; call one of them otherwise");
                }
            }
        }
    }

    private static void roles(Kind kind, List<String> faults) {
        kind.parts().stream()
                .map(Kind.Part::role)
                .filter(role -> role.length() > MOST_ROLE || !ROLE.matcher(role).matches())
                .forEach(
                        role -> faults.add("the kind " + kind.code() + " has the role " + LogSafe.of("\"" + role + "\"")
                                + "; take lower-case words joined by -, " + MOST_ROLE + " characters at most"));
    }

    @SuppressWarnings("ConstantValue") // a host's code is not checked for null
    private static void command(
            Operation.Command<?> operation, Room room, Map<Class<?>, Room> given, List<String> faults) {
        if (operation.given() == null) {
            faults.add(operation.name() + " does not say by which record it is given");
            return;
        }
        if (operation instanceof Operation.Changes<?, ?> changes && changes.seen() == null) {
            faults.add(operation.name() + " does not say where its command has the record that was seen");
        }
        Room before = given.putIfAbsent(operation.given(), room);
        if (before != null && !before.name().equals(room.name())) {
            faults.add(operation.name() + " is given by " + operation.given().getSimpleName()
                    + ", which is a command of the room " + before.name());
        }
    }
}
