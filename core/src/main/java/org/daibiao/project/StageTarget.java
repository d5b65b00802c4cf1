package org.daibiao.project;

import jakarta.validation.constraints.Size;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * Stage target (阶段目标): what a project of several years is to achieve by the end of one of them (Wencheng 2 [P]).
 *
 * @param id the id
 * @param project the project
 * @param forYear the year
 * @param text what is to be achieved, at most 500 characters
 */
public record StageTarget(
        Id<StageTarget> id,
        Id<Project> project,
        int forYear,
        @Size(max = 500) String text) {
    /** How it is stored. */
    public static final Shape<StageTarget> SHAPE = Shape.of("project_target", StageTarget.class);

    /** The project. */
    public static final Field<StageTarget, Id<Project>> PROJECT = SHAPE.field("project");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
