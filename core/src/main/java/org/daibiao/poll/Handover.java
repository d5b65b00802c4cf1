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
import org.daibiao.journal.Digest;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Confidential;
import org.daibiao.json.Format;
import org.daibiao.json.Json;
import org.daibiao.json.Limits;
import org.daibiao.json.SourceDocument;
import org.daibiao.record.Id;
import org.daibiao.record.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Hand-over (移交): the ballots of a poll that wait, sealed, on their way from one process to the next, so that a vote outlives a planned restart.
 * Good once, and only while the box is as it was then. The sealed part may lie where it must, on a disk too; the key must never lie beside
 * it, nor anywhere after it was used: who has both reads every ballot that waited, with its voter. Its {@code toString} shows neither.
 * Immutable and thread-safe.
 *
 * @param poll the poll
 * @param holder the process that handed over
 * @param version the box's version before
 * @param ballots how many ballots it holds, papers left out
 * @param sealed the ballots, by AES-256-GCM, bound to the three above, in Base64
 * @param key the key, made for this alone, in Base64
 */
@Confidential
public record Handover(
        @NotNull Id<Poll> poll,
        @NotBlank @Size(max = 100) String holder,
        long version,
        long ballots,
        @NotBlank @Size(max = 50_000_000) String sealed,
        @NotBlank @Size(max = 64) String key) {
    /** The code of one that is not as it was made. */
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
     * @param papersOf the sign-ins by which papers were issued then; null when they did not agree
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
     * One that was opened.
     *
     * @param name by what the box names it
     */
    record Opened(String name, Content content) {
        static final Opened NOTHING = new Opened("", Content.NOTHING);

        @Override
        public String toString() {
            return content.toString();
        }
    }

    /**
     * One that was made just now.
     *
     * @param before the box as it was in the moment in which what waits was taken: a later one has taken in more
     */
    record Made(Handover handover, Box before) {}

    /** How the box names a hand-over that nobody has taken yet. */
    private static final String NAMED = "handed/";

    /**
     * Makes one.
     *
     * @param box as it is before; it is given to {@link #name} then
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

    /** What it holds; empty when it was changed, or is of another poll or key. */
    Optional<Opened> open() {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            if (whole.length < NONCE + TAG_BITS / Byte.SIZE) {
                return Optional.empty(); // shorter than what seals nothing: Java answers that with another failure
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(key), nonce, poll, holder, version)
                    .doFinal(whole, NONCE, whole.length - NONCE);
            Content content = Json.read(SourceDocument.parse(text, Format.JSON, LIMITS), Content.class);
            content.ballots().values().forEach(Ballot::read);
            content.papers().forEach(Ballot::read);
            return content.ballots().size() == ballots ? Optional.of(new Opened(name(), content)) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | BadDocumentException e) {
            return Optional.empty(); // what is wrong with it may tell of its content
        }
    }

    /**
     * By what the box names it as its holder until it is taken: what was sealed, and the key, in digest. Nobody can make another one for this box
     * who cannot change the box.
     */
    String name() {
        return NAMED + Digest.SHA_256.of((sealed + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Why it cannot be taken from this box: not the one that the box names, or of another poll; null when it can. */
    @Nullable
    Reason unfit(Box box) {
        if (box.holder().equals(name())) {
            return null;
        }
        boolean another = isName(box.holder()) && version + 1 == box.version();
        return another || !poll.equals(box.poll()) ? UNREADABLE : PollReasons.HANDOVER_OUTDATED;
    }

    /** Whether the holder of a box is no process, but a hand-over that nobody has taken yet. */
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
