package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.congress.Session;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollResult.NextStep;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Project round (票决轮次): the process of one year, from solicitation to the public notice. Clause 6.b.
 *
 * @param id the id
 * @param forYear the year of the projects
 * @param seats the number of projects to choose
 * @param solicitFrom the first day of solicitation
 * @param solicitTo its last day
 * @param state how far it has come
 * @param stateOn the day of the latest step
 * @param meeting the meeting of the standing committee that deliberated the list, at most 200 characters, or null
 * @param reviewedOn the day on which it did, or null
 * @param session the session at which the delegations deliberate, or null
 * @param deliberatedOn the day on which the delegations deliberated, or null
 * @param poll the latest vote, or null
 * @param votedOn the day of the latest vote, or null
 * @param pending what the rules of the vote still require before the result is complete; null if nothing
 * @param notice the number of the public notice, at most 100 characters, or null
 * @param noticedOn the day of the notice, or null
 * @param reason why it was cancelled, why seats were left empty, or who decided a tie, at most 500 characters; otherwise null
 */
public record ProjectRound(
        Id<ProjectRound> id,
        int forYear,
        int seats,
        LocalDate solicitFrom,
        LocalDate solicitTo,
        State state,
        LocalDate stateOn,
        @Nullable @Size(max = 200) String meeting,
        @Nullable LocalDate reviewedOn,
        @Nullable Id<Session> session,
        @Nullable LocalDate deliberatedOn,
        @Nullable Id<Poll> poll,
        @Nullable LocalDate votedOn,
        @Nullable NextStep pending,
        @Nullable @Size(max = 100) String notice,
        @Nullable LocalDate noticedOn,
        @Nullable @Size(max = 500) String reason) {
    /** State of a round (票决流程状态): how far it has come. */
    public enum State {
        /** Proposals are being solicited and candidates nominated (征集中). */
        SOLICITING,
        /** The list of candidates is closed (已筛选). */
        SCREENED,
        /** The standing committee has deliberated the list (常委会已审议). */
        REVIEWED,
        /** The delegations have deliberated (代表团已审议). */
        DELIBERATED,
        /** Partly decided: a tie or empty seats remain (部分票决). */
        UNDECIDED,
        /** Voted (已票决). */
        VOTED,
        /** The result is announced (已公告). */
        NOTICED,
        /** Cancelled before any vote (已取消). */
        CANCELLED
    }

    /** Step of a round (票决流程步骤): what happens in it. */
    public enum Step {
        /** Close the list of candidates (筛选). */
        SCREEN,
        /** Deliberate in the standing committee (常委会审议). */
        REVIEW,
        /** Deliberate in the delegations (代表团审议). */
        DELIBERATE,
        /** Vote without a result (表决无效). */
        VOTE_IN_VAIN,
        /** Vote; a tie or empty seats remain (部分票决). */
        VOTE_IN_PART,
        /** Vote (票决). */
        VOTE,
        /** Decide a tie, by the presidium (主席团决定). */
        DECIDE,
        /** Leave seats empty (名额空缺). */
        LEAVE_EMPTY,
        /** Announce (公告). */
        NOTICE,
        /** Cancel (取消). */
        CANCEL
    }

    /** How it is stored. */
    public static final Shape<ProjectRound> SHAPE = Shape.of("project_round", ProjectRound.class)
            .titled((one, locale) -> Messages.table("project_round", locale) + " " + one.forYear());

    /** The year of the projects. */
    public static final Field<ProjectRound, Integer> FOR_YEAR = SHAPE.field("forYear");

    /** How far it has come. */
    public static final Field<ProjectRound, State> STATE = SHAPE.field("state");

    /** The vote recorded last. */
    public static final Field<ProjectRound, Id<Poll>> POLL = SHAPE.field("poll");

    static final Field<ProjectRound, Integer> SEATS = SHAPE.field("seats");
    static final Field<ProjectRound, LocalDate> SOLICIT_FROM = SHAPE.field("solicitFrom");
    static final Field<ProjectRound, LocalDate> SOLICIT_TO = SHAPE.field("solicitTo");
    static final Field<ProjectRound, LocalDate> STATE_ON = SHAPE.field("stateOn");
    static final Field<ProjectRound, String> MEETING = SHAPE.field("meeting");
    static final Field<ProjectRound, LocalDate> REVIEWED_ON = SHAPE.field("reviewedOn");
    static final Field<ProjectRound, Id<Session>> SESSION = SHAPE.field("session");
    static final Field<ProjectRound, LocalDate> DELIBERATED_ON = SHAPE.field("deliberatedOn");
    static final Field<ProjectRound, LocalDate> VOTED_ON = SHAPE.field("votedOn");
    static final Field<ProjectRound, NextStep> PENDING = SHAPE.field("pending");
    static final Field<ProjectRound, String> NOTICE = SHAPE.field("notice");
    static final Field<ProjectRound, LocalDate> NOTICED_ON = SHAPE.field("noticedOn");
    static final Field<ProjectRound, String> REASON = SHAPE.field("reason");

    Edit<ProjectRound> to(State next, LocalDate day) {
        return Edit.of(this).set(STATE, next).set(STATE_ON, day);
    }

    /** Moves on; nothing the vote left open remains pending. */
    ProjectRound to(State next, LocalDate day, @Nullable String why) {
        return to(next, day).set(PENDING, null).set(REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
