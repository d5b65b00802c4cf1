package org.daibiao.record;

/**
 * Personal data (个人信息): a value type of one text whose {@code toString} and JSON are a mask. The desk returns only the mask, and a store that
 * seals texts seals it, unless it is {@link Published}. Personal Information Protection Law (个人信息保护法) art. 6, 51.
 */
public interface Personal {
    /** The mask, which anybody may see. Masking a mask changes nothing. */
    String masked();
}
