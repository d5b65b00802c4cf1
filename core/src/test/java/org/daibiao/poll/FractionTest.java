package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.daibiao.record.BadValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Lines in whole numbers, those of published votes among them. */
class FractionTest {
    @ParameterizedTest(name = "{0}: {5} of {4}")
    @CsvFileSource(resources = "lines.csv", numLinesToSkip = 1)
    void aLineIsTheLeastNumberThatReachesIt(
            String id,
            Fraction.Comparison comparison,
            int numerator,
            int denominator,
            long whole,
            long needed,
            long reached,
            long missed) {
        var share = new Fraction(numerator, denominator, comparison);

        assertThat(share.needed(whole)).isEqualTo(needed);
        assertThat(share.reached(reached, whole)).isTrue();
        assertThat(share.reached(missed, whole)).isFalse();
    }

    @Test
    void theTwoComparisonsPartAtTheFractionAlone() {
        for (long whole = 1; whole < 60; whole++) {
            for (long part = 0; part <= whole; part++) {
                var more = Fraction.moreThan(2, 3);
                boolean differ = more.reached(part, whole) != more.otherwise().reached(part, whole);
                assertThat(differ).isEqualTo(3 * part == 2 * whole).isEqualTo(more.exactly(part, whole));
                assertThat(more.reached(part, whole)).isEqualTo(3 * part > 2 * whole);
            }
        }
        assertThat(Fraction.moreThan(1, 2).otherwise().otherwise()).isEqualTo(Fraction.moreThan(1, 2));
    }

    @Test
    void whatIsNoFractionOrNoLineIsRefused() {
        assertThatThrownBy(() -> Fraction.atLeast(-1, 2)).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Fraction.atLeast(1, 0)).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Fraction.atLeast(1, 2).needed(-1)).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> new PassLine(Fraction.moreThan(1, 1), PassLine.Base.ALL))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Fraction.atLeast(3, 2).needed(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void itSaysItself() {
        assertThat(Fraction.moreThan(1, 2).text(Locale.ENGLISH)).isEqualTo("more than 1/2");
        assertThat(Fraction.atLeast(2, 3).text(Locale.CHINESE)).isEqualTo("不少于 2/3");
    }
}
