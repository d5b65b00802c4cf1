package org.daibiao.opinion;

import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Merging;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;

/**
 * Participation of a deputy in a community round (参加集中联系社区活动). Clause 7.b.
 *
 * @param id the id
 * @param round the round
 * @param deputy the deputy
 * @param heldOn the date
 */
public record Participation(Id<Participation> id, Id<CommunityRound> round, Id<Deputy> deputy, LocalDate heldOn) {
    /** How it is stored. */
    public static final Shape<Participation> SHAPE = Shape.of("round_participant", Participation.class)
            .merging(Merging.<Participation>once("round", "deputy").earliest("heldOn"))
            .titled((one, locale) -> Messages.table("round_participant", locale) + " " + one.heldOn());

    /** The round. */
    public static final Field<Participation, Id<CommunityRound>> ROUND = SHAPE.field("round");

    /** The deputy. */
    public static final Field<Participation, Id<Deputy>> DEPUTY = SHAPE.field("deputy");
}
