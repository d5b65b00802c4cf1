package org.daibiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.daibiao.privacy.FieldCipher.Place;
import org.daibiao.record.CongressId;
import org.daibiao.record.UnreadableCellException;
import org.daibiao.record.UnstorableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GcmCipher")
class GcmCipherTest {
    private static final CongressId JIADING = CongressId.of("jiading");
    private static final CongressId QINGPU = CongressId.of("qingpu");
    private static final UUID ROW = new UUID(7, 7);
    private static final Place PLACE = new Place("voter", "name", JIADING, ROW);
    private static final String NAME = "阿依古丽·买买提";

    @Nested
    @DisplayName("with AES-256 of the Java platform")
    class Aes extends Promises {
        Aes() {
            super(Keys::aes, Keys::aes);
        }
    }

    @Nested
    @DisplayName("with SM4 of a provider")
    class Sm4 extends Promises {
        Sm4() {
            super(Keys::sm4, Keys::sm4);
        }
    }

    abstract static class Promises {
        private final Function<String, FieldKey> key;
        private final Function<KeyRing, GcmCipher> made;
        private final FieldCipher cipher;

        Promises(Function<String, FieldKey> key, Function<KeyRing, GcmCipher> made) {
            this.key = key;
            this.made = made;
            this.cipher = with("k1");
        }

        private FieldCipher with(String current, String... older) {
            return made.apply(new KeyRing(
                    key.apply(current), List.of(older).stream().map(key).toList()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "李", NAME, "𠮷野家", "𪚥\uD869\uDED6", "13900001234", "k1:AAAA", "a\r\nb\tc"})
        void everyTextComesBackAsItWas(String text) {
            assertThat(cipher.open(cipher.seal(text, PLACE), PLACE)).isEqualTo(text);
        }

        @Test
        void aLongTextComesBackAndTakesTheRoomThatThePortNames() {
            for (int length = 0; length <= 200; length++) {
                String text = "𠮷".repeat(length);
                int bytes = text.getBytes(StandardCharsets.UTF_8).length;
                String sealed = cipher.seal(text, PLACE);

                assertThat(cipher.open(sealed, PLACE)).isEqualTo(text);
                assertThat(sealed.length()).isLessThanOrEqualTo(17 + (4 * (bytes + 28) + 2) / 3);
            }
        }

        @Test
        void aSealedTextHasTheFormOfThePortAndShowsNothing() {
            assertThat(cipher.seal(NAME, PLACE)).matches("k1:[A-Za-z0-9_-]{68}").doesNotContain("阿", "买");
        }

        @Test
        void aTextSealedTwiceDiffers() {
            var sealed = new HashSet<String>();
            for (int n = 0; n < 1000; n++) {
                sealed.add(cipher.seal(NAME, PLACE));
            }

            assertThat(sealed).hasSize(1000);
        }

        @Test
        void halfACharacterIsRefusedAndNotReplaced() {
            for (String text : List.of("\uD842", "李\uDFB7", "\uDFB7\uD842")) {
                assertThatThrownBy(() -> cipher.seal(text, PLACE)).isInstanceOf(UnstorableException.class);
                assertThatThrownBy(() -> cipher.tokens(text, "voter", "name", JIADING))
                        .isInstanceOf(UnstorableException.class);
            }
        }

        @Test
        void everyBitOfASealedTextCounts() {
            // Lengths that leave no, two and four bits over in the last character.
            for (String text : List.of("", NAME, "李", "李敏", "ab", "abc")) {
                String sealed = cipher.seal(text, PLACE);
                for (int at = 0; at < sealed.length(); at++) {
                    for (int bit = 0; bit < Character.SIZE; bit++) {
                        char other = (char) (sealed.charAt(at) ^ (1 << bit));
                        assertUnreadable(sealed.substring(0, at) + other + sealed.substring(at + 1), PLACE);
                    }
                }
            }
        }

        @Test
        void everyBitOfTheBytesCounts() {
            String sealed = cipher.seal(NAME, PLACE);
            byte[] bytes = SealedForm.read(sealed).orElseThrow().bytes().orElseThrow();
            for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
                byte[] changed = bytes.clone();
                changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                assertUnreadable(SealedForm.write(key.apply("k1"), changed), PLACE);
            }
        }

        @Test
        void aShortenedLengthenedOrPaddedTextIsUnreadable() {
            String sealed = cipher.seal(NAME, PLACE);
            for (int length = 0; length < sealed.length(); length++) {
                assertUnreadable(sealed.substring(0, length), PLACE);
            }
            for (String more : List.of("A", "AA", "=", "==", " ", "\n")) {
                assertUnreadable(sealed + more, PLACE);
                assertUnreadable(more + sealed, PLACE);
            }
        }

        @Test
        void aTextOpensInItsOwnPlaceAlone() {
            String sealed = cipher.seal(NAME, PLACE);
            for (Place other : List.of(
                    new Place("deputy", "name", JIADING, ROW),
                    new Place("voter", "address", JIADING, ROW),
                    new Place("voter", "name", QINGPU, ROW),
                    new Place("voter", "name", JIADING, new UUID(7, 8)),
                    new Place("voter", "name", new CongressId(ROW), JIADING.value()),
                    new Place("vote", "rname", JIADING, ROW),
                    new Place("votern", "ame", JIADING, ROW),
                    new Place("name", "voter", JIADING, ROW))) {
                assertUnreadable(sealed, other);
            }
        }

        @Test
        void whatDividesTheFieldsOfAPlaceCannotBeMovedIntoThem() {
            String sealed = cipher.seal(NAME, new Place("a:1", "b", JIADING, ROW));

            assertUnreadable(sealed, new Place("a", "1:b", JIADING, ROW));
        }

        @Test
        void theReasonNamesTheCellAndItsKeyAndNeverTheText() {
            String sealed = cipher.seal(NAME, PLACE);

            assertThatThrownBy(() -> with("k2").open(sealed, PLACE))
                    .isInstanceOfSatisfying(UnreadableCellException.class, e -> {
                        assertThat(e.code()).isEqualTo("record.unreadable");
                        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                            assertThat(e.text(locale)).contains("name", ROW.toString(), "k1");
                            assertThat(e.remedy(locale)).doesNotContain("record.");
                        }
                    })
                    .hasMessageNotContaining(sealed.substring(3));
            assertThatThrownBy(() -> cipher.open(NAME, PLACE)).hasMessageNotContaining(NAME);
            assertThatThrownBy(() -> cipher.open("k1:" + NAME, PLACE)).hasMessageNotContaining(NAME);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ":", "k1", "k1:", "k1:AAAA", "13900001234", "李敏", "𠮷"})
        void whatWasNeverSealedIsUnreadable(String text) {
            assertUnreadable(text, PLACE);
        }

        @Test
        void anOlderKeyStillOpensAndIsNotCurrent() {
            String sealed = cipher.seal(NAME, PLACE);
            FieldCipher rotated = with("k2", "k0", "k1");

            assertThat(rotated.open(sealed, PLACE)).isEqualTo(NAME);
            assertThat(cipher.isCurrent(sealed)).isTrue();
            assertThat(rotated.isCurrent(sealed)).isFalse();
            assertThat(rotated.isCurrent(rotated.seal(NAME, PLACE))).isTrue();
            assertThat(with("k2").isCurrent(sealed)).isFalse();
            assertThat(List.of("", "k1", "k1:", "k1:李敏", "13900001234")).noneMatch(cipher::isCurrent);
        }

        @Test
        void aKeyOfTheSameIdButOtherBytesOpensNothing() {
            String sealed = cipher.seal(NAME, PLACE);
            String renamed = "k2" + sealed.substring(2);

            assertUnreadable(renamed, PLACE);
            assertThatThrownBy(() -> with("k1", "k2").open(renamed, PLACE)).isInstanceOf(UnreadableCellException.class);
        }

        @Test
        void manyThreadsShareOneCipher() throws Exception {
            List<String> expected = cipher.tokens(NAME, "voter", "name", JIADING);
            var threads = Executors.newFixedThreadPool(8);
            try {
                var answers = new ArrayList<Future<Boolean>>();
                for (int n = 0; n < 400; n++) {
                    var random = new Random(n);
                    answers.add(threads.submit(() -> {
                        String text = NAME + random.nextInt();
                        Place place = new Place("voter", "name", JIADING, new UUID(random.nextLong(), 1));
                        return cipher.open(cipher.seal(text, place), place).equals(text)
                                && cipher.tokens(NAME, "voter", "name", JIADING).equals(expected);
                    }));
                }
                for (Future<Boolean> answer : answers) {
                    assertThat(answer.get()).isTrue();
                }
            } finally {
                threads.shutdownNow();
            }
        }

        private void assertUnreadable(String sealed, Place place) {
            assertThatThrownBy(() -> cipher.open(sealed, place))
                    .describedAs(sealed + " at " + place)
                    .isInstanceOf(UnreadableCellException.class);
        }
    }
}
