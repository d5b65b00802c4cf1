package org.daibiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published vectors; their nonces are fixed, so they go in behind the public methods. */
@DisplayName("GcmCipher and published vectors")
class GcmVectorsTest {
    private static final String AES_KEY = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
    private static final String SM4_KEY = "0123456789abcdeffedcba9876543210";

    /** McGrew, Viega: The Galois/Counter Mode of Operation (GCM), appendix B, test cases 13 to 16. */
    @ParameterizedTest(name = "test case {0}")
    @DisplayName("AES-256-GCM: test cases of the specification of GCM")
    @CsvSource(
            nullValues = "-",
            value = {
                "13, 0, 000000000000000000000000, -, -, -, 530f8afbc74536b9a963b4f1c4cb738b",
                "14, 0, 000000000000000000000000, -, 00000000000000000000000000000000,"
                        + "cea7403d4d606b6e074ec5d3baf39d18, d0d1c8a799996bf0265b98b5d48ab919",
                "15, k, cafebabefacedbaddecaf888, -,"
                        + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255,"
                        + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad,"
                        + "b094dac5d93471bdec1a502270e3cc6c",
                "16, k, cafebabefacedbaddecaf888, feedfacedeadbeeffeedfacedeadbeefabaddad2,"
                        + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39,"
                        + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662,"
                        + "76fc6ece0f4e1768cddf8853bb2d551b"
            })
    void aes256(int number, String key, String nonce, String associated, String text, String sealed, String tag) {
        FieldKey known = FieldKey.of("v", key.equals("k") ? bytes(AES_KEY) : new byte[32], filled(1));

        assertVector(Keys.aes(KeyRing.of(known)), known, nonce, associated, text, sealed, tag);
    }

    /** RFC 8998, appendix A.1. */
    @ParameterizedTest(name = "RFC 8998")
    @DisplayName("SM4-GCM: appendix A.1 of RFC 8998")
    @CsvSource({
        "00001234567800000000abcd, feedfacedeadbeeffeedfacedeadbeefabaddad2,"
                + "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa,"
                + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d,"
                + "83de3541e4c2b58177e065a9bf7b62ec"
    })
    void sm4(String nonce, String associated, String text, String sealed, String tag) {
        FieldKey known = FieldKey.of("v", bytes(SM4_KEY), filled(1));

        assertVector(Keys.sm4(KeyRing.of(known)), known, nonce, associated, text, sealed, tag);
    }

    private static void assertVector(
            GcmCipher cipher, FieldKey key, String nonce, String associated, String text, String sealed, String tag) {
        byte[] expected = bytes(nonce + hex(sealed) + tag);

        assertThat(cipher.sealed(key, bytes(nonce), bytes(associated), bytes(text)))
                .containsExactly(expected);
        assertThat(cipher.opened(key, expected, bytes(associated)))
                .hasValueSatisfying(opened -> assertThat(opened).containsExactly(bytes(text)));
        expected[expected.length - 1] ^= 1;
        assertThat(cipher.opened(key, expected, bytes(associated))).isEmpty();
    }

    private static String hex(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] bytes(@org.jspecify.annotations.Nullable String text) {
        return HexFormat.of().parseHex(hex(text));
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
