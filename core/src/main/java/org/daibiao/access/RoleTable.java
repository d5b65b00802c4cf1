package org.daibiao.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Room;
import org.daibiao.record.Messages;

/**
 * Role table (角色权限表): which role may do which operation of the rooms on which records; in Markdown, for a page that people can
 * agree on and a test can compare. Immutable and thread-safe.
 *
 * @param rooms the installed rooms
 * @param policy the policy to show
 */
public record RoleTable(List<Room> rooms, RolePolicy policy) {
    /** On every record. */
    public static final String ALL = "all";

    /** On no record: denied. */
    public static final String DENIED = "–";

    public RoleTable {
        rooms = List.copyOf(rooms);
    }

    /** One table for each room: a row for each operation, a column for each role of {@link Roles#KNOWN}. Lines end with a line feed. */
    public String markdown() {
        return rooms.stream().map(this::room).collect(Collectors.joining("\n"));
    }

    /** What the role may do: {@link #ALL}, {@link #DENIED}, or the conditions of each right, joined by {@code or}. */
    public String cell(Role role, Operation operation) {
        List<Right> rights = policy.rights(role, operation.name());
        if (rights.stream().anyMatch(right -> right.where().isEmpty())) {
            return ALL;
        }
        return rights.isEmpty()
                ? DENIED
                : rights.stream().map(RoleTable::conditions).distinct().collect(Collectors.joining(" or "));
    }

    private String room(Room room) {
        String roles = row("操作 operation", Roles.KNOWN.stream().map(role -> term(role) + "<br>" + role.code()));
        String rule = row("---", Roles.KNOWN.stream().map(role -> "---"));
        String rows = room.everyOperation().stream()
                .map(one -> row("`" + one + "`", Roles.KNOWN.stream().map(role -> cell(role, one))))
                .collect(Collectors.joining());
        return "## " + room.name() + "\n\n" + roles + rule + rows;
    }

    private static String term(Role role) {
        return Messages.role(role.code(), Locale.CHINESE);
    }

    private static String conditions(Right right) {
        return right.where().stream().map(Condition::toString).collect(Collectors.joining(", "));
    }

    private static String row(String first, Stream<String> cells) {
        return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
