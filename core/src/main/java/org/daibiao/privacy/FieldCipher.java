package org.daibiao.privacy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daibiao.record.CongressId;
import org.daibiao.record.LogSafe;

/**
 * Field cipher (字段加密): the port that seals single cells before a store keeps them. {@link GcmCipher} is the built-in implementation. A host whose
 * keys must not leave a device writes its own. All implementations must be thread-safe.
 *
 * <p><b>Sealed text</b> (密文): {@code key-id:base64url(nonce | ciphertext | tag)} without padding; the nonce has 12 bytes, the tag 16. The text is
 * encoded in UTF-8. Sealing the same text twice gives two different sealed texts. A text of <i>n</i> bytes becomes at most 17 + ⌈4 · (<i>n</i> + 28)
 * / 3⌉ characters.
 *
 * <p><b>Associated data</b> (关联数据): a sealed text can be opened only in its own {@link Place}. Moved or copied to another cell, row, table or
 * congress, it is unreadable. An older sealed text put back into the <i>same</i> cell still opens. Neither a cipher nor the {@link
 * org.daibiao.journal.Chain} detects that: the chain protects acts, not records.
 *
 * <p><b>Token of the blind index</b> (盲索引): {@code key-id:base64url(MAC)}, a MAC of 32 bytes over the exact text, the table, the column and the
 * congress. Equal texts in one column and congress have equal tokens, so a search by the whole text finds them. No other search is possible, neither
 * by parts nor by other spellings. Anyone who reads the token column sees which rows have equal texts and how often. Anyone who also has the index
 * key can try all phone numbers in minutes.
 *
 * <p><b>What sealing does not protect against:</b> anyone who holds the keys or can read the running application's memory; the length of a text,
 * which its sealed text reveals to within three bytes; deleting a row or emptying a cell. Copies that a database made earlier, its log and its
 * backups keep what they contained.
 */
public interface FieldCipher {
    /**
     * Place (位置): the only cell in which a sealed text can be opened.
     *
     * @param table the record's table
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
     * Seals a text, which may be empty, under the current key. Throws {@link org.daibiao.record.UnstorableException} for a text with an unpaired
     * surrogate, which could not be restored.
     */
    String seal(String text, Place place);

    /**
     * Returns the text that was sealed for this place under any key of the ring. Throws {@link org.daibiao.record.UnreadableCellException} for an
     * unknown key id, a changed text, another place, or a text that is not a sealed text.
     */
    String open(String sealed, Place place);

    /**
     * The tokens of a text. The first is under the current key and is stored beside a newly sealed text. One token for each older key follows, so
     * that a search also finds rows that have not been resealed yet. Throws as {@link #seal}.
     */
    List<String> tokens(String text, String table, String column, CongressId congress);

    /** Whether this sealed text or token is under the current key; false for any other text. */
    boolean isCurrent(String sealedOrToken);
}
