package org.daibiao.poll;

import java.util.List;
import org.daibiao.record.Lifecycle;
import org.daibiao.record.Lifecycle.Transition;

/** Passage (入箱状态): what is known of the last batch of a poll, and whether this process still holds the poll. */
enum Passage {
    /** Nothing is on its way (无在途批次). */
    QUIET,
    /** A batch is being put in (正在入箱). */
    PUTTING,
    /** It is unknown whether the last batch was stored (是否入箱未明): no other leaves until that is known. */
    DOUBT,
    /** What waits was handed over, and may be taken by another process (已移交). */
    HANDED,
    /** The box is closed (已封箱). */
    CLOSED,
    /** Another process holds the box (已由另一节点承办). */
    LOST;

    /** Step (步骤): what moves the passage from state to state. */
    enum Step {
        /** A batch leaves. */
        PUT,
        /** It is stored. */
        KEPT,
        /** It is stored, and the box is closed with it. */
        SEALED,
        /** It is not stored, and never will be: its ballots wait again. */
        REFUSED,
        /** No answer came. */
        UNANSWERED,
        /** The same batch leaves again. */
        AGAIN,
        /** What waits is handed over. */
        HAND,
        /** This process continues. */
        RESUME,
        /** Another process is found to hold the box. */
        LOSE
    }

    /** Which step leads where. A batch in doubt can only be resolved, or be put in once more; nothing else leaves meanwhile. */
    static final Lifecycle<Passage, Step> LIFECYCLE = Lifecycle.of(
            PollReasons.STEP,
            QUIET,
            List.of(
                    new Transition<>(QUIET, Step.PUT, PUTTING),
                    new Transition<>(PUTTING, Step.KEPT, QUIET),
                    new Transition<>(PUTTING, Step.SEALED, CLOSED),
                    new Transition<>(PUTTING, Step.UNANSWERED, DOUBT),
                    new Transition<>(DOUBT, Step.AGAIN, PUTTING),
                    new Transition<>(DOUBT, Step.KEPT, QUIET),
                    new Transition<>(DOUBT, Step.SEALED, CLOSED),
                    new Transition<>(DOUBT, Step.REFUSED, QUIET),
                    new Transition<>(QUIET, Step.HAND, HANDED),
                    new Transition<>(HANDED, Step.RESUME, QUIET),
                    new Transition<>(QUIET, Step.LOSE, LOST),
                    new Transition<>(PUTTING, Step.LOSE, LOST),
                    new Transition<>(DOUBT, Step.LOSE, LOST),
                    new Transition<>(HANDED, Step.LOSE, LOST)));
}
