package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.daibiao.json.Slip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is always so, or can never be, is nothing that a plan can ask. */
@DisplayName("A check of a plan file")
class AskableTest {
    private static final String SOUND = WrongFilesTest.SOUND;

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("that is always met, or can never be, is told at its place")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            who: {owed: deputies}, has: {any: [voter-contact.*]}, when: {by: 06-30}, newcomers: once} ¦ who: {each: gate.due}, has: ¶{any: [gate.due]}, when: by-due} ¦ plan.kind-itself ¦ each
            who: {owed: deputies}, has: {any: [voter-contact.*]}, when: {by: 06-30}, newcomers: once} ¦ who: {each: suggestion.drafted}, has: ¶{any: [suggestion.*]}, when: every-year} ¦ plan.kind-itself ¦ each
            who: {owed: deputies}, has: {any: [voter-contact.*]}, when: {by: 06-30}, newcomers: once} ¦ who: {each: suggestion.drafted}, has: ¶{all: [suggestion.drafted, suggestion.submitted]}, least: once, when: ever} ¦ plan.kind-itself ¦ each
            who: {owed: deputies}, has: {any: [voter-contact.*]}, when: {by: 06-30}, newcomers: once} ¦ who: {each: suggestion.drafted}, has: {any: [suggestion.submitted]}, when: ever, newcomers: ¶once} ¦ plan.newcomers ¦ newcomers
            per: once}, when: every-quarter, installed-only: true} ¦ per: once}, when: every-quarter, newcomers: ¶once} ¦ plan.newcomers ¦ newcomers
            {rate: {part: {count: [voter-contact.visit]} ¦ {rate: {part: ¶{count: [voter-contact.*]} ¦ plan.part-whole ¦ whole
            part: {count: [voter-contact.visit]}, whole: {count: [voter-contact.*]} ¦ part: ¶{count: [voter-contact.*]}, whole: {count: [voter-contact.visit]} ¦ plan.part-whole ¦ whole
            part: {count: [voter-contact.visit]}, whole: {count: [voter-contact.*]} ¦ part: ¶{count: [deputy.seat], role: deputy, standing: true}, whole: {count: [deputy.seat], role: deputy} ¦ plan.part-whole ¦ whole
            `measure: days}⏎        least: once⏎        when: {on-days: reception}` ¦ `measure: days}⏎        least: ¶links-least⏎        when: {on-days: reception}` ¦ plan.least-beyond ¦ 1
            `measure: days}⏎        least: once⏎        when: {on-days: reception}` ¦ `measure: days}⏎        least: ¶target⏎        when: every-month` ¦ plan.least-beyond ¦ 28
            `measure: days}⏎        least: once⏎        when: {on-days: reception}` ¦ `measure: days}⏎        least: ¶target⏎        when: {by: 03-30}` ¦ plan.least-beyond ¦ 89
            {all: [voter-contact.visit, [station.reception]], per: once} ¦ {all: [voter-contact.visit, ¶[voter-contact.visit]], per: once} ¦ plan.kind-twice ¦
            {all: [voter-contact.visit, [station.reception]], per: once} ¦ {all: [voter-contact.visit, [station.reception, ¶station.reception]], per: once} ¦ plan.kind-twice ¦
            {any: [voter-contact.*]} ¦ {any: [voter-contact.*, ¶voter-contact.*]} ¦ plan.kind-twice ¦
            except: [deputy.suspension] ¦ except: [deputy.suspension, ¶deputy.suspension] ¦ plan.kind-twice ¦
            whole: {count: [voter-contact.*]} ¦ whole: {count: [voter-contact.*, ¶voter-contact.*]} ¦ plan.kind-twice ¦
            """)
    void isToldAtItsPlace(String from, String to, String code, String remedy) {
        Slip.of(from, to, code, remedy).isToldIn(SOUND, yaml -> WorkPlan.read(yaml));
    }

    @ParameterizedTest
    @DisplayName("that can be met and missed is taken as it is")
    @ValueSource(
            strings = {
                "{who: {each: suggestion.drafted}, has: {any: [suggestion.drafted]}, most: once, when: ever}",
                "{who: {each: suggestion.drafted}, has: {any: [suggestion.drafted]}, least: links-least, when: ever}",
                "{who: {each: suggestion.drafted}, has: {any: [suggestion.drafted], measure: counterparts}, when: ever}",
                "{who: {each: suggestion.drafted}, has: {all: [suggestion.drafted, suggestion.submitted]}, when: ever}",
                "{who: {owed: deputies}, has: {any: [voter-contact.visit], measure: days}, least: target, when: every-quarter}",
                "{who: {owed: deputies}, has: {any: [voter-contact.visit], measure: days}, least: target, when: ever}",
                "{rate: {part: {count: [deputy.seat], role: deputy}, whole: {count: [deputy.seat], role: deputy, standing: true}}}",
                "{rate: {part: {count: [station.reception], role: deputy}, whole: {count: [station.reception]}}}"
            })
    void isTaken(String check) {
        String plan = SOUND.replaceFirst("- \\{attestation: person}", "- " + check);

        WorkPlan read = WorkPlan.read(plan.getBytes(StandardCharsets.UTF_8));

        assertThat(read.obligation("3.a").orElseThrow().checks()).hasSize(3);
    }
}
