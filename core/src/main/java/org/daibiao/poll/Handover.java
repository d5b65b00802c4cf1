package org.daibiao.poll;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.daibiao.json.Confidential;
import org.daibiao.json.Format;
import org.daibiao.json.Json;
import org.daibiao.json.Limits;
import org.daibiao.json.SourceDocument;
import org.daibiao.record.CallerException;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Hand-over (移交): the waiting ballots of a poll, sealed, on their way from one process to the next, so that a vote survives a planned restart. It
 * works once, and only while the box is as it was then. The sealed part may be stored where necessary, even on disk. The key must never be stored
 * beside it, nor anywhere after use: anyone with both can read every ballot that waited, with its voter. Its {@code toString} shows neither.
 * Immutable and thread-safe.
 *
 * @param poll the poll
 * @param holder the process that handed over
 * @param version the box's version before
 * @param ballots how many ballots it holds, not counting papers
 * @param sealed the ballots, encrypted with AES-256-GCM and bound to the three above, in Base64
 * @param key the key, generated for this hand-over only, in Base64
 */
@Confidential
public record Handover(
        @NotNull Id<Poll> poll,
        @NotBlank @Size(max = 100) String holder,
        long version,
        long ballots,
        @NotBlank @Size(max = 50_000_000) String sealed,
        @NotBlank @Size(max = 64) String key) {
    /** The code for a hand-over that is not as it was made. */
    static final Reason UNREADABLE = PollReasons.HANDOVER_UNREADABLE;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Limits LIMITS = new Limits(50_000_000, 10, 2_000_000, 50_000);
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What waits.
     *
     * @param ballots the choices by their marks
     * @param papers what two persons agreed on
     * @param papersOf the sign-ins for which papers were issued at that time; null when the two did not agree
     */
    @Confidential
    record Content(
            Map<String, String> ballots,
            List<String> papers,
            @Nullable Set<String> papersOf) {
        static final Content NOTHING = new Content(Map.of(), List.of(), null);

        @Override
        public String toString() {
            return "Content of " + ballots.size();
        }
    }

    /**
     * An opened hand-over.
     *
     * @param name the name by which the box refers to it
     */
    record Opened(String name, Content content) {
        static final Opened NOTHING = new Opened("", Content.NOTHING);

        @Override
        public String toString() {
            return content.toString();
        }
    }

    /**
     * A hand-over that was just made.
     *
     * @param before the box at the moment when the waiting ballots were taken; a later box has taken in more
     */
    record Made(Handover handover, Box before) {}

    /** Prefix of the box's name for a hand-over that nobody has taken yet. */
    private static final String NAMED = "handed/";

    /**
     * Makes a hand-over.
     *
     * @param box the box as it is before; it is then given to {@link #name}
     * @param holder the process that hands over
     */
    static Handover of(Box box, String holder, Content content) {
        byte[] key = new byte[32];
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(key);
        RANDOM.nextBytes(nonce);
        try {
            byte[] text = Json.line(content).getBytes(StandardCharsets.UTF_8);
            byte[] body = cipher(Cipher.ENCRYPT_MODE, key, nonce, box.poll(), holder, box.version())
                    .doFinal(text);
            byte[] whole = Arrays.copyOf(nonce, NONCE + body.length);
            System.arraycopy(body, 0, whole, NONCE, body.length);
            Base64.Encoder text64 = Base64.getEncoder();
            return new Handover(
                    box.poll(),
                    holder,
                    box.version(),
                    content.ballots().size(),
                    text64.encodeToString(whole),
                    text64.encodeToString(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-256-GCM", e);
        }
    }

    /** The content; empty when it was changed, or belongs to another poll or key. */
    Optional<Opened> open() {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            if (whole.length < NONCE + TAG_BITS / Byte.SIZE) {
                return Optional.empty(); // shorter than an empty sealed text: Java would fail in another way
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(key), nonce, poll, holder, version)
                    .doFinal(whole, NONCE, whole.length - NONCE);
            Content content = Json.read(SourceDocument.parse(text, Format.JSON, LIMITS), Content.class);
            content.ballots().values().forEach(Ballot::read);
            content.papers().forEach(Ballot::read);
            return content.ballots().size() == ballots ? Optional.of(new Opened(name(), content)) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | CallerException e) {
            return Optional.empty(); // what is wrong with it may tell of its content
        }
    }

    /**
     * The name that the box has as its holder until the hand-over is taken: the digest of the sealed part and the key. Nobody can forge another
     * hand-over for this box without changing the box.
     */
    String name() {
        return NAMED + Digest.SHA_256.of((sealed + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Why it cannot be taken from this box: it is not the one that the box names, or belongs to another poll; null when it can. */
    @Nullable
    Reason unfit(Box box) {
        if (box.holder().equals(name())) {
            return null;
        }
        boolean another = isName(box.holder()) && version + 1 == box.version();
        return another || !poll.equals(box.poll()) ? UNREADABLE : PollReasons.HANDOVER_OUTDATED;
    }

    /** Whether the holder of a box is not a process, but a hand-over that nobody has taken yet. */
    static boolean isName(String holder) {
        return holder.startsWith(NAMED);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, Id<Poll> poll, String holder, long version)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((poll + "/" + holder + "/" + version).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "Handover of " + ballots;
    }
}
