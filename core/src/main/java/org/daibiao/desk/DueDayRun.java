package org.daibiao.desk;

/**
 * Result of a run over records (处理结果), for example over due days. Immutable.
 *
 * @param done the number of records for which it executed a step
 * @param elsewhere the number of records that another node or a user changed first; the next run looks at them again
 */
public record DueDayRun(int done, int elsewhere) {
    /** Nothing done. */
    public static final DueDayRun NONE = new DueDayRun(0, 0);

    /** Both runs together. */
    public DueDayRun plus(DueDayRun other) {
        return new DueDayRun(done + other.done, elsewhere + other.elsewhere);
    }
}
