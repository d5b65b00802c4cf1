package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Livelihood project (民生实事项目), from candidate to its end. Clauses 6.b, 6.d, 6.e.
 *
 * @param id the id
 * @param round the round
 * @param code its code within the round, by which ballots name it, at most 40 characters
 * @param title its title, at most 200 characters
 * @param content what will be done, at most 2000 characters
 * @param unit the responsible unit (责任单位), at most 100 characters
 * @param supporting the supporting units (配合单位), at most 6, each at most 100 characters
 * @param budget the budget in whole 万元 (10 000 yuan)
 * @param firstYear the first year
 * @param lastYear the last year, inclusive; equal to the first unless the project needs several (确需跨年度, Wencheng 2 [P])
 * @param state how far it has come
 * @param stateOn the day of the latest step
 * @param reason why it was left out or stopped, at most 500 characters; otherwise null
 */
public record Project(
        Id<Project> id,
        Id<ProjectRound> round,
        @Size(max = 40) String code,
        @Size(max = 200) String title,
        @Size(max = 2000) String content,
        @Size(max = 100) String unit,
        @Repeated(6) List<@Size(max = 100) String> supporting,
        long budget,
        int firstYear,
        int lastYear,
        State state,
        LocalDate stateOn,
        @Nullable @Size(max = 500) String reason) {
    /** State of a project (项目状态): how far it has come. */
    public enum State {
        /** On the list of candidates (候选). */
        CANDIDATE,
        /** Left out before the vote (未列入). */
        LEFT_OUT,
        /** On the list put to the vote (提请票决). */
        APPROVED,
        /** Not chosen (未入选). */
        NOT_CHOSEN,
        /** Chosen by vote (已入选). */
        CHOSEN,
        /** Under way (实施中). */
        UNDER_WAY,
        /** Completed (已完成). */
        COMPLETED,
        /** Rated dissatisfied; rectification is under way (整改中). */
        RECTIFYING,
        /** Rectified; to be rated again (已整改). */
        RECTIFIED,
        /** Rated satisfied or basically satisfied (已测评). */
        EVALUATED,
        /** Closed (已办结). */
        CLOSED,
        /** Stopped with the standing committee's approval (已终止). */
        STOPPED
    }

    /** Step of a project (项目步骤): what happens to it. */
    public enum Step {
        /** Leave out (不列入). */
        LEAVE_OUT,
        /** Put to the vote (提请票决). */
        APPROVE,
        /** Choose by vote (票决入选). */
        CHOOSE,
        /** Pass over (未入选). */
        PASS_OVER,
        /** Start (启动实施). */
        START,
        /** Complete (完成). */
        COMPLETE,
        /** Rate satisfied or basically satisfied (测评通过). */
        PASS,
        /** Rate dissatisfied (测评不满意). */
        FAIL,
        /** Report the rectification (报告整改). */
        RECTIFY,
        /** Close (办结). */
        CLOSE,
        /** Stop with approval (终止). */
        STOP
    }

    /** How it is stored. */
    public static final Shape<Project> SHAPE = Shape.of("project", Project.class)
            .titled((project, locale) -> project.title())
            .at(Project::unit);

    /** The round. */
    public static final Field<Project, Id<ProjectRound>> ROUND = SHAPE.field("round");

    /** Its code. */
    public static final Field<Project, String> CODE = SHAPE.field("code");

    /** The responsible unit. */
    public static final Field<Project, String> UNIT = SHAPE.field("unit");

    /** The supporting units. */
    public static final Field<Project, String> SUPPORTING = SHAPE.field("supporting");

    /** How far it has come. */
    public static final Field<Project, State> STATE = SHAPE.field("state");

    static final Field<Project, String> TITLE = SHAPE.field("title");
    static final Field<Project, String> CONTENT = SHAPE.field("content");
    static final Field<Project, Long> BUDGET = SHAPE.field("budget");
    static final Field<Project, Integer> FIRST_YEAR = SHAPE.field("firstYear");
    static final Field<Project, Integer> LAST_YEAR = SHAPE.field("lastYear");
    static final Field<Project, LocalDate> STATE_ON = SHAPE.field("stateOn");
    static final Field<Project, String> REASON = SHAPE.field("reason");

    Project to(State next, LocalDate day, @Nullable String why) {
        return Edit.of(this)
                .set(STATE, next)
                .set(STATE_ON, day)
                .set(REASON, why)
                .done();
    }

    Project adjusted(@Nullable String newContent, @Nullable Long newBudget) {
        return Edit.of(this)
                .set(CONTENT, newContent == null ? content : newContent)
                .set(BUDGET, newBudget == null ? budget : newBudget)
                .done();
    }

    /** Whether a unit is responsible for it or supports it. */
    boolean concerns(String who) {
        return unit.equals(who) || supporting.contains(who);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
