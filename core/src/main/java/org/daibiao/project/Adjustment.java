package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Adjustment of a chosen project (项目调整). Nothing changes until the standing committee approves it [GK], by analogy with plan and budget
 * (Supervision Law 22 [L]).
 *
 * @param id the id
 * @param project the project
 * @param matter what should change
 * @param content the new content, at most 2000 characters; null unless the content changes
 * @param budget the new budget in whole 万元 (10 000 yuan); null unless the budget changes
 * @param reason the reason, at most 500 characters
 * @param askedOn the day on which the government asked for it
 * @param answer the decision; null until it is made
 * @param document the standing committee's document, at most 200 characters, or null
 * @param decidedOn the day of the decision, or null
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
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
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason) {
    /** Matter of an adjustment (调整内容): what should change. */
    public enum Matter {
        /** The content (内容). */
        CONTENT,
        /** The budget (资金). */
        BUDGET,
        /** Stop the project (终止). */
        STOP
    }

    /** Answer to an adjustment (调整审批结果): the standing committee's decision. */
    public enum Answer {
        /** Approved (批准). */
        APPROVED,
        /** Refused (不批准). */
        REFUSED
    }

    /** How it is stored. */
    public static final Shape<Adjustment> SHAPE = Shape.of("project_adjustment", Adjustment.class);

    /** When it was taken back. */
    public static final Field<Adjustment, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    /** The project. */
    public static final Field<Adjustment, Id<Project>> PROJECT = SHAPE.field("project");

    /** The decision. */
    public static final Field<Adjustment, Answer> ANSWER = SHAPE.field("answer");

    static final Field<Adjustment, Matter> MATTER = SHAPE.field("matter");
    static final Field<Adjustment, String> CONTENT = SHAPE.field("content");
    static final Field<Adjustment, Long> BUDGET = SHAPE.field("budget");
    static final Field<Adjustment, String> REASON = SHAPE.field("reason");
    static final Field<Adjustment, LocalDate> ASKED_ON = SHAPE.field("askedOn");
    static final Field<Adjustment, String> DOCUMENT = SHAPE.field("document");
    static final Field<Adjustment, LocalDate> DECIDED_ON = SHAPE.field("decidedOn");
    static final Field<Adjustment, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    /** Marked as taken back. */
    Adjustment takenBack(LocalDate day, String why) {
        return Edit.of(this).set(TAKEN_BACK_ON, day).set(TAKEN_BACK_REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
