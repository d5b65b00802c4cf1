package org.daibiao.examples.ownstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.journal.Act;
import org.daibiao.journal.Line;
import org.daibiao.record.Column;
import org.daibiao.record.Field;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a file, one for each record type and three for the journal, and how their cells are stored: ids as text, days as a number of days
 * and instants as a number of microseconds since 1970. ISO texts would not sort: 12:00:00Z comes after 12:00:00.5Z, and the last day that a
 * question may name begins with a plus.
 */
final class Schema {
    /** An act without its lines. Heads and lines are made of simple components, so that they can have shapes, as the library's records do. */
    record Head(
            UUID operation,
            String name,
            String content,
            String actor,
            Instant at,
            LocalDate recorded,
            UUID about,
            @Nullable String hash) {
        static Head of(Act a) {
            return new Head(a.operation(), a.name(), a.content(), a.actor(), a.at(), a.recorded(), a.about(), a.hash());
        }

        Act with(List<Line> lines) {
            return new Act(operation, name, content, actor, at, recorded, about, lines, hash);
        }
    }

    static final Shape<Head> ACT = Shape.of("act", Head.class);
    static final Shape<Line> LINE = Shape.of("act_line", Line.class);

    private final List<Sql> statements = new ArrayList<>();

    /** Records have no row number beside their key: it would reveal the order of their arrival. */
    Schema(List<Shape<?>> words) {
        words.forEach(word -> table(word, "version integer not null", ", primary key (id)) strict, without rowid"));
        table(ACT, "act integer primary key", ", unique (operation)) strict");
        table(LINE, "line integer primary key, act integer not null", ") strict");
        create("table", "taken_back (line integer primary key, recorded integer not null) strict");
        SqliteBox.TABLES.forEach(table -> create("table", table));
        create("index", "act_line_act on act_line (act)");
        create("index", "act_line_item on act_line (item, kind)");
        create("index", "act_line_kind on act_line (kind, day, subject)");
    }

    private void table(Shape<?> shape, String keys, String rest) {
        String columns = shape.columns().stream().map(Schema::column).collect(Collectors.joining(", "));
        create("table", shape.table() + " (" + keys + ", " + columns + rest);
        shape.fields().stream()
                .filter(Field::isUnique)
                .map(field -> field.columns().get(0).name())
                .forEach(column -> create(
                        "unique index", shape.table() + "_" + column + " on " + shape.table() + " (" + column + ")"));
    }

    private static String column(Column column) {
        boolean text = column.type() == Column.Type.TEXT || column.type() == Column.Type.ID;
        return column.name() + (text ? " text" : " integer") + (column.required() ? " not null" : "");
    }

    private void create(String what, String rest) {
        statements.add(new Sql("create " + what + " if not exists " + rest));
    }

    /** Creates what is missing; takes no lock if nothing is. */
    int create(Session session) {
        return statements.stream().mapToInt(session::run).sum();
    }

    static @Nullable Object kept(@Nullable Object cell) {
        if (cell instanceof UUID id) {
            return id.toString();
        } else if (cell instanceof LocalDate day) {
            return day.toEpochDay();
        } else if (cell instanceof Instant at) {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
        }
        return cell;
    }

    static <T> T word(Shape<T> shape, ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (Column column : shape.columns()) {
            cells.add(row.getObject(column.name()) == null ? null : cell(column.name(), column.type(), row));
        }
        return shape.word(cells);
    }

    private static Object cell(String name, Column.Type type, ResultSet row) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(name);
            case ID -> UUID.fromString(row.getString(name));
            case NUMBER -> row.getLong(name);
            case DATE -> LocalDate.ofEpochDay(row.getLong(name));
            case INSTANT -> Instant.EPOCH.plus(row.getLong(name), ChronoUnit.MICROS);
        };
    }
}
