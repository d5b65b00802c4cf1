package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.record.CongressId;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** PostgreSQL's driver logs what is sent and received, values included, at its finest levels. */
@DisplayName("What a driver logs at its finest level")
class DriverLogTest {
    private static final int VOTERS = 200;
    private static final Actor OFFICE = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Logger driver = Logger.getLogger("org.postgresql");

    @Test
    @DisplayName("holds nothing of voters behind a cipher, though it holds the values of every statement")
    void holdsNothingOfVotersBehindACipher() {
        Level before = driver.getLevel();
        var noting = new Noting();
        driver.setLevel(Level.ALL);
        driver.addHandler(noting);
        try (var pool = Server.POSTGRESQL.pool()) {
            DaibiaoSchema.migrate(pool);
            try (var daibiao = Daibiao.builder()
                    .plan(WorkPlans.JIADING_2025)
                    .stores(JooqStores.on(pool))
                    .cipher(Keys.cipher())
                    .build()) {
                daibiao.open("jiading", "嘉定区人大").orThrow();
                List<RegisterVoter> commands = IntStream.range(0, VOTERS)
                        .mapToObj(DriverLogTest::voter)
                        .toList();
                daibiao.deputies().registerVoters(commands, OFFICE).orThrow();
                daibiao.deputies()
                        .registerVoter(voter(VOTERS), OFFICE)
                        .orThrow(); // of lists, the driver does not log the arrays
                assertThat(daibiao.find(Query.of(Voter.SHAPE, Voter.PHONE.is(PhoneNumber.of("139 00000007"))), OFFICE)
                                .items())
                        .hasSize(1);
            }
        } finally {
            driver.removeHandler(noting);
            driver.setLevel(before);
        }

        assertThat(logged).as("the values of statements").anyMatch(entry -> entry.contains("第1选区"));
        assertThat(logged).noneMatch(entry -> entry.matches("(?s).*(N[0-9]{5}N|139 [0-9]{8}|A[0-9]{5}A).*"));
        System.out.printf("%,d records of the driver's log, none of them with a mark%n", logged.size());
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

    private final class Noting extends Handler {
        private final SimpleFormatter words = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            logged.add(words.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
