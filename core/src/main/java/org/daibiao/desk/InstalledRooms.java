package org.daibiao.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.journal.Kind;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * Installed rooms (已启用的模块): ours and the host's, checked against each other before the door opens. What is wrong is a fault of a programmer,
 * and all of it is told at once.
 */
public final class InstalledRooms {
    private static final Pattern TABLE = Pattern.compile("(?!pg_|information_schema$)[a-z][a-z0-9_]{0,29}");

    /** The tables of the journal and of the ballot box, which belong to no room. */
    private static final Set<String> OURS = Set.of(
            "head",
            "act",
            "act_line",
            "taken_back",
            "ballot",
            "ballot_named",
            "poll_box",
            "poll_chain",
            "poll_voted",
            "poll_card_used",
            "daibiao_schema_history",
            "flyway_schema_history");

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Packages of the library that have texts and are no rooms: a room of such a name would share their keys. */
    private static final Set<String> PACKAGES =
            Set.of("access", "calendar", "desk", "journal", "json", "profile", "record", "statistics");

    private final List<Room> own;
    private final List<Room> all;
    private final Set<Kind> open;

    private InstalledRooms(List<Room> own, List<Room> all, Set<Kind> open) {
        this.own = own;
        this.all = all;
        this.open = open;
    }

    /**
     * The rooms, checked. Throws {@link IllegalArgumentException} with all that is wrong.
     *
     * @param own the library's
     * @param hosts those of the host
     * @param open families of the library's whose members the plan says, perhaps none
     */
    public static InstalledRooms of(List<Room> own, List<Room> hosts, Set<Kind> open) {
        var installed = new InstalledRooms(
                own, Stream.concat(own.stream(), hosts.stream()).toList(), open);
        List<String> faults = installed.faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the rooms do not go together: " + String.join("; ", faults));
        }
        return installed;
    }

    /** All of them, the library's first. */
    public List<Room> all() {
        return all;
    }

    /** The kinds that they write. */
    public List<Kind> kinds() {
        return all.stream().flatMap(room -> room.kinds().stream()).toList();
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        twice(all.stream().map(room -> Map.entry(room.name(), room)), "the name", faults);
        twice(
                all.stream().flatMap(room -> room.shapes().stream().map(shape -> Map.entry(shape.table(), room))),
                "the table",
                faults);
        all.forEach(room -> room.shapes().forEach(shape -> table(room, shape.table(), faults)));
        kinds(faults);
        all.forEach(room -> words(room, faults));
        InstalledRecords.faults(all, faults);
        all.forEach(room -> operations(room, faults));
        return faults;
    }

    private static void twice(Stream<Map.Entry<String, Room>> words, String what, List<String> faults) {
        var seen = new HashMap<String, Room>();
        words.forEach(word -> {
            Room before = seen.putIfAbsent(word.getKey(), word.getValue());
            if (before != null) {
                faults.add(what + " " + word.getKey() + " is taken by the room " + before.name() + "; give the room "
                        + word.getValue().name() + " another one");
            }
        });
    }

    private static void table(Room room, String table, List<String> faults) {
        if (!TABLE.matcher(table).matches() || SqlWords.RESERVED.contains(table)) {
            faults.add("the room " + room.name() + " calls a table " + table
                    + ", which is no name for one in every database; take lower-case words joined by _, 30 characters"
                    + " at most, and none of SQL");
        } else if (OURS.contains(table)) {
            faults.add("the room " + room.name() + " calls a table " + table
                    + ", which the journal or the ballot box has");
        }
    }

    /** Its name begins the codes of its rejections, which it declares once. */
    private static void words(Room room, List<String> faults) {
        String name = room.name();
        if (!NAME.matcher(name).matches() || PACKAGES.contains(name)) {
            faults.add("a room is called " + LogSafe.of(name)
                    + ", which is no name for one; take lower-case words joined by -, and none of the library's packages "
                    + new TreeSet<>(PACKAGES));
        }
        var codes = new HashSet<String>();
        room.reasons().forEach(reason -> {
            if (!codes.add(reason.code())) {
                faults.add("the room " + name + " declares the reason " + reason.code() + " twice");
            } else if (!reason.code().startsWith(name + ".")) {
                faults.add("the reason " + reason.code() + " does not begin with the name of its room " + name);
            }
        });
        var kinds = new HashSet<String>();
        room.kinds().stream()
                .map(Kind::code)
                .filter(code -> !kinds.add(code))
                .forEach(code -> faults.add("the room " + name + " declares the kind " + code + " twice"));
    }

    /** Two rooms cannot write one kind: a report would not know which of them met an obligation. */
    private void kinds(List<String> faults) {
        for (int n = 0; n < all.size(); n++) {
            String name = all.get(n).name();
            for (Kind kind : all.get(n).kinds()) {
                for (Room before : all.subList(0, n)) {
                    before.kinds().stream()
                            .filter(one -> one.covers(kind.code()) || isBefore(kind, one) || isBefore(one, kind))
                            .findFirst()
                            .ifPresent(one -> faults.add("the kind " + kind.code() + " of the room " + name
                                    + " is one of the room " + before.name() + ", or begins as " + one.code()
                                    + " does; begin it with a word of your own"));
                }
            }
        }
    }

    /** A plan would take the one for the family of the other. */
    private static boolean isBefore(Kind kind, Kind other) {
        return other.code().startsWith(kind.code() + ".");
    }

    private void operations(Room room, List<String> faults) {
        for (Operation operation : room.operations()) {
            shapes(operation)
                    .filter(shape -> all.stream().noneMatch(one -> one.shapes().contains(shape)))
                    .forEach(shape -> faults.add(operation + " keeps records in " + shape.table()
                            + ", which no installed room keeps; add it to keeps(…)"));
            terms(operation)
                    .flatMap(terms -> terms.enters().stream())
                    .filter(kind -> !isDeclared(kind, room))
                    .forEach(kind -> faults.add(operation + " enters the kind " + kind.code() + ", which its room "
                            + room.name() + " does not declare; make it by the room's event(…) or standing(…)"));
        }
    }

    /**
     * A host's room enters kinds of its own alone: what obligations count of others is for those to say. A family of ours is declared by its
     * members, and by none where the plan says none.
     */
    private boolean isDeclared(Kind kind, Room by) {
        List<Kind> may = own.contains(by) ? kinds() : by.kinds();
        return may.stream().anyMatch(one -> one.covers(kind.code())) || (own.contains(by) && open.contains(kind));
    }

    private static Stream<Operation.Terms> terms(Operation operation) {
        if (operation instanceof Operation.Creates<?, ?> creates) {
            return Stream.of(creates.terms());
        }
        return operation instanceof Operation.Changes<?, ?> changes ? Stream.of(changes.terms()) : Stream.empty();
    }

    private static Stream<Shape<?>> shapes(Operation operation) {
        Stream<Shape<?>> saved = terms(operation).flatMap(terms -> terms.saves().stream());
        if (operation instanceof Operation.Creates<?, ?> creates) {
            return Stream.concat(Stream.of(creates.shape()), saved);
        }
        return operation instanceof Operation.Changes<?, ?> changes
                ? Stream.concat(Stream.of(changes.shape()), saved)
                : saved;
    }
}
