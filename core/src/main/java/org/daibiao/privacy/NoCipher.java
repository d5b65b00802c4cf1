package org.daibiao.privacy;

import java.util.List;
import org.daibiao.record.CongressId;
import org.daibiao.record.UnreadableCellException;

/**
 * No cipher (未启用加密): keeps texts as they are, makes no tokens, and never takes a text that looks sealed for plain text. A process that was given no
 * cipher, while others were, thus finds out at its first read of a sealed cell, and writes nothing.
 */
final class NoCipher implements FieldCipher {
    static final NoCipher INSTANCE = new NoCipher();

    private NoCipher() {}

    @Override
    public String seal(String text, Place place) {
        return text;
    }

    @Override
    public String open(String sealed, Place place) {
        throw new UnreadableCellException(
                place.table(),
                place.column(),
                place.row(),
                SealedForm.read(sealed).map(SealedForm::key).orElse("?"));
    }

    @Override
    public List<String> tokens(String text, String table, String column, CongressId congress) {
        return List.of();
    }

    @Override
    public boolean isCurrent(String sealedOrToken) {
        return SealedForm.read(sealedOrToken).isEmpty();
    }
}
