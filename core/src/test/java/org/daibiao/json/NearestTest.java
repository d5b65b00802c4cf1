package org.daibiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The known word that was probably meant")
class NearestTest {
    private static final List<String> KNOWN = List.of(
            "return-limit", "reply-limit", "redo-limit", "voter-contact.visit", "deputy", "station.open", "year");

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("is the one that fewest slips of the hand are away from what was written")
    @CsvSource({
        "retrun-limit, return-limit", // two neighbours exchanged
        "Return-Limit, return-limit", // capitals
        "return_limit, return-limit",
        "return－limit, return-limit", // a full-width hyphen
        "ｒｅｔｕｒｎ-limit, return-limit", // full-width letters
        "replay-limit, reply-limit",
        "voter-contact.vist, voter-contact.visit",
        "depuity, deputy",
        "yaer, year",
        "dерutу, deputy", // Cyrillic letters
        "уеаr, year",
        "deputy, deputy"
    })
    void nearest(String written, String meant) {
        assertThat(Nearest.of(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("is none when nothing resembles it")
    @ValueSource(strings = {"opening", "代表", "x", "", "mayor", "voter-contact.a", "station.closed"})
    void none(String written) {
        assertThat(Nearest.of(written, KNOWN)).isEmpty();
    }
}
