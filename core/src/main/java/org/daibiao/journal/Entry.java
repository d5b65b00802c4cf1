package org.daibiao.journal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Entry (日志条目): a line in the journal.
 *
 * @param number the line's number within its congress: gap-free, in the order of the acts, from 1
 * @param act the number of its act within the congress: gap-free, from 1
 * @param operation the operation id of its act
 * @param recorded the day on which it was recorded, in the congress's zone; its distance from the line's day measures promptness
 * @param line the line
 */
public record Entry(long number, long act, UUID operation, LocalDate recorded, Line line) {
    /**
     * The line that takes this entry back: the same subject, counterpart, item, kind, day, due and role, with the opposite weight. An
     * entry can be taken back once.
     */
    public Line takenBack() {
        return new Line(
                line.subject(),
                line.counterpart(),
                line.item(),
                line.kind(),
                line.day(),
                line.due(),
                -line.weight(),
                line.role(),
                number);
    }
}
