package org.daibiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldKeyTest {
    private static final FieldCipher.Place PLACE = new FieldCipher.Place(
            "voter", "phone", org.daibiao.record.CongressId.of("jiading"), new java.util.UUID(1, 1));

    @Test
    void theTextOfKeysAndRingsShowsIdsAlone() {
        FieldKey current = Keys.aes("2026-b");
        FieldKey older = Keys.aes("2025-a");

        assertThat(current).hasToString("2026-b");
        assertThat(KeyRing.of(current, older)).hasToString("KeyRing[current=2026-b, older=[2025-a]]");
        assertThat(Keys.aes(KeyRing.of(current)).toString()).doesNotContain(":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K1", "k_1", "k:1", "k 1", "钥", "12345678901234567"})
    void anIdOfAnotherFormIsRefused(String id) {
        assertThatThrownBy(() -> Keys.aes(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 32", "15, 32", "24, 32", "33, 32", "32, 0", "32, 31", "16, 16"})
    void keysOfAnotherLengthAreRefused(int cipherBytes, int indexBytes) {
        assertThatThrownBy(() -> FieldKey.of("k", filled(cipherBytes, 1), filled(indexBytes, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key k");
    }

    @Test
    void cipherAndIndexNeedDifferentKeys() {
        assertThatThrownBy(() -> FieldKey.of("k", filled(32, 1), filled(32, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different");
    }

    @Test
    void aRingRefusesTwoKeysOfOneId() {
        FieldKey one = Keys.aes("k1");

        assertThatThrownBy(() -> KeyRing.of(one, Keys.aes("k1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyRing.of(Keys.aes("k2"), one, one)).isInstanceOf(IllegalArgumentException.class);
        assertThat(KeyRing.of(one, Keys.aes("k2")).older())
                .extracting(FieldKey::id)
                .containsExactly("k2");
    }

    @Test
    void aKeyIsACopyOfTheBytesThatWereGiven() {
        byte[] cipherKey = filled(32, 1);
        byte[] indexKey = filled(32, 2);
        FieldCipher cipher = Keys.aes(KeyRing.of(FieldKey.of("k", cipherKey, indexKey)));
        String sealed = cipher.seal("13900001234", PLACE);
        List<String> tokens = cipher.tokens("13900001234", "voter", "phone", PLACE.congress());

        Arrays.fill(cipherKey, (byte) 0);
        Arrays.fill(indexKey, (byte) 0);

        assertThat(cipher.open(sealed, PLACE)).isEqualTo("13900001234");
        assertThat(cipher.tokens("13900001234", "voter", "phone", PLACE.congress()))
                .isEqualTo(tokens);
    }

    @Test
    void aCipherRefusesKeysOfAnotherCipher() {
        KeyRing ring = KeyRing.of(Keys.aes("k2"), Keys.sm4("k1"));

        assertThatThrownBy(() -> Keys.aes(ring))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k1");
        assertThatThrownBy(() -> Keys.sm4(ring))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k2");
    }

    @ParameterizedTest
    @CsvSource({
        "SM4/GCM/NoPadding, HmacSM9",
        "SM9/GCM/NoPadding, HmacSM3",
        "SM4/CBC/PKCS5Padding, HmacSM3",
        "SM4, HmacSM3",
        "SM4/GCM/NoPadding, HmacSHA512"
    })
    void whatTheProviderLacksOrIsNoSuchCipherIsRefusedAtOnce(String transformation, String mac) {
        var provider = new BouncyCastleProvider();
        KeyRing ring = KeyRing.of(Keys.sm4("k1"));

        assertThatThrownBy(() -> GcmCipher.of(provider, transformation, mac, 16, ring))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
