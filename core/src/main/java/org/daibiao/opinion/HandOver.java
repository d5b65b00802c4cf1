package org.daibiao.opinion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Seen;

/**
 * Decides again on the level of an opinion and gives it to other handlers (定级转办). Clause 4.g.
 *
 * @param opinion the opinion as seen
 * @param handlers the new handlers, at most 3, each on a different level
 * @param day the day from which their time limits run
 */
public record HandOver(
        @NotNull Seen<Opinion> opinion,
        @NotNull @Size(min = 1, max = 3) List<@NotNull @Valid Handler> handlers,
        @NotNull LocalDate day) {}
