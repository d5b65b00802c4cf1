package org.daibiao.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Records that the standing committee has deliberated the list (常委会审议候选项目; Zhejiang 2018 [L]).
 *
 * @param round the round as seen
 * @param meeting the meeting or document, at most 200 characters
 * @param leftOut the candidates left out, at most 100; all others go to the vote
 * @param day the day
 */
public record ReviewRound(
        @NotNull Seen<ProjectRound> round,
        @NotBlank @Size(max = 200) String meeting,
        @NotNull @Size(max = 100) List<@NotNull @Valid LeftOut> leftOut,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
