package org.daibiao.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Chain (链): each act of a congress is linked to the previous one, so that none can be changed, dropped, moved or inserted
 * without breaking every link from there on. Immutable and thread-safe.
 *
 * <p>A link is the digest, as 64 hexadecimal digits in lower case, of the act's canonical form (规范形式), so that anybody can recompute
 * it. The form is the UTF-8 bytes of these fields in sequence: each as its length in bytes, a colon and its text; a missing field is a
 * single hyphen.
 *
 * <ol>
 *   <li>{@code daibiao-act-1}, the name of the form
 *   <li>the link of the previous act; for the first link, the congress's id
 *   <li>the congress's id, the act's number, its operation, name, content and actor
 *   <li>its instant in UTC with six digits of the second, {@code 2025-06-16T02:00:00.123456Z}; the day on which it was recorded; the id that it
 *       is about
 *   <li>the number of its lines, and for each line, in order: subject, counterpart, item, kind, day, due day, weight, role, and the number of
 *       the line that it takes back
 * </ol>
 *
 * <p>Ids are written as the text of a UUID in lower case, days as {@code 2025-06-16}, numbers in decimal digits.
 *
 * <p>Anyone who can write to the database and knows the form can recompute all links from some act on, and can append acts. A printed
 * {@link Head} that is kept elsewhere reveals the former; only the access rights of the database prevent the latter.
 *
 * @param congress the congress
 * @param digest the congress's digest, which never changes
 */
public record Chain(CongressId congress, Digest digest) {
    private static final String FORM = "daibiao-act-1";
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * The link of an act; the act's own hash is ignored.
     *
     * @param previous the link of the previous act; null for the first link of the congress
     * @param number the act's number, from 1
     */
    public String link(@Nullable String previous, long number, Act act) {
        var form = new Form();
        form.add(FORM)
                .add(previous == null ? congress : previous)
                .add(congress)
                .add(number)
                .add(act.operation())
                .add(act.name())
                .add(act.content())
                .add(act.actor())
                .add(instant(act.at()))
                .add(act.recorded())
                .add(act.about())
                .add(act.lines().size());
        act.lines().forEach(line -> add(line, form));
        return digest.of(form.bytes());
    }

    private static void add(Line line, Form form) {
        form.add(line.subject())
                .add(line.counterpart())
                .add(line.item())
                .add(line.kind())
                .add(line.day())
                .add(line.due())
                .add(line.weight())
                .add(line.role())
                .add(line.takesBack());
    }

    private static String instant(Instant at) {
        return INSTANT.format(at);
    }

    /** Fields prefixed with their lengths, so that no two lists of fields have the same bytes. */
    private static final class Form {
        private final StringBuilder text = new StringBuilder(1024);

        Form add(@Nullable Object field) {
            if (field == null) {
                text.append('-');
            } else {
                String written = field.toString();
                text.append(written.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(written);
            }
            return this;
        }

        byte[] bytes() {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
