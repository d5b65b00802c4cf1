package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.delivery.JournalListener;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.NumberedAct;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.persistence.jooq.NewerSchemaException;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.TableMissingException;
import org.daibiao.record.TableUnfitException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("Inside a host's application")
class HostTest {
    private static final List<UUID> DEPUTIES =
            Stream.generate(UUID::randomUUID).limit(3).toList();

    private final List<HikariDataSource> pools = new ArrayList<>();

    private HikariDataSource pool(Server server) {
        HikariDataSource pool = server.pool();
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void close() {
        pools.forEach(HikariDataSource::close);
    }

    private record Letter(Id<Letter> id, String title) {
        static final Shape<Letter> SHAPE = Shape.of("letter", Letter.class);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("a table that a room of the host's own lacks is named at its first use")
    void namesTheMissingTable(Server server) {
        DataSource pool = pool(server);
        DaibiaoSchema.migrate(pool);
        JooqStores stores = JooqStores.on(pool);

        assertThatThrownBy(() -> stores.page(CongressId.of("jiading"), Query.of(Letter.SHAPE)))
                .isInstanceOf(TableMissingException.class)
                .hasMessageContaining("“letter”");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            POSTGRESQL | title varchar(200), sent int not null | letter.sent
            POSTGRESQL | title varchar(1)                      | letter
            POSTGRESQL | titel varchar(200)                    | letter.title
            POSTGRESQL | title int                             | letter.title
            MARIADB    | title varchar(200), sent int not null | letter.sent
            MARIADB    | title varchar(1)                      | letter.title
            MARIADB    | titel varchar(200)                    | letter.title
            MARIADB    | title int                             | letter.title
            """)
    @DisplayName(
            "a table that does not fit its shape is named with its place, and no record in it is said to be there already")
    void namesTheTableThatDoesNotFit(Server server, String columns, String place) throws SQLException {
        DataSource pool = pool(server);
        DaibiaoSchema.migrate(pool);
        execute(
                pool,
                "create table letter (congress varchar(64), version bigint, id varchar(36) primary key, " + columns
                        + ")");
        JooqStores stores = JooqStores.on(pool);

        assertThatThrownBy(() -> stores.write(CongressId.of("jiading"), writer -> {
                    writer.insert(Letter.SHAPE, List.of(new Letter(Id.of(new UUID(1, 2)), "来信")));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        TableUnfitException.class,
                        unfit -> assertThat(unfit.text(Locale.CHINESE))
                                .startsWith("数据库在“" + place + "”")
                                .doesNotContain("来信"));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("the schema is migrated beside the host's tables and the host's own history of migrations")
    void isMigratedBesideTheHostsOwn(Server server) throws SQLException {
        DataSource pool = pool(server);
        execute(pool, "create table flyway_schema_history (installed_rank int primary key)");
        execute(pool, "create table customer (id int primary key)");
        execute(pool, "insert into customer values (7)");

        DaibiaoSchema.migrate(pool);
        DaibiaoSchema.migrate(pool);

        assertThat(number(pool, "select id from customer")).isEqualTo(7);
        assertThat(number(pool, "select count(*) from flyway_schema_history")).isZero();
        assertThat(number(pool, "select count(*) from deputy")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("a schema of a newer version is refused and left as it is")
    void aNewerSchemaIsRefused(Server server) throws SQLException {
        DataSource pool = pool(server);
        DaibiaoSchema.migrate(pool);
        execute(
                pool,
                "insert into daibiao_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (99, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)");

        assertThatThrownBy(() -> DaibiaoSchema.migrate(pool)).isInstanceOf(NewerSchemaException.class);
    }

    /** A listener hears of an act when the host has committed, and not before. */
    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("an act shares the fate of the host's transaction, and is delivered after the commit")
    void sharesTheFateOfTheHostsTransaction(Server server) {
        DataSource pool = pool(server);
        DaibiaoSchema.migrate(pool);
        var host = DSL.using(pool, server.dialect());
        var heard = new ArrayList<String>();
        try (Daibiao listening = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.on(pool))
                .listener(new Heard(heard))
                .build()) {
            new Office(JooqStores.on(pool)).register(new UUID(0, 1));
            listening.deliveries().deliver(Office.CONGRESS);

            assertThatThrownBy(() -> host.transaction(tx -> {
                        new Office(JooqStores.on(tx.dsl())).register(new UUID(0, 2));
                        throw new IllegalStateException("the host's own reason");
                    }))
                    .hasMessage("the host's own reason");
            host.transaction(tx -> {
                new Office(JooqStores.on(tx.dsl())).register(new UUID(0, 3));
                listening.deliveries().deliver(Office.CONGRESS);
                assertThat(heard).as("before the commit").containsExactly("congress.open", "deputy.register");
            });
            listening.deliveries().deliver(Office.CONGRESS);

            assertThat(heard).containsExactly("congress.open", "deputy.register", "deputy.register");
        }
        assertThat(Office.check(JooqStores.on(pool), List.of(new UUID(0, 1), new UUID(0, 3))))
                .isZero();
    }

    private record Heard(List<String> names) implements JournalListener {
        @Override
        public String name() {
            return "heard";
        }

        @Override
        public void handle(CongressId congress, NumberedAct act) {
            names.add(act.act().name());
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("the zones of JVM, session and congress all differ, and an instant comes back as it was")
    void theZonesDiffer(Server server) throws SQLException {
        HikariDataSource pool = pool(server);
        DaibiaoSchema.migrate(pool);
        new Office(JooqStores.on(pool)).register(new UUID(0, 1));

        assertThat(ZoneId.systemDefault().getId()).isEqualTo("America/St_Johns");
        int jvm = LocalDateTime.now(ZoneId.systemDefault()).getHour();
        int session = number(pool, "select extract(hour from current_timestamp)");
        int shanghai = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).getHour();
        assertThat(List.of(jvm, session, shanghai)).doesNotHaveDuplicates();
        assertThat(Office.acts(JooqStores.on(pool)))
                .allSatisfy(act -> assertThat(act.act().at()).isEqualTo("2025-07-01T02:00:00Z"));
    }

    @Test
    @DisplayName("PostgreSQL is warned of when a session does not wait for the disk")
    void postgreSqlIsWarnedOf() {
        HikariDataSource durable = pool(Server.POSTGRESQL);
        assertThat(JooqStores.on(durable).warnings()).isEmpty();
        var hasty = new HikariDataSource();
        hasty.setJdbcUrl(durable.getJdbcUrl() + "&options=-c%20synchronous_commit=off");
        pools.add(hasty);

        assertThat(JooqStores.on(hasty).warnings())
                .singleElement()
                .asString()
                .contains("synchronous_commit = off", "可能丢失", "may lose", "请修改", "change the setting");
    }

    @Test
    @DisplayName("MariaDB is warned of when it writes to the disk only now and then")
    void mariaDbIsWarnedOf() throws SQLException {
        DataSource pool = pool(Server.MARIADB);
        assertThat(JooqStores.on(pool).warnings()).isEmpty();
        execute(pool, "set global innodb_flush_log_at_trx_commit = 2");
        try {
            assertThat(JooqStores.on(pool).warnings())
                    .singleElement()
                    .asString()
                    .contains("innodb_flush_log_at_trx_commit = 2");
        } finally {
            execute(pool, "set global innodb_flush_log_at_trx_commit = 1");
        }
    }

    private static void execute(DataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(DataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("of a list of records the one that is there already is named, within the host's transaction too")
    void namesTheRecordThatIsThere(Server server) throws SQLException {
        DataSource pool = pool(server);
        DaibiaoSchema.migrate(pool);
        add(JooqStores.on(pool), List.of(DEPUTIES.get(1)));

        assertThatThrownBy(() -> add(JooqStores.on(pool), DEPUTIES)).satisfies(names(DEPUTIES.get(1)));
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            JooqStores within = JooqStores.on(DSL.using(connection, server.dialect()));
            assertThatThrownBy(() -> add(within, DEPUTIES)).satisfies(names(DEPUTIES.get(1)));
            connection.rollback();
        }
    }

    @Test
    @DisplayName(
            "where the database must not say which, the library finds out; in the host's transaction it names both ends of the list")
    void findsOutWhichRecordIsThere() throws SQLException {
        DataSource pool = pool(Server.POSTGRESQL);
        DaibiaoSchema.migrate(pool);
        add(JooqStores.on(pool), List.of(DEPUTIES.get(1)));
        var quiet = new PGSimpleDataSource();
        quiet.setUrl(((HikariDataSource) pool).getJdbcUrl() + "&logServerErrorDetail=false");

        assertThatThrownBy(() -> add(JooqStores.on(quiet), DEPUTIES)).satisfies(names(DEPUTIES.get(1)));
        try (var connection = quiet.getConnection()) {
            connection.setAutoCommit(false);
            JooqStores within = JooqStores.on(DSL.using(connection, Server.POSTGRESQL.dialect()));
            assertThatThrownBy(() -> add(within, DEPUTIES))
                    .isInstanceOf(DuplicateException.class)
                    .hasMessageContaining(DEPUTIES.get(0) + " … " + DEPUTIES.get(2));
            connection.rollback();
        }
    }

    private static void add(JooqStores stores, List<UUID> ids) {
        stores.write(CongressId.of("jiading"), writer -> {
            writer.insert(
                    Deputy.SHAPE,
                    ids.stream()
                            .map(id -> new Deputy(
                                    Id.of(id), PublicName.of("李敏"), "安亭", null, null, null, List.of(), null, null))
                            .toList());
            return true;
        });
    }

    private static Consumer<Throwable> names(UUID there) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        DuplicateException.class, e -> assertThat(e.with()).containsEntry("key", there));
    }
}
