package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daibiao.Fixture;
import org.daibiao.record.Outcome;

/**
 * A command that is refused: it gets one code, with its text in both languages, and changes nothing.
 *
 * @param code the code
 * @param tried what is tried
 * @param state makes the state in which it is tried, and gives what tries it
 */
record Refusal(String code, String tried, Function<ProjectFixture, Supplier<Outcome<?>>> state) {
    void check() {
        var congress = new ProjectFixture();
        Supplier<Outcome<?>> command = state.apply(congress);
        List<String> before = congress.congress.rows();
        long acts = congress.congress.acts();

        Outcome<?> outcome = command.get();

        assertThat(Fixture.codes(outcome)).containsExactly(code);
        assertThat(congress.congress.rows()).isEqualTo(before);
        assertThat(congress.congress.acts()).isEqualTo(acts);
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(outcome.reasons()).allSatisfy(reason -> {
                assertThat(reason.text(locale)).doesNotContain("{").isNotEqualTo(code);
                assertThat(reason.remedy(locale)).doesNotContain("{", ".remedy");
            });
        }
    }

    @Override
    public String toString() {
        return tried + ": " + code;
    }
}
