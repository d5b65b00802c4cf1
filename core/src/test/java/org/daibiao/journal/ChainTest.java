package org.daibiao.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected links were computed from the written form alone, by another implementation of both digests. */
class ChainTest {
    private static final Digest SM3 = Digest.of(new BouncyCastleProvider(), "SM3");
    private static final CongressId CONGRESS = CongressId.parse("6a1e7c1e-0000-4000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.parse("2025-06-15");
    private static final UUID ABOUT = new UUID(2, 2);
    private static final String FIRST = "6f895e9bda6ec832cf4d4c860e89dcbbe3bcf0237f9c6656b25a5bd629dffb0a";

    private final Chain chain = new Chain(CONGRESS, Digest.SHA_256);
    private final Line item = new Line(new UUID(3, 3), null, ABOUT, "visit", DAY, null, 1, "item", null);
    private final Line pair = new Line(
            new UUID(4, 4), new UUID(5, 5), ABOUT, "visit", DAY, LocalDate.parse("2025-07-15"), -1, "pair", 7L);

    @Test
    void aStrangerComputesTheSameLinks() {
        assertThat(chain.link(null, 1, act("contact.record", item, pair))).isEqualTo(FIRST);
        assertThat(chain.link(FIRST, 2, act("contact.record")))
                .isEqualTo("36538b7954248fbdff114d3de779e73c6f2e5e3c21df5fb3d6ff62d9a74b2e25");
    }

    @Test
    void underSm3TheSameFormGivesTheLinksOfSm3() {
        assertThat(SM3.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .as("GB/T 32905, annex A.1")
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(new Chain(CONGRESS, SM3).link(null, 1, act("contact.record", item, pair)))
                .isEqualTo("f60ca90c61ed46d0923c5c27ea8ff4cf68e6cb6fcea04ba39844ad8d1fd47e17");
        assertThat(SM3).hasToString("SM3");
    }

    @Test
    void theHashThatAnActCarriesIsNoPartOfItsLink() {
        assertThat(chain.link(null, 1, act("contact.record", item, pair).linked("another")))
                .isEqualTo(FIRST);
    }

    @Test
    void whatIsMovedFromOneFieldToTheNextIsNotTheSame() {
        Line other = new Line(item.subject(), null, item.item(), "visi", DAY, null, 1, "titem", null);
        Line dueForDay = new Line(item.subject(), null, item.item(), "visit", DAY, DAY, 1, "item", null);

        assertThat(List.of(
                        link(null, 1, item),
                        link(null, 1, other),
                        link(null, 1, dueForDay),
                        link(null, 1),
                        link(null, 11, item),
                        link(FIRST, 1, item),
                        link(null, 1, item, pair),
                        link(null, 1, pair, item)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-512", "SHA-1", "MD5", "nonsense"})
    void aDigestOfAnotherLengthOrNameIsRefused(String algorithm) {
        var provider = new BouncyCastleProvider();

        assertThatThrownBy(() -> Digest.of(provider, algorithm))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(algorithm);
    }

    private String link(@Nullable String previous, long number, Line... lines) {
        return chain.link(previous, number, act("contact.record", lines));
    }

    private static Act act(String name, Line... lines) {
        return new Act(
                new UUID(1, 1),
                name,
                "c0ffee",
                "办公室𠮷",
                Instant.parse("2025-06-16T02:00:00Z"),
                LocalDate.parse("2025-06-16"),
                ABOUT,
                List.of(lines),
                null);
    }
}
