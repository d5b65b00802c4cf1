package org.daibiao.poll;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daibiao.kernel.Digest;
import org.daibiao.kernel.Id;

/** Codes of cards: 12 random letters and digits that cannot be taken for each other, 59 bits, in three groups. */
record Cards(Digest digest) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;

    static String code() {
        String code = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Bound to the poll, so that a card of one is none of another. */
    String digest(Id<Poll> poll, String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return digest.of((poll + ":" + plain).getBytes(StandardCharsets.UTF_8));
    }
}
