package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Takes back the last step of a project that was recorded in error (撤销误登记的项目步骤): it no longer counts, but stays visible.
 *
 * @param project the project as seen
 * @param step the id of the {@link Progress}, {@link Milestone}, {@link ProjectSupervision} or {@link Adjustment}; that of the project itself for its
 *     start, completion or closing. Of a record with two steps, such as a supervision and its answer, it is the later one
 * @param reason why it was an error, at most 500 characters
 */
public record TakeBackProjectStep(
        @NotNull Seen<Project> project,
        @NotNull UUID step,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
