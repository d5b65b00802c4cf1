package org.daibiao.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.daibiao.record.BadValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Shares and rates as they are published. */
class SharesTest {
    @ParameterizedTest(name = "{2} of {0}, {1} decimals: {3}")
    @CsvSource(textBlock = """
        652 22 31 115, 1, LARGEST_REMAINDER, 79.5 2.7 3.8 14.0
        652 22 31 115, 1, HALF_UP,           79.5 2.7 3.8 14.0
        652 22 31 115, 1, TRUNCATE,          79.5 2.6 3.7 14.0
        7 26 15 8,     0, LARGEST_REMAINDER, 13 46 27 14
        7 26 15 8,     0, HALF_UP,           13 46 27 14
        7 26 15 8,     0, TRUNCATE,          12 46 26 14
        1 1 1,         0, LARGEST_REMAINDER, 34 33 33
        1 1 1,         0, HALF_UP,           33 33 33
        1 1 1 1 1 1,   0, LARGEST_REMAINDER, 17 17 17 17 16 16
        1 1 1 1 1 1,   0, HALF_UP,           17 17 17 17 17 17
        1 199,         0, HALF_UP,           1 100
        1 199,         0, LARGEST_REMAINDER, 1 99
        0 5,           2, LARGEST_REMAINDER, 0.00 100.00
        """)
    void aTableIsRoundedAsItsModeSays(String parts, int decimals, Rounding rounding, String percents) {
        List<Share> table = Shares.table(parts(parts), "已答复", decimals, rounding);

        assertThat(table).extracting(share -> share.percent().toPlainString()).containsExactly(percents.split(" "));
    }

    @Test
    void theDefaultOfATableAddsUpToExactlyOneHundredWhateverThePartsAre() {
        long seed = 20250616;
        var random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            int decimals = random.nextInt(5);
            Map<String, Long> parts = new LinkedHashMap<>();
            for (int i = 0; i <= random.nextInt(12); i++) {
                parts.put("part " + i, (long) random.nextInt(1_000));
            }
            parts.put("last", 1L);
            List<Share> table = Shares.table(parts, "all", decimals);
            BigDecimal sum = table.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(sum).as("seed %s, run %s: %s", seed, run, parts).isEqualByComparingTo("100");
            assertThat(sum.scale()).isEqualTo(decimals);
        }
    }

    @Test
    void aRateIsRoundedHalfUpToTheDecimalsAskedFor() {
        assertThat(Shares.rate("解决采纳", 4084, 5338, "建议", 1).percent()).isEqualTo("76.5");
        assertThat(Shares.rate("解决采纳", 4084, 5338, "建议", 0).percent()).isEqualTo("77");
        assertThat(Shares.rate("解决采纳", 1, 200, "建议", 0).percent()).isEqualTo("1");
        assertThat(Shares.rate("solved", Long.MAX_VALUE, Long.MAX_VALUE, "all", 9)
                        .percent())
                .isEqualTo("100.000000000");
    }

    @Test
    void aShareNamesItsNumbersAndItsWhole() {
        Share share = Shares.rate("解决采纳", 652, 820, "已答复", 1);

        assertThat(share.text(Locale.CHINESE)).isEqualTo("解决采纳：79.5%（652/820，以已答复为基数）");
        assertThat(share.text(Locale.ENGLISH)).isEqualTo("解决采纳: 79.5 % (652 of 820, 已答复)");
    }

    @Test
    void ofNothingThereIsNoShare() {
        Share none = Shares.rate("满意", 0, 0, "已反馈", 1);

        assertThat(none.percent()).isNull();
        assertThat(none.text(Locale.CHINESE)).isEqualTo("满意：–（0/0，以已反馈为基数）");
        assertThat(Shares.table(Map.of("满意", 0L), "已反馈", 1)).containsExactly(none);
        assertThat(Shares.table(Map.of(), "已反馈", 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyModeHasALabelInBothLanguages(Rounding rounding) {
        assertThat(org.daibiao.record.Messages.label(rounding, Locale.CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(org.daibiao.record.Messages.label(rounding, Locale.ENGLISH)).doesNotContain(".label.");
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> Shares.rate("a", -1, 2, "b", 1));
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> Shares.rate("a", 3, 2, "b", 1));
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> Shares.rate("a", 1, 2, "b", -1));
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> Shares.rate("a", 1, 2, "b", 10));
        assertThatExceptionOfType(BadValueException.class)
                .isThrownBy(() -> Shares.table(Map.of("a", -1L, "b", 5L), "c", 0));
    }

    private static Map<String, Long> parts(String counts) {
        Map<String, Long> parts = new LinkedHashMap<>();
        Arrays.stream(counts.split(" ")).forEach(count -> parts.put("part " + parts.size(), Long.valueOf(count)));
        return parts;
    }
}
