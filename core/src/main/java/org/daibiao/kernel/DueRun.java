package org.daibiao.kernel;

/**
 * What a run over records did (处理结果), over due days for example. Immutable.
 *
 * @param done how many records it carried a step out for
 * @param elsewhere how many another node, or a user, was quicker with: they are looked at again in the next run
 */
public record DueRun(int done, int elsewhere) {
    /** Nothing done. */
    public static final DueRun NONE = new DueRun(0, 0);

    /** Both runs together. */
    public DueRun plus(DueRun other) {
        return new DueRun(done + other.done, elsewhere + other.elsewhere);
    }
}
