package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Project proposal (项目建议): a request made while projects are solicited (征集). Without a year it waits in the pool (储备库) all year
 * round, as in Ninghai [P]. Clause 6.b.
 *
 * @param id the id
 * @param source who proposes
 * @param deputy the deputy, if a deputy proposes; otherwise null
 * @param unit the unit, if a unit proposes, at most 100 characters; otherwise null
 * @param title its title, at most 200 characters
 * @param content what is requested, at most 2000 characters
 * @param receivedOn the day on which it was received
 * @param forYear the year for which it is requested; null for no particular year
 * @param fate what became of it
 * @param project the candidate project that adopted it, or null
 * @param reason why it was declined, at most 500 characters; null if it was not
 * @param settledOn the day on which it was adopted or declined; null while it is in the pool
 * @param origin the project that was not chosen and returned as this proposal; null for a new proposal
 */
public record ProjectProposal(
        Id<ProjectProposal> id,
        Source source,
        @Nullable Id<Deputy> deputy,
        @Nullable @Size(max = 100) String unit,
        @Size(max = 200) String title,
        @Size(max = 2000) String content,
        LocalDate receivedOn,
        @Nullable Integer forYear,
        Fate fate,
        @Nullable Id<Project> project,
        @Nullable @Size(max = 500) String reason,
        @Nullable LocalDate settledOn,
        @Nullable Id<Project> origin) {
    /** Source of a proposal (建议来源): who proposes. */
    public enum Source {
        /** The public (社会公众). */
        PUBLIC,
        /** A deputy (代表). */
        DEPUTY,
        /** A unit (单位). */
        UNIT
    }

    /** Fate of a proposal (建议去向): what became of it. */
    public enum Fate {
        /** In the pool (在库). */
        POOLED,
        /** Adopted by a candidate project (已采纳). */
        ADOPTED,
        /** Declined, with a reason (未采纳). */
        LEFT_OUT
    }

    /** How it is stored. */
    public static final Shape<ProjectProposal> SHAPE = Shape.of("project_proposal", ProjectProposal.class)
            .titled((proposal, locale) -> proposal.title())
            .at(ProjectProposal::unit);

    /** Who proposes. */
    public static final Field<ProjectProposal, Source> SOURCE = SHAPE.field("source");

    /** The deputy. */
    public static final Field<ProjectProposal, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** What became of it. */
    public static final Field<ProjectProposal, Fate> FATE = SHAPE.field("fate");

    /** The project that adopted it. */
    public static final Field<ProjectProposal, Id<Project>> PROJECT = SHAPE.field("project");

    /** The project that returned as this proposal. */
    public static final Field<ProjectProposal, Id<Project>> ORIGIN = SHAPE.field("origin");

    static final Field<ProjectProposal, String> UNIT = SHAPE.field("unit");
    static final Field<ProjectProposal, String> TITLE = SHAPE.field("title");
    static final Field<ProjectProposal, String> CONTENT = SHAPE.field("content");
    static final Field<ProjectProposal, LocalDate> RECEIVED_ON = SHAPE.field("receivedOn");
    static final Field<ProjectProposal, Integer> FOR_YEAR = SHAPE.field("forYear");
    static final Field<ProjectProposal, String> REASON = SHAPE.field("reason");
    static final Field<ProjectProposal, LocalDate> SETTLED_ON = SHAPE.field("settledOn");

    /** Takes it out of the pool. */
    Edit<ProjectProposal> settled(Fate next, LocalDate day) {
        return Edit.of(this).set(FATE, next).set(SETTLED_ON, day);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
