package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Adjustment of a chosen project (项目调整): nothing changes before the standing committee approves it [GK], by analogy with plan and budget
 * (Supervision Law 22 [L]).
 *
 * @param id the id
 * @param project the project
 * @param matter what is to change
 * @param content the new content, at most 2000 characters; null unless that changes
 * @param budget the new budget in whole 万元 (10 000 yuan); null unless that changes
 * @param reason why, at most 500 characters
 * @param askedOn the day on which the government asked
 * @param answer what was decided; null while nothing was
 * @param document the standing committee's document, at most 200 characters, or null
 * @param decidedOn the day of the decision, or null
 */
public record Adjustment(
        Id<Adjustment> id,
        Id<Project> project,
        Matter matter,
        @Nullable @Size(max = 2000) String content,
        @Nullable Long budget,
        @Size(max = 500) String reason,
        LocalDate askedOn,
        @Nullable Answer answer,
        @Nullable @Size(max = 200) String document,
        @Nullable LocalDate decidedOn) {
    /** Matter of an adjustment (调整内容): what is to change. */
    public enum Matter {
        /** The content (内容). */
        CONTENT,
        /** The budget (资金). */
        BUDGET,
        /** The project is to be stopped (终止). */
        STOP
    }

    /** Answer to an adjustment (调整审批结果): what the standing committee decided. */
    public enum Answer {
        /** Approved (批准). */
        APPROVED,
        /** Refused (不批准). */
        REFUSED
    }

    /** How it is kept. */
    public static final Shape<Adjustment> SHAPE = Shape.of("project_adjustment", Adjustment.class);

    /** The project. */
    public static final Field<Adjustment, Id<Project>> PROJECT = SHAPE.field("project");

    /** What was decided. */
    public static final Field<Adjustment, Answer> ANSWER = SHAPE.field("answer");

    static final Field<Adjustment, Matter> MATTER = SHAPE.field("matter");
    static final Field<Adjustment, String> CONTENT = SHAPE.field("content");
    static final Field<Adjustment, Long> BUDGET = SHAPE.field("budget");
    static final Field<Adjustment, String> REASON = SHAPE.field("reason");
    static final Field<Adjustment, LocalDate> ASKED_ON = SHAPE.field("askedOn");
    static final Field<Adjustment, String> DOCUMENT = SHAPE.field("document");
    static final Field<Adjustment, LocalDate> DECIDED_ON = SHAPE.field("decidedOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
