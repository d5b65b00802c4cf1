package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Supervision of a project (项目监督) in which deputies took part. Clause 6.e.
 *
 * @param id the id
 * @param project the project
 * @param assigned the supervision group, or null
 * @param deputies the deputies who took part, at most 20
 * @param way how the project is supervised
 * @param heldOn the day
 * @param findings what was found, at most 1000 characters
 * @param demanded what the deputies demand, at most 1000 characters; null for nothing
 * @param answerDue the last day for the answer; null if nothing is demanded
 * @param answer the unit's answer, at most 1000 characters; null until it is given
 * @param answeredOn the day of the answer, or null
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 */
public record ProjectSupervision(
        Id<ProjectSupervision> id,
        Id<Project> project,
        @Nullable Id<SupervisionGroup> assigned,
        @Repeated(20) List<Id<Deputy>> deputies,
        Way way,
        LocalDate heldOn,
        @Size(max = 1000) String findings,
        @Nullable @Size(max = 1000) String demanded,
        @Nullable LocalDate answerDue,
        @Nullable @Size(max = 1000) String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason) {
    /** Way of supervision (监督方式): how a project is supervised. */
    public enum Way {
        /** An on-site visit (实地视察). */
        SITE_VISIT,
        /** Hearing a report (听取汇报). */
        REPORT_HEARD,
        /** A discussion meeting (座谈). */
        FORUM,
        /** Special supervision (专项监督). */
        SPECIAL
    }

    /** How it is stored. */
    public static final Shape<ProjectSupervision> SHAPE = Shape.of("project_supervision", ProjectSupervision.class)
            .titled((one, locale) -> Messages.table("project_supervision", locale) + " " + one.heldOn());

    /** When it was taken back. */
    public static final Field<ProjectSupervision, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    /** The project. */
    public static final Field<ProjectSupervision, Id<Project>> PROJECT = SHAPE.field("project");

    /** Who took part. */
    public static final Field<ProjectSupervision, Id<Deputy>> DEPUTIES = SHAPE.field("deputies");

    /** The day. */
    public static final Field<ProjectSupervision, LocalDate> HELD_ON = SHAPE.field("heldOn");

    /** The last day for the answer. */
    public static final Field<ProjectSupervision, LocalDate> ANSWER_DUE = SHAPE.field("answerDue");

    /** The day of the answer. */
    public static final Field<ProjectSupervision, LocalDate> ANSWERED_ON = SHAPE.field("answeredOn");

    static final Field<ProjectSupervision, Id<SupervisionGroup>> ASSIGNED = SHAPE.field("assigned");
    static final Field<ProjectSupervision, Way> WAY = SHAPE.field("way");
    static final Field<ProjectSupervision, String> FINDINGS = SHAPE.field("findings");
    static final Field<ProjectSupervision, String> DEMANDED = SHAPE.field("demanded");
    static final Field<ProjectSupervision, String> ANSWER = SHAPE.field("answer");
    static final Field<ProjectSupervision, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    /** Marked as taken back. */
    ProjectSupervision takenBack(LocalDate day, String why) {
        return Edit.of(this).set(TAKEN_BACK_ON, day).set(TAKEN_BACK_REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
