package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of what was written since the last force any part survives, in any order. */
@DisplayName("When the power is cut")
class PowerCutTest {
    private static final long SEED = 20250301;

    @Test
    @DisplayName(
            "twenty times, no act and no ballot that the embedded file has acknowledged is lost, and the chains are sound")
    void nothingIsLost() throws Exception {
        nothingIsLost(20);
    }

    @Test
    @Tag("full")
    @DisplayName("two hundred times, the same")
    void nothingIsLostInTheLongerRun() throws Exception {
        nothingIsLost(200);
    }

    @Test
    @DisplayName("twenty times while the open file is compacted again and again, the same")
    void nothingIsLostWhileItIsCompacted() throws Exception {
        nothingIsLost(20, "the embedded file, compacted often", CompactedOften::address);
    }

    private static void nothingIsLost(int times) throws Exception {
        nothingIsLost(times, "the embedded file", LoggedFiles::address);
    }

    private static void nothingIsLost(int times, String what, UnaryOperator<String> address) throws Exception {
        var cuts = new PowerCuts(file -> JooqStores.at(address.apply(file)), SEED);
        int done = 0;
        do { // how much is done before a cut is a matter of chance
            cuts.run(times);
            done += times;
        } while (done < 10 * times && (cuts.acknowledgedActs <= times / 2 || cuts.acknowledgedBallots <= 10 * times));

        print(what, done, cuts);
        assertThat(cuts.unreadable).as("unreadable").isZero();
        assertThat(cuts.lost).as("lost").isZero();
        assertThat(cuts.unsound).as("half there, or a chain broken").isZero();
        assertThat(cuts.acknowledgedActs).isGreaterThan(times / 2);
        assertThat(cuts.acknowledgedBallots).isGreaterThan(10 * times);
    }

    @Test
    @DisplayName("a store that forces nothing, with WRITE_DELAY=0 and a user who may not, is caught")
    void aStoreThatForcesNothingIsCaught() throws Exception {
        var cuts = new PowerCuts(Unforced::on, SEED);
        cuts.run(5);

        print("a store that forces nothing", 5, cuts);
        assertThat(cuts.lost + cuts.unreadable).isPositive();
    }

    private static void print(String what, int times, PowerCuts cuts) {
        System.out.printf(
                "power cut of %s, %d times, seed %d: %d acts and %d ballots acknowledged, %d lost, %d times unreadable,"
                        + " %d times not sound%n",
                what,
                times,
                SEED,
                cuts.acknowledgedActs,
                cuts.acknowledgedBallots,
                cuts.lost,
                cuts.unreadable,
                cuts.unsound);
    }
}
