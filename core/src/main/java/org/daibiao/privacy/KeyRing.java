package org.daibiao.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Key ring (密钥环): the key that seals now, and the older keys that still open what they sealed. Remove an older key only when no cell is sealed under
 * it any more, including cells in backups that may be restored. {@code toString} shows only ids. Immutable and thread-safe.
 *
 * @param current seals new texts
 * @param older open older texts, in any order
 */
public record KeyRing(FieldKey current, List<FieldKey> older) {
    /** Throws {@link IllegalArgumentException} when two keys have the same id. */
    public KeyRing {
        older = List.copyOf(older);
        Set<String> ids = new HashSet<>(Set.of(current.id()));
        for (FieldKey key : older) {
            if (!ids.add(key.id())) {
                throw new IllegalArgumentException("two keys have the id " + key.id());
            }
        }
    }

    /** Creates a ring of these keys. Throws {@link IllegalArgumentException} when two of them have the same id. */
    public static KeyRing of(FieldKey current, FieldKey... older) {
        return new KeyRing(current, List.of(older));
    }

    /** All keys, the current one first. */
    List<FieldKey> keys() {
        return Stream.concat(Stream.of(current), older.stream()).toList();
    }

    Optional<FieldKey> find(String id) {
        return keys().stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
