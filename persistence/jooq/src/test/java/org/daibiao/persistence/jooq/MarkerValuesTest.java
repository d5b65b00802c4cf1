package org.daibiao.persistence.jooq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.DeputyService;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.RevealVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Stores;
import org.daibiao.json.Json;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.testkit.JdbcRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of voters whose names, phones and addresses are marked, so that any of them is recognised wherever it turns up. Whatever is
 * logged is looked at down to the finest level: the validator's, jOOQ's, Flyway's and the database's.
 */
@DisplayName("Names, phones and addresses of voters")
class MarkerValuesTest {
    private static final int EACH = 1_000;
    private static final Pattern MARKER = Pattern.compile("N[0-9]{5}N|139 [0-9]{8}|A[0-9]{5}A");
    private static final Actor OFFICE = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);

    /** A store, and a look behind it. */
    private record Place(String name, Stores stores, Supplier<Map<String, List<String>>> rows) {
        static Place memory() {
            var stores = new MemoryStores();
            return new Place("memory", stores, () -> stores.rows(OFFICE.congress()));
        }

        static Place h2() {
            String url = Migrated.url();
            return new Place("H2", Migrated.stores(url), () -> rows(url));
        }

        private static Map<String, List<String>> rows(String url) {
            try (var connection = DriverManager.getConnection(url)) {
                return JdbcRows.of(connection, OFFICE.congress());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<String> observed = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler noting = new LogNoting(logged);

    /** Made within the test, so that what is logged at the beginning is seen too. */
    static Stream<Named<Supplier<Place>>> places() {
        return Stream.of(Named.of("memory", Place::memory), Named.of("H2", Place::h2));
    }

    @BeforeEach
    void logEverything() {
        root.setLevel(Level.ALL);
        root.addHandler(noting);
    }

    @AfterEach
    void logAsBefore() {
        root.removeHandler(noting);
        root.setLevel(before);
    }

    @ParameterizedTest
    @MethodSource("places")
    @DisplayName("are found in no text, JSON, exception, log or observation, and not in the journal, 2,000 of them")
    void areFoundNowhere(Supplier<Place> made) {
        areFoundNowhere(made.get(), 2_000);
    }

    @ParameterizedTest
    @MethodSource("places")
    @Tag("full")
    @DisplayName("are found in no text, JSON, exception, log or observation, and not in the journal, 10,000 of them")
    void areFoundNowhereAmongMany(Supplier<Place> made) {
        areFoundNowhere(made.get(), 10_000);
    }

    private void areFoundNowhere(Place place, int voters) {
        try (var daibiao = opened(place.stores())) {
            areFoundNowhere(daibiao, place, voters);
        }
    }

    private Daibiao opened(Stores stores) {
        var daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .observer((operation, actor, result, duration) -> observed.add(operation + actor + result))
                .build();
        daibiao.open("jiading", "嘉定区人大").orThrow();
        return daibiao;
    }

    private void areFoundNowhere(Daibiao daibiao, Place place, int voters) {
        DeputyService deputies = daibiao.deputies();
        for (int first = 0; first < voters; first += EACH) {
            List<RegisterVoter> commands = IntStream.range(first, first + EACH)
                    .mapToObj(MarkerValuesTest::voter)
                    .toList();
            clean(commands);
            Outcome<List<Versioned<Voter>>> registered = deputies.registerVoters(commands, OFFICE);
            clean(registered);
            clean(Json.write(registered.orThrow()));
        }
        for (Page<Versioned<Voter>> page = page(daibiao, null); ; page = page(daibiao, page.next())) {
            clean(page);
            clean(Json.write(page.items()));
            if (page.next() == null) {
                break;
            }
        }
        clean(deputies.registerVoters(List.of(voter(1), wrong()), OFFICE));
        clean(catchThrowable(
                () -> Json.read("{\"name\":{\"text\":\"N00001N\"}}".getBytes(UTF_8), RegisterVoter.class)));
        Voter revealed = deputies.reveal(
                        RevealVoter.of(page(daibiao, null).items().get(0).id(), Purpose.CONTACT), OFFICE)
                .orThrow();
        assertThat(MARKER.matcher(String.valueOf(
                                revealed.phone() == null ? "" : revealed.phone().value()))
                        .find())
                .as("it is revealed")
                .isTrue();
        clean(revealed);
        clean(Json.write(revealed));
        clean(daibiao.plan().report(Period.year(2025), OFFICE));

        var rows = place.rows().get();
        assertThat(rows.get("voter"))
                .as("they are kept")
                .hasSize(voters)
                .allMatch(row -> MARKER.matcher(row).find());
        assertThat(rows.get("act"))
                .hasSizeGreaterThan(voters)
                .noneMatch(row -> MARKER.matcher(row).find());
        clean(observed);
        clean(logged);
        System.out.printf(
                "%s: %,d marked voters: %,d rows with marks, %,d acts, %,d observations and %,d log records without%n",
                place, voters, rows.get("voter").size(), rows.get("act").size(), observed.size(), logged.size());
        assertThat(logged).as("something was logged at a fine level").anyMatch(entry -> entry.contains("FINE"));
    }

    private static Page<Versioned<Voter>> page(Daibiao daibiao, @Nullable String after) {
        return daibiao.find(Query.of(Voter.SHAPE).from(after), OFFICE);
    }

    private static RegisterVoter voter(int n) {
        return new RegisterVoter(
                PersonName.of(String.format("欧N%05dN", n)),
                "第1选区",
                PhoneNumber.of(String.format("139 %08d", n)),
                PostalAddress.of(String.format("A%05dA号", n)),
                null,
                LocalDate.parse("2025-01-10"));
    }

    /** Refused for every component: a name, a phone and an address that are too long. */
    private static RegisterVoter wrong() {
        return new RegisterVoter(
                PersonName.of("N00002N".repeat(20)),
                " ",
                PhoneNumber.of("139 00000002".repeat(5)),
                PostalAddress.of("A00002A".repeat(60)),
                null,
                LocalDate.parse("2025-01-10"));
    }

    private static void clean(Object said) {
        assertThat(MARKER.matcher(String.valueOf(said)).results().findFirst())
                .as(said.getClass().getSimpleName())
                .isEmpty();
    }
}
