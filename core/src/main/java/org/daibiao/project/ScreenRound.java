package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Closes the list of candidates (筛选形成候选项目).
 *
 * @param round the round as seen
 * @param day the day
 */
public record ScreenRound(
        @NotNull Seen<ProjectRound> round, @NotNull LocalDate day) {}
