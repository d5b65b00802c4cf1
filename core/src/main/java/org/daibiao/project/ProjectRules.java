package org.daibiao.project;

import java.time.LocalDate;
import java.util.Optional;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.SatisfactionRule;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the project room (民生实事项目的参数). No measure of a place could be read in full: all are parameters. Immutable and thread-safe.
 *
 * @param satisfaction how votes make a grade; Zhenhai's rule of all members [P], its line more than 1/2 [D]
 * @param rectifyWithin within what a project that was rated dissatisfied is put right [GK]
 * @param reportWithin within what of its start, or of the report before, a project reports its progress [GK]; null where nobody asks it
 * @param roll what becomes of a last day that is a day of rest
 */
public record ProjectRules(
        SatisfactionRule satisfaction,
        TimeLimit rectifyWithin,
        @Nullable TimeLimit reportWithin,
        Roll roll) {
    /**
     * What a profile says in its section {@code project}: {@code satisfied-numerator}, {@code satisfied-denominator},
     * {@code satisfied-comparison}, {@code satisfied-base}, {@code rectify-limit}, {@code progress-interval} (unless told, no report is
     * due), {@code roll} (to the next working day unless told).
     *
     * @throws IllegalArgumentException when it lacks one of the others, or a value is of another type; it is named
     */
    public static ProjectRules of(RuleProfile profile) {
        Section said = profile.section("project");
        var line = new Fraction(
                given(said, "satisfied-numerator", said.optionalNumber("satisfied-numerator")),
                given(said, "satisfied-denominator", said.optionalNumber("satisfied-denominator")),
                given(
                        said,
                        "satisfied-comparison",
                        said.optionalChoice("satisfied-comparison", Fraction.Comparison.class)));
        var base = given(said, "satisfied-base", said.optionalChoice("satisfied-base", SatisfactionRule.Base.class));
        Roll roll = said.optionalChoice("roll", Roll.class).map(Sourced::value).orElse(Roll.FORWARD);
        return new ProjectRules(
                new SatisfactionRule(line, base),
                given(said, "rectify-limit", said.optionalLimit("rectify-limit")),
                said.optionalLimit("progress-interval").map(Sourced::value).orElse(null),
                roll);
    }

    private static <T> T given(Section said, String name, Optional<Sourced<T>> value) {
        return value.map(Sourced::value)
                .orElseThrow(() ->
                        new IllegalArgumentException("the profile " + said.profile() + " does not say project." + name
                                + "; a profile that does is named by the plan's settings, or given to the door"));
    }

    /** The last day on which the next progress report is in time, provisional or not; null where none is due. */
    @Nullable
    ComputedDay reportBy(LocalDate since, WorkCalendar calendar) {
        return reportWithin == null ? null : reportWithin.computed(since, roll, calendar);
    }
}
