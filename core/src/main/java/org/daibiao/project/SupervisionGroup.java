package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;

/**
 * Supervision group (监督小组): a few deputies who follow projects of a round. It is not a deputies' group (代表小组): it ends with its task.
 * Clause 6.d.
 *
 * @param id the id
 * @param round the round
 * @param name its name, at most 100 characters
 * @param leader the deputy who leads it
 * @param members its other deputies, at most 20
 * @param since the day since which it exists
 */
public record SupervisionGroup(
        Id<SupervisionGroup> id,
        Id<ProjectRound> round,
        @Size(max = 100) String name,
        Id<Deputy> leader,
        @Repeated(20) List<Id<Deputy>> members,
        LocalDate since) {
    /** How it is stored. */
    public static final Shape<SupervisionGroup> SHAPE =
            Shape.of("supervision_group", SupervisionGroup.class).titled((group, locale) -> group.name());

    /** The round. */
    public static final Field<SupervisionGroup, Id<ProjectRound>> ROUND = SHAPE.field("round");

    /** Its leader. */
    public static final Field<SupervisionGroup, Id<Deputy>> LEADER = SHAPE.field("leader");

    /** Its other members. */
    public static final Field<SupervisionGroup, Id<Deputy>> MEMBERS = SHAPE.field("members");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
