package org.daibiao.record;

/**
 * Published (公开): {@link Personal} data that the law or settled practice lets everybody know, a deputy's name for example (Deputies Law art. 58).
 * The desk hands it out as it is, its JSON is the text itself, and it is kept in the clear. In logs and exceptions it is masked all the same.
 */
public interface Published extends Personal {}
