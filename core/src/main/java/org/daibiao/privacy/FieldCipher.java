package org.daibiao.privacy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daibiao.record.CongressId;
import org.daibiao.record.LogSafe;

/**
 * Field cipher (字段加密): the port by which single cells are sealed before a store keeps them. {@link GcmCipher} is the ready one; a host
 * whose keys must not leave a device of its own writes another. All implementations must be thread-safe.
 *
 * <p><b>Sealed text</b> (密文): {@code key-id:base64url(nonce | ciphertext | tag)} without padding, nonce of 12 and tag of 16 bytes. The text
 * is its UTF-8 bytes. Sealing the same text twice gives two different sealed texts. A text of <i>n</i> bytes becomes one of at most
 * 17 + ⌈4 · (<i>n</i> + 28) / 3⌉ characters.
 *
 * <p><b>Associated data</b> (关联数据): a sealed text opens in its own {@link Place} alone; moved or copied to another cell, row, table or
 * congress it is unreadable. An older sealed text of the <i>same</i> cell still opens when it is put back: a cipher does not show that, and
 * neither does the {@link org.daibiao.journal.Chain}, which guards acts, not records.
 *
 * <p><b>Token of the blind index</b> (盲索引): {@code key-id:base64url(MAC)}, a MAC of 32 bytes, of the exact text, the table, the column and the congress. Equal
 * texts of one column and congress have equal tokens, so that a search by the whole text finds them; nothing else can be searched, neither
 * parts nor spellings. Who reads the column of tokens sees which rows have equal texts and how often; who has the index key besides can try
 * all phone numbers in minutes.
 *
 * <p><b>What sealing does not protect against:</b> whoever holds the keys, or the running application's memory; the length of a text, which
 * its sealed text tells to within three bytes; deleting a row or an emptied cell. Copies that a database made before, its log and its
 * backups keep what they held.
 */
public interface FieldCipher {
    /**
     * Place (位置): the one cell where a sealed text opens.
     *
     * @param table the word's table
     * @param column the column
     * @param congress the congress
     * @param row the record's id
     */
    record Place(String table, String column, CongressId congress, UUID row) {
        public Place {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(congress, "congress");
            Objects.requireNonNull(row, "row");
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Seals a text, which may be empty, under the current key. Throws {@link org.daibiao.record.UnstorableException} for a text
     * with half a character, which could not be given back.
     */
    String seal(String text, Place place);

    /**
     * The text that was sealed for this place, under any key of the ring. Throws {@link
     * org.daibiao.record.UnreadableCellException} for an unknown key id, a changed text, another place, and for what is no sealed text.
     */
    String open(String sealed, Place place);

    /**
     * The tokens of a text: first the one under the current key, which is kept beside a newly sealed text, then one for each older key, so
     * that a search finds rows that are still to be sealed anew. Throws as {@link #seal}.
     */
    List<String> tokens(String text, String table, String column, CongressId congress);

    /** Whether this sealed text or token is of the current key; false for any other text. */
    boolean isCurrent(String sealedOrToken);
}
