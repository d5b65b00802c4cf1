package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daibiao.databases.FaultyDataSource.Fault;
import org.daibiao.databases.FaultyDataSource.Place;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("random")
@DisplayName("When a data source fails")
class FaultsTest {
    private static final int CASES = Integer.getInteger("daibiao.cases", 100);
    private static final int SEED = 20250226;

    /** How often a registration calls the database at least before its commit. */
    private static final Map<Server, Integer> TRIPS = Map.of(Server.POSTGRESQL, 2, Server.MARIADB, 8);

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("a repeat under the same operation id leaves exactly one act")
    void aRepeatLeavesOneAct(Server server) {
        var random = new Random(SEED);
        Map<Place, Integer> struck = new EnumMap<>(Place.class);
        try (var pool = server.pool()) {
            DaibiaoSchema.migrate(pool);
            var faulty = new FaultyDataSource(pool);
            var office = new Office(JooqStores.on(faulty.dataSource()));
            var done = new ArrayList<UUID>();
            for (int n = 0; n < CASES; n++) {
                Place place = Place.values()[n % Place.values().length];
                faulty.plan(List.of(new Fault(place, 1 + random.nextInt(TRIPS.get(server)))));
                UUID operation = new UUID(random.nextLong(), random.nextLong());
                boolean first = tried(office, operation);
                assertThat(faulty.left())
                        .as("faults that did not strike, case %d seed %d", n, SEED)
                        .isZero();
                assertThat(first)
                        .as("only a conflict is tried again by itself")
                        .isEqualTo(place == Place.CONFLICT_AT_COMMIT);
                office.register(operation);
                done.add(operation);
                struck.merge(place, 1, Integer::sum);
            }
            assertThat(Office.check(JooqStores.on(pool), done)).isZero();
        }
        System.out.printf("faults on %s, seed %d: %s; one act each, none lost, none twice%n", server, SEED, struck);
    }

    private static boolean tried(Office office, UUID operation) {
        try {
            office.register(operation);
            return true;
        } catch (StoreFailedException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("a conflict at commit is tried three times at most, then it is a typed error")
    void aConflictIsTriedThreeTimes(Server server) {
        try (var pool = server.pool()) {
            DaibiaoSchema.migrate(pool);
            var faulty = new FaultyDataSource(pool);
            var office = new Office(JooqStores.on(faulty.dataSource()));
            UUID operation = new UUID(7, 7);

            faulty.plan(Collections.nCopies(3, new Fault(Place.CONFLICT_AT_COMMIT, 0)));
            assertThatThrownBy(() -> office.register(operation))
                    .isInstanceOfSatisfying(
                            StoreFailedException.class, e -> assertThat(e.why()).isEqualTo(StoreFailure.BUSY));
            assertThat(faulty.left()).isZero();

            faulty.plan(Collections.nCopies(2, new Fault(Place.CONFLICT_AT_COMMIT, 0)));
            office.register(operation);
            assertThat(Office.check(JooqStores.on(pool), List.of(operation))).isZero();
        }
    }
}
