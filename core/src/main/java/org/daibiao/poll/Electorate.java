package org.daibiao.poll;

/**
 * Electorate (全体代表的范围): who counts among all deputies. No available legal text answers either question, so both are parameters. Immutable and
 * thread-safe.
 *
 * @param suspended whether deputies whose duties are suspended (暂时停止执行代表职务) count
 * @param terminated whether deputies whose office ended between issue and count (发票后计票前资格终止) count; then the base is that of the day of issue. In
 *     either case their ballots stay in the box, since nobody can find them there
 */
public record Electorate(boolean suspended, boolean terminated) {
    /** All deputies when the ballots were issued; the quorum is based on them, because it is checked at that time. */
    public long atIssue(Turnout turnout) {
        return turnout.all() - (suspended ? 0 : turnout.suspended());
    }

    /** All deputies at the count; the pass line is based on them. */
    public long atCount(Turnout turnout) {
        return atIssue(turnout) - (terminated ? 0 : turnout.terminated());
    }
}
