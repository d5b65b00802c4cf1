package org.daibiao.poll;

/**
 * Electorate (全体代表的范围): who counts among all deputies. Neither question is answered by a text that was read: both are parameters.
 * Immutable and thread-safe.
 *
 * @param suspended whether deputies whose duties are suspended (暂时停止执行代表职务) count
 * @param terminated whether deputies whose office ended between issue and count (发票后计票前资格终止) count: then the base is that of the day
 *     of issue. Their ballots stay in the box in either case, for nobody can find them there
 */
public record Electorate(boolean suspended, boolean terminated) {
    /** All deputies when the ballots were issued; the quorum is taken of them, for it is asked at that time. */
    public long atIssue(Turnout turnout) {
        return turnout.all() - (suspended ? 0 : turnout.suspended());
    }

    /** All deputies at the count; the pass line is taken of them. */
    public long atCount(Turnout turnout) {
        return atIssue(turnout) - (terminated ? 0 : turnout.terminated());
    }
}
