package org.daibiao.project;

import java.time.LocalDate;
import org.daibiao.poll.Grade;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Rating of a project or of one of its parts (项目测评结果), with its grade. Clause 6.b.
 *
 * @param id the id
 * @param evaluation the evaluation
 * @param project the project
 * @param part the part; null for the project as a whole
 * @param turn whether it is the first rating
 * @param ratedOn the day
 * @param satisfied votes for 满意
 * @param basically votes for 基本满意
 * @param dissatisfied votes for 不满意
 * @param abstained abstentions (弃权)
 * @param grade the grade under the rule of that day
 */
public record ProjectRating(
        Id<ProjectRating> id,
        Id<ProjectEvaluation> evaluation,
        Id<Project> project,
        @Nullable Id<ProjectPart> part,
        Turn turn,
        LocalDate ratedOn,
        long satisfied,
        long basically,
        long dissatisfied,
        long abstained,
        Grade grade) {
    /** Turn of a rating (测评轮次): which rating it is. */
    public enum Turn {
        /** The first one (首次测评). */
        FIRST,
        /** Again, after rectification (整改后再次测评). */
        AGAIN
    }

    /** How it is stored. */
    public static final Shape<ProjectRating> SHAPE = Shape.of("project_rating", ProjectRating.class);

    /** The evaluation. */
    public static final Field<ProjectRating, Id<ProjectEvaluation>> EVALUATION = SHAPE.field("evaluation");

    /** The project. */
    public static final Field<ProjectRating, Id<Project>> PROJECT = SHAPE.field("project");

    /** The grade. */
    public static final Field<ProjectRating, Grade> GRADE = SHAPE.field("grade");

    static final Field<ProjectRating, Id<ProjectPart>> PART = SHAPE.field("part");
    static final Field<ProjectRating, Turn> TURN = SHAPE.field("turn");
    static final Field<ProjectRating, LocalDate> RATED_ON = SHAPE.field("ratedOn");
    static final Field<ProjectRating, Long> SATISFIED = SHAPE.field("satisfied");
    static final Field<ProjectRating, Long> BASICALLY = SHAPE.field("basically");
    static final Field<ProjectRating, Long> DISSATISFIED = SHAPE.field("dissatisfied");
    static final Field<ProjectRating, Long> ABSTAINED = SHAPE.field("abstained");
}
