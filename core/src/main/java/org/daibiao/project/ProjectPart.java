package org.daibiao.project;

import jakarta.validation.constraints.Size;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * Part of a project (子项目) that one implementing body carries out and is rated for separately, as in Huzhou [P].
 *
 * @param id the id
 * @param project the project
 * @param body the implementing body (实施单位), at most 100 characters
 * @param title its title, at most 200 characters
 */
public record ProjectPart(
        Id<ProjectPart> id,
        Id<Project> project,
        @Size(max = 100) String body,
        @Size(max = 200) String title) {
    /** How it is stored. */
    public static final Shape<ProjectPart> SHAPE = Shape.of("project_part", ProjectPart.class);

    /** The project. */
    public static final Field<ProjectPart, Id<Project>> PROJECT = SHAPE.field("project");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
