package org.daibiao.poll;

/** Grade (测评等次) of what was rated. */
public enum Grade {
    /** Satisfied (满意). */
    SATISFIED,
    /** Basically satisfied (基本满意). */
    BASICALLY,
    /** Dissatisfied (不满意): must be improved within a set time and rated again [GK]. */
    DISSATISFIED
}
