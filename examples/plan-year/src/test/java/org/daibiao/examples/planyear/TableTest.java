package org.daibiao.examples.planyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "代表, 4", "第16日, 6", "（试行）, 8", "、, 2", "𠮷, 2"})
    void aWideCharacterTakesTwoColumns(String text, int columns) {
        assertThat(Table.width(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"代表工作, 10", "代表工作, 5", "代表工作, 6", "a代表b工作c, 8", "x, 8"})
    void everyCellIsExactlyAsWideAsItsColumn(String text, int columns) {
        assertThat(Table.width(Table.fit(text, columns))).isEqualTo(columns);
    }

    /** The quota of 2016 as published (228 with a reserve of two), scaled to the 273 deputies on the list of January 2024. */
    @Test
    void theQuotaAddsUpToTheTotalByLargestRemainder() {
        Map<String, Integer> quota = Quota.scaledTo(273);

        assertThat(quota.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(273);
        assertThat(quota)
                .containsEntry("安亭镇", 41)
                .containsEntry("嘉定工业区", 30)
                .containsEntry("华亭镇", 13)
                .containsEntry("机动", 2);
        for (int total = 20; total < 400; total++) {
            assertThat(Quota.scaledTo(total).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(total);
        }
    }

    @Test
    void equalRemaindersServeTheEarlierUnit() {
        var quota = new LinkedHashMap<>(Map.of("a", 1));
        quota.put("b", 1);

        assertThat(Quota.scaled(quota, 3)).containsEntry("a", 2).containsEntry("b", 1);
    }
}
