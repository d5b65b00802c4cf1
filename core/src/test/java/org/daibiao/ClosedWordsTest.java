package org.daibiao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.deputy.Office;
import org.daibiao.json.BadDocumentException;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlan;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.SatisfactionRule;
import org.daibiao.record.Messages;
import org.daibiao.suggestion.SuggestionRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of which a rule knows a few only: any other one is a fault of the file, and not of the door. */
@DisplayName("A choice that a rule makes by a code")
class ClosedWordsTest {
    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("opinion", "roll", Roll.class),
                Arguments.of("suggestion", "withdrawal-until", SuggestionRules.Withdrawal.class),
                Arguments.of("project", "satisfied-comparison", Fraction.Comparison.class),
                Arguments.of("project", "satisfied-base", SatisfactionRule.Base.class),
                Arguments.of("station", "reception-roll", Roll.class),
                Arguments.of("station", "leader-office", Office.class));
    }

    private static WorkPlan plan(String section, String name, String code) {
        return WorkPlan.read(("""
                format: 2
                title: 计划
                year: 2025
                adopted: {body: standing-committee, name: 常委会, meeting: 25, day: 2025-02-26}
                term: {ordinal: 7, first-day: 2022-01-12}
                profile: national-2025
                sections: {%s: {%s: %s}}
                """.formatted(section, name, code)).getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("choices")
    @DisplayName("takes each of its constants, and nothing else")
    void takesItsConstants(String section, String name, Class<? extends Enum<?>> among) {
        for (Enum<?> one : among.getEnumConstants()) {
            assertThatCode(() -> Daibiao.builder()
                            .plan(plan(section, name, Messages.code(one)))
                            .stores(new MemoryStores())
                            .build())
                    .as(Messages.code(one))
                    .doesNotThrowAnyException();
        }
        BadDocumentException bad =
                catchThrowableOfType(BadDocumentException.class, () -> plan(section, name, "somewhen"));
        assertThat(bad.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("profile.code-closed");
            assertThat(fault.line()).isEqualTo(7);
            assertThat(fault.remedy(Locale.CHINESE)).contains(Messages.code(among.getEnumConstants()[0]));
        });
    }
}
