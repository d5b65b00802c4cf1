package org.daibiao.persistence.sm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The algorithms under the names that {@link ShangMi} uses, against published vectors; where they come from: ORIGIN.md beside them. */
class SmVectorsTest {
    @ParameterizedTest(name = "{0} {1}, {7}")
    @CsvFileSource(
            resources = "sm-vectors.csv",
            numLinesToSkip = 1,
            emptyValue = "",
            nullValues = "",
            maxCharsPerColumn = 8192)
    void anAlgorithmGivesWhatTheVectorSays(
            String algorithm, String mode, String key, String iv, String input, String output, int times, String source)
            throws GeneralSecurityException {
        String made = "";
        byte[] text = bytes(input);
        switch (algorithm) {
            case "SM3" -> made = ShangMi.digest().of(text);
            case "HMAC-SM3" -> {
                Mac mac = Mac.getInstance("HmacSM3", ShangMi.provider());
                mac.init(new SecretKeySpec(bytes(key), "HmacSM3"));
                made = hex(mac.doFinal(text));
            }
            default -> {
                Cipher cipher = Cipher.getInstance("SM4/" + mode + "/NoPadding", ShangMi.provider());
                var secret = new SecretKeySpec(bytes(key), "SM4");
                if (iv == null) {
                    cipher.init(Cipher.ENCRYPT_MODE, secret);
                } else {
                    cipher.init(Cipher.ENCRYPT_MODE, secret, new IvParameterSpec(bytes(iv)));
                }
                for (int n = 0; n < times; n++) {
                    text = cipher.doFinal(text);
                }
                made = hex(text);
            }
        }

        assertThat(made).as(source).isEqualTo(output);
    }

    @Test
    void theDigestIsThatOfTheStandardsExample() {
        assertThat(ShangMi.digest().of("abc".getBytes(StandardCharsets.US_ASCII)))
                .as("GB/T 32905, annex A.1")
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(ShangMi.digest()).hasToString("SM3");
    }

    @Test
    void theCipherInCounterModeIsThatOfRfc8998() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("SM4/GCM/NoPadding", ShangMi.provider());
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(bytes("0123456789abcdeffedcba9876543210"), "SM4"),
                new GCMParameterSpec(128, bytes("00001234567800000000abcd")));
        cipher.updateAAD(bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        byte[] sealed = cipher.doFinal(bytes("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));

        assertThat(hex(sealed))
                .as("RFC 8998, A.1")
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    private static byte[] bytes(@org.jspecify.annotations.Nullable String hex) {
        return HexFormat.of().parseHex(hex == null ? "" : hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
