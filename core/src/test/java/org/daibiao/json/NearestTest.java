package org.daibiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @Test
    @DisplayName("is as near as a full comparison says, though most words are not compared in full")
    void asAFullComparison() {
        long seed = Long.getLong("daibiao.seed", 20251130);
        var random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            String known = word(random, 2 + random.nextInt(9));
            String typed = typed(known, random);
            int most = Math.max(typed.length() / 4, Math.min(typed.length() - 1, 1));
            assertThat(Nearest.of(typed, List.of(known)).isPresent())
                    .as("seed %d: %s for %s", seed, typed, known)
                    .isEqualTo(!typed.isEmpty() && mistakes(typed, known) <= most);
        }
    }

    private static String word(Random random, int letters) {
        return random.ints(letters, 'a', 'f').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String typed(String word, Random random) {
        var typed = new StringBuilder(word);
        for (int slips = random.nextInt(4); slips > 0 && typed.length() > 1; slips--) {
            int at = random.nextInt(typed.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> typed.deleteCharAt(at);
                case 1 -> typed.insert(at, word(random, 1));
                case 2 -> typed.setCharAt(at, word(random, 1).charAt(0));
                default -> typed.insert(at, typed.charAt(at + 1)).deleteCharAt(at + 2);
            }
        }
        return typed.toString();
    }

    /** The same by its definition: of what can be done to the last letters, the best. */
    private static int mistakes(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        String shorter = one.substring(0, one.length() - 1);
        String fewer = other.substring(0, other.length() - 1);
        if (one.endsWith(other.substring(other.length() - 1))) {
            return mistakes(shorter, fewer);
        }
        int best = 1 + Math.min(mistakes(shorter, fewer), Math.min(mistakes(shorter, other), mistakes(one, fewer)));
        boolean exchanged = shorter.endsWith(other.substring(other.length() - 1))
                && fewer.endsWith(one.substring(one.length() - 1));
        return exchanged
                ? Math.min(
                        best,
                        1
                                + mistakes(
                                        shorter.substring(0, shorter.length() - 1),
                                        fewer.substring(0, fewer.length() - 1)))
                : best;
    }
}
