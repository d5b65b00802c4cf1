package org.daibiao.desk;

/**
 * What a run over records did (处理结果), over due days for example. Immutable.
 *
 * @param done how many records it carried a step out for
 * @param elsewhere how many another node, or a user, was quicker with: they are looked at again in the next run
 */
public record DueDayRun(int done, int elsewhere) {
    /** Nothing done. */
    public static final DueDayRun NONE = new DueDayRun(0, 0);

    /** Both runs together. */
    public DueDayRun plus(DueDayRun other) {
        return new DueDayRun(done + other.done, elsewhere + other.elsewhere);
    }
}
