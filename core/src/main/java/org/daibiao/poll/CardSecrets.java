package org.daibiao.poll;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.daibiao.record.Id;

/**
 * Secrets of the cards of one poll. A card reads {@code 0042-ABCD-EFGH-JKMN}: its number, and as its secret 12 random letters and digits that cannot
 * be confused with each other, 59 bits. The stored digest is stretched over poll, number and secret, so that one guess tests only one card of one
 * poll, and costs as much as a vote.
 *
 * @param iterations the number of iterations
 */
record CardSecrets(Id<Poll> poll, int iterations) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final int MOST_DIGITS = 9;
    private static final int BITS = 256;

    static CardSecrets of(Poll poll) {
        Integer iterations = poll.iterations();
        return new CardSecrets(poll.id(), iterations == null ? PreparePoll.USUAL_ITERATIONS : iterations);
    }

    /** What is printed on a card. */
    record Code(int number, String secret) {
        /** Reads what someone typed: with or without hyphens and blanks, in lower case, in full width; empty when no card can have such a code. */
        static Optional<Code> read(String typed) {
            String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[^A-Z0-9]", "");
            int split = plain.length() - LENGTH;
            return split < 1
                            || split > MOST_DIGITS
                            || !plain.substring(0, split).matches("[0-9]+")
                    ? Optional.empty()
                    : Optional.of(new Code(Integer.parseInt(plain.substring(0, split)), plain.substring(split)));
        }

        static Code random(int number) {
            String secret = RANDOM.ints(LENGTH, 0, SIGNS.length())
                    .mapToObj(SIGNS::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            return new Code(number, secret);
        }

        String printed() {
            return String.format(Locale.ROOT, "%04d", number) + secret.replaceAll("(.{4})", "-$1");
        }

        @Override
        public String toString() {
            return "Code " + number;
        }
    }

    /** A new card: the printed code, and the stored digest. */
    record Fresh(Code code, String digest) {
        @Override
        public String toString() {
            return "Fresh " + code.number();
        }
    }

    /** Makes this many new cards, on all processors, because stretching is slow. */
    List<Fresh> fresh(int lowest, int count) {
        return IntStream.range(lowest, lowest + count)
                .parallel()
                .mapToObj(Code::random)
                .map(code -> new Fresh(code, stretched(code)))
                .toList();
    }

    /** Whether the code is that of the card; takes the same time whatever the answer. */
    boolean fits(Code code, PollCard card) {
        return MessageDigest.isEqual(
                stretched(code).getBytes(StandardCharsets.US_ASCII),
                card.digest().getBytes(StandardCharsets.US_ASCII));
    }

    private String stretched(Code code) {
        byte[] salt = (poll + ":" + code.number).getBytes(StandardCharsets.US_ASCII);
        var key = new PBEKeySpec(code.secret.toCharArray(), salt, iterations, BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has PBKDF2WithHmacSHA256", e);
        } finally {
            key.clearPassword();
        }
    }
}
