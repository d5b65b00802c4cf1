package org.daibiao.record;

/**
 * Personal data (个人信息): a value type of one text whose {@code toString} and JSON are a mask. What the desk hands out of it is the mask
 * alone, and a store that seals texts seals it, unless it is {@link Published}. Personal Information Protection Law
 * (个人信息保护法) art. 6, 51.
 */
public interface Personal {
    /** What may be shown of it to anybody. The mask of a mask is itself. */
    String masked();
}
