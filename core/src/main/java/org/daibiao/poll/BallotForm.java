package org.daibiao.poll;

/** Form of the ballot (表决票式样), as found in practice [P]. */
public enum BallotForm {
    /** Some of the candidates are chosen (限额选择): {@link Ballot.Choice}. */
    CHOOSE,
    /** For, against or abstention on each item (逐项表决): {@link Ballot.Marks}. */
    PER_ITEM,
    /** The candidates are numbered by priority (排序): {@link Ballot.Ranking}. */
    RANK,
    /** For, against or abstention on the list as a whole (整单表决): {@link Ballot.WholeList}. */
    WHOLE_LIST,
    /** Satisfied, basically satisfied, dissatisfied or abstention on each item (满意度测评): {@link Ballot.Grades}. */
    GRADE
}
