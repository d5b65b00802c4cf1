package org.daibiao.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.SatisfactionRule;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the project room (民生实事项目的参数). No local rules could be read in full, so all of them are parameters. Immutable and
 * thread-safe.
 *
 * @param satisfaction how votes make a grade; Zhenhai's rule of all members [P], with a line of more than 1/2 [D]; null if the profile does not set
 *     it completely
 * @param rectifyWithin the time limit for the rectification of a project rated dissatisfied [GK]; null if the profile does not set it
 * @param reportWithin the time limit for a progress report, from the start or the previous report [GK]; null if none is required
 * @param roll whether and how a last day that is not a working day is moved
 */
public record ProjectRules(
        @Nullable SatisfactionRule satisfaction,
        @Nullable TimeLimit rectifyWithin,
        @Nullable TimeLimit reportWithin,
        Roll roll) {
    /**
     * Reads the profile's section {@code project}: {@code satisfied-numerator}, {@code satisfied-denominator}, {@code satisfied-comparison},
     * {@code satisfied-base}, {@code rectify-limit}, {@code progress-interval} (no report is due if not set), {@code roll} (to the next working day
     * if not set).
     *
     * <p>A command that needs one of the other values is rejected if it is not set ({@code profile.unsaid}).
     *
     * @throws IllegalArgumentException if a value has the wrong type; the message names it
     */
    public static ProjectRules of(RuleProfile profile) {
        Section said = profile.section("project");
        Optional<Integer> numerator = said.optionalNumber("satisfied-numerator").map(Sourced::value);
        Optional<Integer> denominator =
                said.optionalNumber("satisfied-denominator").map(Sourced::value);
        Optional<Fraction.Comparison> comparison = said.optionalChoice(
                        "satisfied-comparison", Fraction.Comparison.class)
                .map(Sourced::value);
        Optional<SatisfactionRule.Base> base = said.optionalChoice("satisfied-base", SatisfactionRule.Base.class)
                .map(Sourced::value);
        Optional<SatisfactionRule> satisfaction = numerator.flatMap(above -> denominator.flatMap(below ->
                comparison.flatMap(how -> base.map(of -> new SatisfactionRule(new Fraction(above, below, how), of)))));
        Roll roll = said.optionalChoice("roll", Roll.class).map(Sourced::value).orElse(Roll.FORWARD);
        return new ProjectRules(
                satisfaction.orElse(null),
                said.optionalLimit("rectify-limit").map(Sourced::value).orElse(null),
                said.optionalLimit("progress-interval").map(Sourced::value).orElse(null),
                roll);
    }

    /** How votes make a grade. */
    SatisfactionRule grading() {
        return unsaid().unless(satisfaction);
    }

    /** The time limit for rectification. */
    TimeLimit rectified() {
        return unsaid().unless(rectifyWithin);
    }

    private Unsaid unsaid() {
        Stream<String> grading = satisfaction == null
                ? Stream.of("satisfied-base", "satisfied-comparison", "satisfied-denominator", "satisfied-numerator")
                : Stream.empty();
        return new Unsaid(Stream.concat(rectifyWithin == null ? Stream.of("rectify-limit") : Stream.empty(), grading)
                .map(name -> "project." + name)
                .toList());
    }

    /**
     * The interval to the next progress report; null if none is due.
     *
     * @param since the project, or the report after which the next one is due
     * @param day the day of that start or report
     */
    @Nullable
    ProgressInterval interval(
            Id<ProgressInterval> id, Id<Project> project, Id<?> since, LocalDate day, WorkCalendar calendar) {
        return reportWithin == null
                ? null
                : ProgressInterval.begun(id, project, since, day, reportWithin, roll, calendar);
    }
}
