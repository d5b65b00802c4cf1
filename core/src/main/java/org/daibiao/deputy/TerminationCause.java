package org.daibiao.deputy;

/** Why a deputy's seat ends (代表资格终止的原因): the causes of Deputies Law art. 62, death, and the end of the term, which ends the seat by itself. */
public enum TerminationCause {
    /** Moved or transferred out of the area (迁出或者调离本行政区域). */
    MOVED_AWAY,
    /** Resigned, or was ordered to resign, and the resignation was accepted (辞职或者被责令辞职被接受). */
    RESIGNED,
    /** Absent from sessions twice without leave (未经批准两次不出席会议). */
    ABSENT_TWICE,
    /** Recalled (被罢免). */
    RECALLED,
    /** Lost Chinese nationality (丧失中华人民共和国国籍). */
    LOST_NATIONALITY,
    /** Deprived of political rights (被剥夺政治权利). */
    DEPRIVED_OF_RIGHTS,
    /** Lost legal capacity (丧失行为能力). */
    LOST_CAPACITY,
    /** Died (去世). */
    DIED,
    /** The term ended with the first session of the next congress (任期届满), Deputies Law art. 2. */
    TERM_ENDED
}
