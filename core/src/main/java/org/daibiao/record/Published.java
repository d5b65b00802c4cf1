package org.daibiao.record;

/**
 * Published (公开): {@link Personal} data that is public by law or settled practice, for example a deputy's name (Deputies Law art. 58).
 * The desk returns it unmasked, its JSON is the text itself, and it is stored as plain text. In logs and exceptions it is still masked.
 */
public interface Published extends Personal {
    /** The text itself. */
    String value();
}
