package org.daibiao.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.CandidateCode;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;

/**
 * Puts a project on the list of candidates (列入候选项目). Clause 6.b.
 *
 * @param round the round
 * @param code its code within the round, by which ballots name it: 1 to 40 letters and digits of any script, {@code -} and {@code /} ({@link
 *     CandidateCode}), at most 80 UTF-16 units; normalized to NFKC
 * @param title its title, at most 200 characters
 * @param text what is done, at most 2000 characters
 * @param unit the responsible unit, at most 100 characters
 * @param supporting the supporting units, at most 6
 * @param parts its parts by implementing body, at most 40; empty if the project is rated as a whole
 * @param budget the budget in whole 万元 (10 000 yuan)
 * @param lastYear the last year; the round's year unless the project needs several years
 * @param targets one for each year if the project takes several years, at most 10
 * @param proposals the proposals that it adopts, at most 20
 * @param day the day
 */
public record NominateProject(
        @NotNull Id<ProjectRound> round,
        @NotBlank @Size(max = 80) @CandidateCode String code,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String text,
        @NotBlank @Size(max = 100) String unit,
        @NotNull @Size(max = 6) List<@NotBlank @Size(max = 100) String> supporting,
        @NotNull @Size(max = 40) List<@NotNull @Valid NewPart> parts,
        @Min(0) long budget,
        int lastYear,
        @NotNull @Size(max = 10) List<@NotNull @Valid NewTarget> targets,
        @NotNull @Size(max = 20) List<@NotNull Id<ProjectProposal>> proposals,
        @NotNull LocalDate day) {
    static final Property<NominateProject, Id<ProjectRound>> ROUND = Property.of(NominateProject.class, "round");
    static final Property<NominateProject, String> CODE = Property.of(NominateProject.class, "code");
    static final Property<NominateProject, String> TITLE = Property.of(NominateProject.class, "title");
    static final Property<NominateProject, String> TEXT = Property.of(NominateProject.class, "text");
    static final Property<NominateProject, String> UNIT = Property.of(NominateProject.class, "unit");
    static final Property<NominateProject, Long> BUDGET = Property.of(NominateProject.class, "budget");
    static final Property<NominateProject, Integer> LAST_YEAR = Property.of(NominateProject.class, "lastYear");
    static final Property<NominateProject, Id<ProjectProposal>> PROPOSALS =
            Property.of(NominateProject.class, "proposals");
    static final Property<NominateProject, LocalDate> DAY = Property.of(NominateProject.class, "day");

    public NominateProject {
        code = code == null ? code : Candidate.code(code); // a missing code is reported later, with all other faults
    }

    /** Creates the command for a project of one unit that is rated as a whole. */
    public static NominateProject of(
            Id<ProjectRound> round,
            String code,
            String title,
            String text,
            String unit,
            long budget,
            int lastYear,
            LocalDate day) {
        return Edit.blank(NominateProject.class)
                .set(ROUND, round)
                .set(CODE, code)
                .set(TITLE, title)
                .set(TEXT, text)
                .set(UNIT, unit)
                .set(BUDGET, budget)
                .set(LAST_YEAR, lastYear)
                .set(DAY, day)
                .done();
    }

    /** Returns a copy that adopts these proposals. */
    public NominateProject takingUp(List<Id<ProjectProposal>> taken) {
        return Edit.of(this).setAll(PROPOSALS, taken).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
