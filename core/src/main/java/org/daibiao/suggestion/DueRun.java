package org.daibiao.suggestion;

/**
 * What a run over the due days did (期限处理结果).
 *
 * @param done how many due days it carried a step out for
 * @param elsewhere how many another node, or a user, was quicker with: they are looked at again in the next run
 */
public record DueRun(int done, int elsewhere) {
    DueRun plus(DueRun other) {
        return new DueRun(done + other.done, elsewhere + other.elsewhere);
    }
}
