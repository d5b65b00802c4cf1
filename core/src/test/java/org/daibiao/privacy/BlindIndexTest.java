package org.daibiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.record.CongressId;
import org.daibiao.record.UnreadableCellException;
import org.daibiao.record.UnstorableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The blind index")
class BlindIndexTest {
    private static final CongressId JIADING = CongressId.of("jiading");
    private static final CongressId QINGPU = CongressId.of("qingpu");
    private static final String PHONE = "13900001234";

    /** Both ciphers. */
    enum Algorithm {
        HMAC_SHA_256 {
            @Override
            FieldCipher with(String... ids) {
                return Keys.aes(ring(Stream.of(ids).map(Keys::aes).toList()));
            }
        },
        HMAC_SM3 {
            @Override
            FieldCipher with(String... ids) {
                return Keys.sm4(ring(Stream.of(ids).map(Keys::sm4).toList()));
            }
        };

        /** Under these keys, the current one first. */
        abstract FieldCipher with(String... ids);

        static KeyRing ring(List<FieldKey> keys) {
            return new KeyRing(keys.get(0), keys.subList(1, keys.size()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tokensAreTheSameForTheSameTextAndPlaceAndDifferOtherwise(Algorithm algorithm) {
        FieldCipher cipher = algorithm.with("k1");
        var tokens = new ArrayList<String>();
        for (String text : List.of("", PHONE, "13900001235", "139 0000 1234")) {
            tokens.addAll(cipher.tokens(text, "voter", "phone", JIADING));
            tokens.addAll(cipher.tokens(text, "deputy", "phone", JIADING));
            tokens.addAll(cipher.tokens(text, "voter", "mobile", JIADING));
            tokens.addAll(cipher.tokens(text, "voterp", "hone", JIADING));
            tokens.addAll(cipher.tokens(text, "voter", "phone", QINGPU));
            tokens.addAll(algorithm.with("k2").tokens(text, "voter", "phone", JIADING));
        }

        assertThat(tokens).hasSize(24).doesNotHaveDuplicates();
        assertThat(tokens).allMatch(token -> token.matches("k[12]:[A-Za-z0-9_-]{43}"));
        assertThat(algorithm.with("k1").tokens(PHONE, "voter", "phone", JIADING))
                .isEqualTo(cipher.tokens(PHONE, "voter", "phone", JIADING))
                .isSubsetOf(tokens);
    }

    @ParameterizedTest
    @EnumSource
    void tokensComeUnderTheCurrentKeyFirstThenUnderEachOlderOne(Algorithm algorithm) {
        FieldCipher rotated = algorithm.with("k2", "k1", "k0");
        List<String> tokens = rotated.tokens(PHONE, "voter", "phone", JIADING);

        assertThat(tokens).hasSize(3).containsAll(algorithm.with("k1").tokens(PHONE, "voter", "phone", JIADING));
        assertThat(tokens).extracting(token -> token.substring(0, 2)).containsExactly("k2", "k1", "k0");
        assertThat(tokens).extracting(rotated::isCurrent).containsExactly(true, false, false);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenIsNoSealedText(Algorithm algorithm) {
        FieldCipher cipher = algorithm.with("k1");
        String token = cipher.tokens(PHONE, "voter", "phone", JIADING).get(0);
        var place = new FieldCipher.Place("voter", "phone", JIADING, new UUID(7, 7));

        assertThatThrownBy(() -> cipher.open(token, place)).isInstanceOf(UnreadableCellException.class);
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterIsRefused(Algorithm algorithm) {
        assertThatThrownBy(() -> algorithm.with("k1").tokens("李\uDFB7", "voter", "phone", JIADING))
                .isInstanceOf(UnstorableException.class);
    }
}
