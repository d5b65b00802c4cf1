package org.daibiao.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.daibiao.record.Components;
import org.jspecify.annotations.Nullable;

/**
 * Digest of a command's content and of the actor's roles and ties. It distinguishes a repeat from another command under the same operation id.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Object command, Actor actor) {
        var text = new StringBuilder();
        write(command, text);
        write(actor.roles().stream().map(Role::code).sorted().toList(), text);
        write(actor.ties().entrySet().stream().map(Object::toString).sorted().toList(), text);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (value instanceof Collection<?> list) {
            text.append('[');
            list.forEach(element -> write(element, text));
            text.append(']');
        } else if (value != null && value.getClass().isRecord()) {
            text.append(value.getClass().getSimpleName()).append('{');
            Components.of(value.getClass()).all().forEach(component -> write(component.of(value), text));
            text.append('}');
        } else if (value == null) {
            text.append('-'); // unambiguous: a text begins with its length
        } else {
            String written = String.valueOf(value);
            text.append(written.length()).append(':').append(written).append(';');
        }
    }
}
