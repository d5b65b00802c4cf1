package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.persistence.jooq.tables.DefaultSchema;
import org.daibiao.record.Column;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Shape;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Source;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The schema")
class SchemaTest {
    private static final List<String> JOURNAL = List.of("head", "act", "act_line", "taken_back");
    private static final List<String> BOX =
            List.of("poll_box", "poll_chain", "poll_voted", "poll_card_used", "ballot", "ballot_named");
    private static final Map<Vendor, Map<String, Table<?>>> TABLES = new EnumMap<>(Vendor.class);

    @TempDir
    private Path folder;

    @TestFactory
    @DisplayName("has the columns of every shape of every room, in each database's own words")
    Stream<DynamicTest> hasTheColumnsOfEveryShape() {
        return Stream.of(Vendor.values())
                .flatMap(vendor -> Daibiao.rooms().stream()
                        .flatMap(room -> room.shapes().stream())
                        .map(shape -> DynamicTest.dynamicTest(
                                vendor + " " + shape.table(),
                                () -> assertThat(columns(vendor, shape.table())).isEqualTo(expected(vendor, shape)))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @DisplayName("keeps no table that nobody writes")
    void keepsNoTableThatNobodyWrites(Vendor vendor) {
        var written =
                Daibiao.rooms().stream().flatMap(room -> room.shapes().stream()).map(Shape::table);

        assertThat(tables(vendor).keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(written, JOURNAL.stream(), BOX.stream())
                        .flatMap(tables -> tables)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @DisplayName("has the same journal and the same ballot box everywhere")
    void hasTheSameJournalAndBoxEverywhere(Vendor vendor) {
        for (String table : Stream.concat(JOURNAL.stream(), BOX.stream()).toList()) {
            assertThat(columns(vendor, table)).isEqualTo(columns(Vendor.POSTGRESQL, table));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @DisplayName("has the same keys and indexes everywhere, each led by the congress")
    void leadsEveryKeyWithTheCongress(Vendor vendor) {
        tables(vendor).forEach((name, table) -> {
            assertThat(table.getPrimaryKey()).as(name).isNotNull();
            assertThat(keys(table))
                    .as(name)
                    .isEqualTo(keys(tables(Vendor.POSTGRESQL).get(name)))
                    .allSatisfy(key -> assertThat(key).matches("\\w+ \\[congress\\b.*"));
        });
    }

    @Test
    @DisplayName("has an index for each day by which many records may be sought")
    void hasAnIndexForEachDay() {
        Map<String, List<String>> unindexed = new TreeMap<>();
        for (Shape<?> shape :
                Daibiao.rooms().stream().flatMap(room -> room.shapes().stream()).toList()) {
            List<String> keys = keys(tables(Vendor.POSTGRESQL).get(shape.table()));
            List<String> days = days(shape)
                    .filter(day -> keys.stream().noneMatch(key -> key.matches(".*\\[congress, " + day + "\\b.*")))
                    .toList();
            if (!days.isEmpty()) {
                unindexed.put(shape.table(), days);
            }
        }

        assertThat(unindexed)
                .as(
                        "few, as many as people, sought only with the record they belong to, or together with what is indexed")
                .hasToString(
                        "{attestation=[first_day, last_day], community_round=[since, closed_on], contact=[taken_back_on], "
                                + "group_membership=[until], member_link=[until], opinion=[taken_back_on], poll_attendance=[taken_back_on], "
                                + "poll_card=[voided_on], poll_roll=[taken_back_on], project_adjustment=[taken_back_on], "
                                + "project_milestone=[taken_back_on], project_progress=[taken_back_on], "
                                + "project_supervision=[taken_back_on], seat=[until], station_post=[until], "
                                + "suggestion_assignment=[ended_on], suggestion_communication=[taken_back_on], "
                                + "suggestion_due=[reminded_on, escalated_on], suggestion_guidance=[held_on], "
                                + "suggestion_look_back=[held_on], suggestion_rating=[taken_back_on], suggestion_reply=[taken_back_on], "
                                + "suggestion_return=[taken_back_on], suggestion_round=[taken_back_on], "
                                + "term=[first_day], voter=[since], voter_link=[until]}");
    }

    /** The columns of the days that the record's class offers to everyone. */
    private static Stream<String> days(Shape<?> shape) {
        return Stream.of(shape.word().getFields())
                .filter(field -> field.getType() == org.daibiao.record.Field.class)
                .map(SchemaTest::value)
                .map(field -> field.columns().get(0))
                .filter(column -> column.type() == Column.Type.DATE)
                .map(Column::name);
    }

    private static org.daibiao.record.Field<?, ?> value(java.lang.reflect.Field constant) {
        try {
            return (org.daibiao.record.Field<?, ?>) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> keys(Table<?> table) {
        return Stream.concat(
                        table.getKeys().stream().map(key -> low(key.getName()) + " " + names(key.getFields())),
                        table.getIndexes().stream()
                                .map(index -> low(index.getName()) + " "
                                        + names(index.getFields().stream()
                                                .<Field<?>>map(SortField::$field)
                                                .toList())))
                .sorted()
                .toList();
    }

    private static List<String> names(List<? extends Field<?>> parts) {
        return parts.stream().map(field -> low(field.getName())).toList();
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
                    .isInstanceOf(NewerSchemaException.class)
                    .isInstanceOf(DaibiaoException.class)
                    .hasMessageContaining("999")
                    .hasMessageContaining("数据库结构版本");
        }
    }

    /** The generated classes are those of PostgreSQL's files; the other folders are interpreted, none needs a database. */
    private static Map<String, Table<?>> tables(Vendor vendor) {
        return TABLES.computeIfAbsent(vendor, SchemaTest::read);
    }

    private static Map<String, Table<?>> read(Vendor vendor) {
        List<Table<?>> tables = vendor == Vendor.POSTGRESQL
                ? DefaultSchema.DEFAULT_SCHEMA.getTables()
                : DSL.using(vendor.dialect()).meta(scripts(vendor)).getTables();
        return tables.stream().collect(Collectors.toMap(table -> low(table.getName()), table -> table));
    }

    private static Source[] scripts(Vendor vendor) {
        Path place = Path.of("src/main/resources", vendor.place().replace("classpath:", ""));
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().map(file -> Source.of(file.toFile())).toArray(Source[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** H2's own names are in upper case. */
    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> columns(Vendor vendor, String table) {
        Table<?> found = tables(vendor).get(table);
        assertThat(found).describedAs("a migration must create table " + table).isNotNull();
        return Stream.of(found.fields()).map(SchemaTest::line).sorted().toList();
    }

    private static String line(Field<?> field) {
        int length = field.getDataType().hasLength() ? field.getDataType().length() : 0;
        return low(field.getName()) + " "
                + field.getDataType().getTypeName().replaceAll("\\(.*", "").replace("datetime", "timestamp") + " "
                + length
                + (field.getDataType().nullable() ? "" : " not null");
    }

    private static List<String> expected(Vendor vendor, Shape<?> shape) {
        Stream<String> own = Stream.of("congress char 36 not null", "version bigint 0 not null");
        return Stream.concat(own, shape.columns().stream().map(column -> line(vendor, column)))
                .sorted()
                .toList();
    }

    /** H2 counts UTF-16 units, of which a character takes up to two; the others count characters. */
    private static String line(Vendor vendor, Column column) {
        String type = switch (column.type()) {
            case TEXT -> "varchar " + (vendor == Vendor.H2 ? 2 : 1) * column.length();
            case NUMBER -> "bigint 0";
            case DATE -> "date 0";
            case INSTANT -> "timestamp 0";
            case ID -> "char 36";
        };
        return column.name() + " " + type + (column.required() ? " not null" : "");
    }
}
