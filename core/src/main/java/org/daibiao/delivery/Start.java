package org.daibiao.delivery;

/** Start (起点): where a listener that is new to a congress begins. It has no effect once the listener's place is stored. */
public enum Start {
    /** With the congress's first act (从头开始). */
    FIRST_ACT,
    /** After the last act that was committed before its first delivery in that congress (从现在开始). */
    NOW
}
