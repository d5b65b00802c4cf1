package org.daibiao.examples.planyear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.Daibiao;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.oversight.Figure;
import org.daibiao.record.Messages;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.Suggestion.State;
import org.jspecify.annotations.Nullable;

/** The states of the suggestions when the year ends, and the year's rates, each with numerator, denominator and what they count. */
record SuggestionNumbers(List<Count> states, List<Rate> statistics) {
    /** The number of suggestions in a state. */
    record Count(String state, String zh, String en, long count) {}

    /** One rate; without a percentage if its whole is zero. */
    record Rate(
            String code,
            String zh,
            String en,
            long numerator,
            long denominator,
            String base,
            String baseZh,
            String baseEn,
            @Nullable BigDecimal percent) {
        static Rate of(Figure figure) {
            return new Rate(
                    figure.code(),
                    figure.name(Locale.CHINESE),
                    figure.name(Locale.ENGLISH),
                    figure.numerator(),
                    figure.denominator(),
                    figure.base(),
                    figure.baseName(Locale.CHINESE),
                    figure.baseName(Locale.ENGLISH),
                    figure.percent());
        }

        String figures() {
            return numerator + "/" + denominator;
        }

        String percentage() {
            return percent == null ? "–" : percent.toPlainString() + " %";
        }
    }

    static SuggestionNumbers of(Daibiao daibiao, Period year, Actor office) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (Suggestion one : Oversight.all(daibiao, office)) {
            counts.merge(one.state(), 1L, Long::sum);
        }
        var states = new ArrayList<Count>();
        for (State state : State.values()) {
            states.add(new Count(
                    state.name(),
                    Messages.label(state, Locale.CHINESE),
                    Messages.label(state, Locale.ENGLISH),
                    counts.getOrDefault(state, 0L)));
        }
        List<Rate> rates = daibiao.supervision().statistics(year, office).figures().stream()
                .map(Rate::of)
                .toList();
        return new SuggestionNumbers(states, rates);
    }

    /** The number of all suggestions. */
    long total() {
        return states.stream().mapToLong(Count::count).sum();
    }
}
