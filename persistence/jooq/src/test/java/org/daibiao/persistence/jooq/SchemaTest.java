package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.kernel.Column;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Room;
import org.daibiao.kernel.Shape;
import org.daibiao.persistence.jooq.tables.DefaultSchema;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The schema")
class SchemaTest {
    private static final Map<String, Table<?>> TABLES =
            DefaultSchema.DEFAULT_SCHEMA.getTables().stream().collect(Collectors.toMap(Table::getName, table -> table));

    @TempDir
    private Path folder;

    @TestFactory
    @DisplayName("has the columns of every shape of every room")
    Stream<DynamicTest> hasTheColumnsOfEveryShape() {
        return Daibiao.rooms().stream()
                .map(Room::shapes)
                .flatMap(List::stream)
                .map(shape -> DynamicTest.dynamicTest(
                        shape.table(), () -> assertThat(columns(shape.table())).isEqualTo(expected(shape))));
    }

    @Test
    @DisplayName("keeps no table that nobody writes")
    void keepsNoTableThatNobodyWrites() {
        var written =
                Daibiao.rooms().stream().flatMap(room -> room.shapes().stream()).map(Shape::table);

        assertThat(TABLES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(written, Stream.of("head", "act", "act_line", "taken_back"))
                                .toList());
    }

    @Test
    @DisplayName("leads every primary key, unique key and index with the congress")
    void leadsEveryKeyWithTheCongress() {
        for (Table<?> table : TABLES.values()) {
            assertThat(table.getKeys())
                    .isNotEmpty()
                    .allSatisfy(
                            key -> assertThat(key.getFields().get(0).getName()).isEqualTo("congress"));
            assertThat(table.getIndexes())
                    .allSatisfy(index ->
                            assertThat(index.getFields().get(0).getName()).isEqualTo("congress"));
        }
    }

    @Test
    @DisplayName("is migrated beside a host's tables and history")
    void isMigratedBesideAHostsTables() throws SQLException {
        try (var database = new UrlDatabase("jdbc:h2:file:" + folder.resolve("host"));
                var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table flyway_schema_history (installed_rank int primary key)");
            statement.execute("create table customer (id int primary key)");
            statement.execute("insert into customer values (7)");

            DaibiaoSchema.migrate(database);
            DaibiaoSchema.migrate(database);

            try (var rows = statement.executeQuery("select count(*) from customer")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("of a newer version is refused, and left as it is")
    void ofANewerVersionIsRefused() throws SQLException {
        try (var database = new UrlDatabase("jdbc:h2:file:" + folder.resolve("newer"));
                var connection = database.getConnection();
                var statement = connection.createStatement()) {
            DaibiaoSchema.migrate(database);
            statement.execute(
                    "insert into \"daibiao_schema_history\" select 99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', now(), 1, true");

            assertThatThrownBy(() -> DaibiaoSchema.migrate(database))
                    .isInstanceOf(DaibiaoSchema.NewerSchema.class)
                    .isInstanceOf(DaibiaoException.class)
                    .hasMessageContaining("999")
                    .hasMessageContaining("数据库结构版本");
        }
    }

    private static List<String> columns(String table) {
        Table<?> found = TABLES.get(table);
        assertThat(found).describedAs("a migration must create table " + table).isNotNull();
        return Stream.of(found.fields()).map(SchemaTest::line).sorted().toList();
    }

    private static String line(Field<?> field) {
        int length = field.getDataType().hasLength() ? field.getDataType().length() : 0;
        return field.getName() + " " + field.getDataType().getTypeName().replaceAll("\\(.*", "") + " " + length
                + (field.getDataType().nullable() ? "" : " not null");
    }

    private static List<String> expected(Shape<?> shape) {
        Stream<String> own = Stream.of("congress char 36 not null", "version bigint 0 not null");
        return Stream.concat(own, shape.columns().stream().map(SchemaTest::line))
                .sorted()
                .toList();
    }

    /** H2 counts UTF-16 units, of which a character takes up to two. */
    private static String line(Column column) {
        String type = switch (column.type()) {
            case TEXT -> "varchar " + 2 * column.length();
            case NUMBER -> "bigint 0";
            case DATE -> "date 0";
            case INSTANT -> "timestamp 0";
            case ID -> "char 36";
        };
        return column.name() + " " + type + (column.required() ? " not null" : "");
    }
}
