package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Days decide, not the order of entry: what became of the other one since is no reason against what was done before. */
@DisplayName("A suggestion is handled together with another")
class LateMergeTest {
    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("replied to", (UnaryOperator<Road>)
                        road -> road.inProgress().reply(Road.LEAD, "solved-or-adopted", "2025-06-10")),
                Arguments.of("withdrawn", (UnaryOperator<Road>)
                        road -> road.inProgress().withdraw("2025-06-10")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    @DisplayName("as of a day on which that was being handled, though it is entered after it was")
    void asOfTheDay(String end, UnaryOperator<Road> ended) {
        Road road = ended.apply(new Road());
        Id<Suggestion> other = road.now().id();
        road.anew().received();

        assertThat(codes(merged(road, other, "2025-06-11"))).containsExactly("suggestion.merge-target");
        assertThat(codes(merged(road, other, "2025-06-09"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "区交通委, 2025-04-27, ''",
        "区交通委, 2025-05-20, suggestion.no-handler",
        "区建管委, 2025-04-27, suggestion.no-handler",
        "区建管委, 2025-05-20, ''",
    })
    @DisplayName("by the unit that handled it on that day, though the other was given to another one since")
    void byWhoHandledItThen(String unit, String day, String code) {
        Road road = new Road().received();
        Id<Suggestion> other = road.now().id();
        road.anew().received();
        Id<Suggestion> merged = merged(road, other, "2025-04-25").orThrow().id();
        road.take(Outcome.accepted(road.door.get(Suggestion.SHAPE, other, road.office)))
                .returned("2025-04-28")
                .refer("2025-04-29")
                .distribute("2025-04-30", HandlerPart.lead(Road.OTHER));
        var talk = new RecordTalk(
                road.door.get(Suggestion.SHAPE, merged, road.office).seen(),
                unit,
                null,
                Communication.Way.PHONE,
                null,
                Road.day(day));

        assertThat(codes(road.door.handling().talk(talk, road.office)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    private static Outcome<Versioned<Suggestion>> merged(Road road, Id<Suggestion> into, String day) {
        return road.door.handling().merge(new MergeSuggestion(road.now().seen(), into, Road.day(day)), road.office);
    }
}
