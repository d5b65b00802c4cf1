package org.daibiao.suggestion;

import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Merging;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Proposer (建议提出人): a deputy who leads or joins a suggestion and confirms its text as their own. Deputies Law art. 51; Shanghai art. 4.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param deputy the deputy
 * @param signing whether the deputy leads or joins
 * @param since the day on which the deputy was named
 * @param confirmedOn the day on which the deputy confirmed the current text, or null
 * @param withdrawnOn the day on which the deputy left, or null
 * @param agreedOn the day on which the deputy agreed to its withdrawal, or null. Until all others agree, it goes on and the deputy stays a proposer
 */
public record Proposer(
        Id<Proposer> id,
        Id<Suggestion> suggestion,
        Id<Deputy> deputy,
        Signing signing,
        LocalDate since,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate agreedOn) {
    /** Signing (署名方式): how a proposer signs. */
    public enum Signing {
        /** Leads (领衔). */
        LEAD,
        /** Joins (联名). */
        JOINT
    }

    /** How it is stored. */
    public static final Shape<Proposer> SHAPE = Shape.of("suggestion_proposer", Proposer.class)
            .merging(Merging.<Proposer>once("suggestion", "deputy")
                    .struck(
                            one -> !one.stays(),
                            (one, day, why) ->
                                    Edit.of(one).set(Proposer.WITHDRAWN_ON, day).done())
                    .united(Proposer::with));

    /** The suggestion. */
    public static final Field<Proposer, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The deputy. */
    public static final Field<Proposer, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** When the deputy left. */
    static final Field<Proposer, LocalDate> WITHDRAWN_ON = SHAPE.field("withdrawnOn");

    static final Field<Proposer, LocalDate> CONFIRMED_ON = SHAPE.field("confirmedOn");
    static final Field<Proposer, LocalDate> AGREED_ON = SHAPE.field("agreedOn");

    /** Whether the deputy is still a proposer. */
    boolean stays() {
        return withdrawnOn == null;
    }

    /** The same for one person who was named twice: leads if either leads, since the earlier day, and did what either did. */
    private Proposer with(Proposer other) {
        return new Proposer(
                id,
                suggestion,
                deputy,
                signing == Signing.LEAD ? signing : other.signing,
                since.isBefore(other.since) ? since : other.since,
                confirmedOn == null ? other.confirmedOn : confirmedOn,
                withdrawnOn,
                agreedOn == null ? other.agreedOn : agreedOn);
    }

    Proposer confirmed(LocalDate day) {
        return Edit.of(this).set(CONFIRMED_ON, day).set(AGREED_ON, null).done();
    }
}
