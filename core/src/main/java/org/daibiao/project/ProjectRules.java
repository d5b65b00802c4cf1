package org.daibiao.project;

import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.SatisfactionRule;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the project room (民生实事项目的参数). No measure of a place could be read in full: all are parameters. Immutable and thread-safe.
 *
 * @param satisfaction how votes make a grade; Zhenhai's rule of all members [P], its line more than 1/2 [D]; null where the profile does not say it whole
 * @param rectifyWithin within what a project that was rated dissatisfied is put right [GK]; null where the profile does not say
 * @param reportWithin within what of its start, or of the report before, a project reports its progress [GK]; null where nobody asks it
 * @param roll what becomes of a last day that is a day of rest
 */
public record ProjectRules(
        @Nullable SatisfactionRule satisfaction,
        @Nullable TimeLimit rectifyWithin,
        @Nullable TimeLimit reportWithin,
        Roll roll) {
    /**
     * What a profile says in its section {@code project}: {@code satisfied-numerator}, {@code satisfied-denominator},
     * {@code satisfied-comparison}, {@code satisfied-base}, {@code rectify-limit}, {@code progress-interval} (unless told, no report is
     * due), {@code roll} (to the next working day unless told).
     *
     * <p>A command that needs one of the others, and finds it unsaid, is rejected ({@code profile.unsaid}).
     *
     * @throws IllegalArgumentException when a value is of another type; it is named
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

    /** Within what is put right. */
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
     * Within what the next progress report is due; null where none is.
     *
     * @param since the project, or the report after which it is
     */
    @Nullable
    ProgressInterval interval(Id<ProgressInterval> id, Id<Project> project, Id<?> since) {
        return reportWithin == null
                ? null
                : new ProgressInterval(id, project, since.value(), reportWithin.toString(), roll);
    }
}
