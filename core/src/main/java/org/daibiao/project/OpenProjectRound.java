package org.daibiao.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Opens the round of a year (启动票决轮次). Clause 6.b.
 *
 * @param forYear the year of the projects
 * @param seats the number of projects to choose
 * @param solicitFrom the first day of solicitation, not in the future
 * @param solicitTo its last day
 */
public record OpenProjectRound(
        @Min(2000) @Max(9999) int forYear,
        @Min(1) int seats,
        @NotNull LocalDate solicitFrom,
        @NotNull LocalDate solicitTo) {}
