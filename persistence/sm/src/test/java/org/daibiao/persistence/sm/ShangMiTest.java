package org.daibiao.persistence.sm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.FieldKey;
import org.daibiao.privacy.KeyRing;
import org.daibiao.record.CongressId;
import org.daibiao.record.UnreadableCellException;
import org.junit.jupiter.api.Test;

class ShangMiTest {
    private static final byte[] CIPHER_KEY = filled(16, 3);
    private static final byte[] INDEX_KEY = filled(32, 5);
    private static final CongressId CONGRESS = CongressId.parse("6a1e7c1e-0000-4000-8000-000000000001");
    private static final FieldCipher.Place PLACE = new FieldCipher.Place("voter", "name", CONGRESS, new UUID(2, 2));

    private final FieldCipher cipher = ShangMi.cipher(KeyRing.of(FieldKey.of("sm-1", CIPHER_KEY, INDEX_KEY)));

    @Test
    void whatIsSealedOpensAgain() {
        assertThat(cipher.open(cipher.seal("阿依古丽·买买提", PLACE), PLACE)).isEqualTo("阿依古丽·买买提");
        assertThat(cipher.isCurrent(cipher.seal("", PLACE))).isTrue();
    }

    /** From the written form of the port alone, by the classes beneath the provider. */
    @Test
    void whatAStrangerSealsByTheWrittenFormOpensHere() throws InvalidCipherTextException {
        byte[] nonce = filled(12, 9);
        byte[] text = "𠮷野".getBytes(StandardCharsets.UTF_8);
        String place = "14:daibiao-cell-15:voter4:name36:6a1e7c1e-0000-4000-8000-00000000000136:" + new UUID(2, 2);
        var gcm = GCMBlockCipher.newInstance(new SM4Engine());
        gcm.init(
                true,
                new AEADParameters(new KeyParameter(CIPHER_KEY), 128, nonce, place.getBytes(StandardCharsets.UTF_8)));
        byte[] sealed = new byte[gcm.getOutputSize(text.length)];
        gcm.doFinal(sealed, gcm.processBytes(text, 0, text.length, sealed, 0));
        byte[] whole =
                ByteBuffer.allocate(12 + sealed.length).put(nonce).put(sealed).array();

        assertThat(cipher.open("sm-1:" + base64(whole), PLACE)).isEqualTo("𠮷野");
    }

    @Test
    void aStrangerComputesTheSameTokens() {
        byte[] content = ("15:daibiao-token-15:voter5:phone36:6a1e7c1e-0000-4000-8000-000000000001" + "11:13900001234")
                .getBytes(StandardCharsets.UTF_8);
        var hmac = new HMac(new SM3Digest());
        hmac.init(new KeyParameter(INDEX_KEY));
        hmac.update(content, 0, content.length);
        byte[] mac = new byte[hmac.getMacSize()];
        hmac.doFinal(mac, 0);

        assertThat(cipher.tokens("13900001234", "voter", "phone", CONGRESS)).containsExactly("sm-1:" + base64(mac));
    }

    @Test
    void anotherPlaceAndAChangedTextAreUnreadable() {
        String sealed = cipher.seal("李敏", PLACE);
        var elsewhere = new FieldCipher.Place("voter", "name", CONGRESS, new UUID(2, 3));

        assertThatThrownBy(() -> cipher.open(sealed, elsewhere)).isInstanceOf(UnreadableCellException.class);
        assertThatThrownBy(() -> cipher.open(sealed + "A", PLACE)).isInstanceOf(UnreadableCellException.class);
    }

    @Test
    void aKeyOfAes256IsRefused() {
        KeyRing ring = KeyRing.of(FieldKey.of("aes-1", filled(32, 1), INDEX_KEY));

        assertThatThrownBy(() -> ShangMi.cipher(ring))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aes-1")
                .hasMessageContaining("16 bytes");
    }

    @Test
    void theProviderIsNotRegisteredWithThePlatform() {
        ShangMi.digest();

        assertThat(Security.getProvider("BC")).isNull();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
