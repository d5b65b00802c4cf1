package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.daibiao.Fixture.codes;
import static org.daibiao.suggestion.HandlingFixture.CO;
import static org.daibiao.suggestion.HandlingFixture.LEAD;
import static org.daibiao.suggestion.HandlingFixture.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are those of 2025 under the bundled calendar; limits those of the Shanghai and Chongqing texts (suggestions.md, C.2). */
@DisplayName("A suggestion in handling")
class HandlingServiceTest {
    private final HandlingFixture shanghai = new HandlingFixture("shanghai-2016");
    private final HandlingFixture chongqing = new HandlingFixture("chongqing-2017");
    private final HandlingService handling = shanghai.handling;

    @Test
    @DisplayName("goes from its referral to its end, and leaves its lines")
    void fromReferralToEnd() {
        var replied = shanghai.replied(shanghai.inProgress(), "solved-or-adopted", "2025-04-01");
        var closed = shanghai.rated(replied, "2025-04-08");

        assertThat(closed.value().state()).isEqualTo(State.CLOSED);
        assertThat(closed.value().endedOn()).isEqualTo("2025-04-08");
        assertThat(closed.value().units()).containsExactly(LEAD, CO);
        assertThat(closed.value().profile()).isEqualTo("shanghai-2016");
        assertThat(shanghai.lines(closed.id()))
                .filteredOn(line -> !line.startsWith("co-opinion"))
                .containsExactly(
                        "suggestion.referred item 2025-02-10",
                        "reply.due item 2025-02-10 by 2025-05-12",
                        "communication.due item 2025-02-10 by 2025-05-12",
                        "comm.before item 2025-03-03",
                        "suggestion.replied item 2025-04-01",
                        "suggestion.replied-in-time item 2025-04-01",
                        "suggestion.solved item 2025-04-01",
                        "suggestion.resolution.solved item 2025-04-01",
                        "rating.attitude.satisfied item 2025-04-08",
                        "rating.attitude.satisfied proposer 2025-04-08",
                        "rating.result.satisfied item 2025-04-08",
                        "rating.result.satisfied proposer 2025-04-08",
                        "suggestion.closed item 2025-04-08",
                        "rating.attitude.satisfied item 2025-04-08",
                        "rating.attitude.satisfied proposer 2025-04-08",
                        "rating.result.basically-satisfied item 2025-04-08",
                        "rating.result.basically-satisfied proposer 2025-04-08");
    }

    @Test
    @DisplayName("changes once for two commands with the same seen version")
    void oneOfTwoWins() {
        var now = shanghai.accepted();
        shanghai.refer(now, "2025-02-10");

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> shanghai.refer(now, "2025-02-10"));
    }

    @Test
    @DisplayName("names no day in the future or before the step before, and takes no step that the table does not know")
    void days() {
        var referred = shanghai.referred();

        assertThat(codes(handling.distribute(
                        new DistributeSuggestion(referred.seen(), List.of(HandlerPart.lead(LEAD)), day("2026-01-01")),
                        shanghai.office)))
                .containsExactly("suggestion.future");
        assertThat(codes(handling.distribute(
                        new DistributeSuggestion(referred.seen(), List.of(HandlerPart.lead(LEAD)), day("2025-02-09")),
                        shanghai.office)))
                .containsExactly("suggestion.before-earlier-step");
        assertThat(codes(handling.reply(shanghai.reply(referred, "solved-or-adopted", "2025-03-01"), shanghai.office)))
                .containsExactly("suggestion.no-such-step");
    }

    @Nested
    @DisplayName("when it comes to its handlers")
    class Referral {
        @ParameterizedTest
        @CsvSource({
            "shanghai-2016, L, ''",
            "shanghai-2016, L C C, ''",
            "shanghai-2016, C, suggestion.handling-form",
            "shanghai-2016, S S, suggestion.handling-form",
            "shanghai-2016, L L, ''",
            "chongqing-2017, L L, suggestion.handling-form",
            "chongqing-2017, S S, ''",
            "chongqing-2017, S, suggestion.handling-form",
            "chongqing-2017, S S C, suggestion.handling-form",
        })
        @DisplayName("has a form of handling that its profile knows")
        void forms(String profile, String parts, String expected) {
            var fixture = new HandlingFixture(profile);
            var handlers = new ArrayList<HandlerPart>();
            for (String part : parts.split(" ")) {
                String unit = "单位" + handlers.size();
                handlers.add(
                        switch (part) {
                            case "L" -> new HandlerPart(unit, Assignment.Part.LEAD, "内容");
                            case "C" -> HandlerPart.co(unit);
                            default -> HandlerPart.separate(unit, "内容");
                        });
            }
            var outcome = fixture.handling.distribute(
                    new DistributeSuggestion(fixture.referred().seen(), handlers, day("2025-02-11")), fixture.office);
            assertThat(String.join(" ", codes(outcome))).isEqualTo(expected);
        }

        @Test
        @DisplayName("tells its split content, and names each unit once")
        void contents() {
            var outcome = chongqing.handling.distribute(
                    new DistributeSuggestion(
                            chongqing.referred().seen(),
                            List.of(
                                    new HandlerPart(LEAD, Assignment.Part.SEPARATE, null),
                                    HandlerPart.separate(LEAD, "站点")),
                            day("2025-02-11")),
                    chongqing.office);
            assertThat(codes(outcome)).containsExactly("suggestion.content-missing", "suggestion.unit-twice");
        }

        /** Seven working days from 12 February, a Wednesday: Friday 21; ten from the referral on Monday 10: Monday 24. */
        @Test
        @DisplayName("may be returned in time by the profile's count, from receipt or from referral")
        void returnedInTime() {
            assertThat(shanghai.owed(shanghai.received(), Task.RETURN))
                    .containsExactly("RETURN 2025-02-21", "RETURN 2025-02-21");
            assertThat(chongqing.owed(chongqing.received(), Task.RETURN, Task.FIRST_CONTACT))
                    .containsExactlyInAnyOrder("RETURN 2025-02-24", "RETURN 2025-02-24", "FIRST_CONTACT 2025-03-10");
            var late = handling.requestReturn(
                    new RequestReturn(shanghai.received().seen(), LEAD, "非本单位职责", null, day("2025-02-24")),
                    shanghai.office);
            assertThat(codes(late)).containsExactly("suggestion.return-too-late");
            assertThat(late.reasons().get(0).source(Locale.CHINESE)).contains("上海");
        }

        @Test
        @DisplayName("that was returned is referred again, and the time for the reply begins again")
        void returned() {
            var asked = requested(shanghai.received());
            var returned = decide(asked, ReturnRequest.Answer.GRANTED, null).orThrow();
            assertThat(returned.value().state()).isEqualTo(State.RETURNED);
            assertThat(returned.value().units()).containsExactly(CO);

            var again = shanghai.refer(returned, "2025-02-20");
            assertThat(again.value().referredOn()).isEqualTo("2025-02-10");
            assertThat(shanghai.owed(again, Task.REPLY)).containsExactly("REPLY 2025-05-20");
            assertThat(shanghai.lines(again.id()))
                    .contains("suggestion.re-referred item 2025-02-20", "reply.due item 2025-02-20 by 2025-05-20")
                    .doesNotContain("reply.due item 2025-02-10 by 2025-05-12");
            assertThat(shanghai.distribute(again, "2025-02-20", HandlerPart.lead("区水务局"))
                            .value()
                            .units())
                    .containsExactly("区水务局", CO);
        }

        @Test
        @DisplayName("that may not be returned is handled, as is explained")
        void refused() {
            var asked = requested(shanghai.received());
            assertThat(codes(decide(asked, ReturnRequest.Answer.REFUSED, null)))
                    .containsExactly("suggestion.explanation-missing");
            var refused = decide(asked, ReturnRequest.Answer.REFUSED, "属你单位职责").orThrow();
            assertThat(refused.value().state()).isEqualTo(State.WITH_HANDLERS);
        }

        @Test
        @DisplayName(
                "may be returned in time although its lead has talked about it, and is in progress as before if it may not")
        void returnedAfterATalk() {
            var talked = shanghai.talk(shanghai.received(), "2025-02-13");
            var asked = requested(talked);
            assertThat(asked.value().state()).isEqualTo(State.RETURN_REQUESTED);

            assertThat(decide(asked, ReturnRequest.Answer.REFUSED, "属你单位职责")
                            .orThrow()
                            .value()
                            .state())
                    .isEqualTo(State.IN_PROGRESS);
        }

        @Test
        @DisplayName("that only a co-handler returned is due by the day that its lead has")
        void returnedByACoHandler() {
            var asked = handling.requestReturn(
                            new RequestReturn(shanghai.received().seen(), CO, "非本单位职责", "区水务局", day("2025-02-14")),
                            shanghai.office)
                    .orThrow();
            var again = shanghai.refer(
                    decide(asked, ReturnRequest.Answer.GRANTED, null).orThrow(), "2025-02-20");

            assertThat(shanghai.owed(again, Task.REPLY)).containsExactly("REPLY 2025-05-12");
        }

        @Test
        @DisplayName("is given more time before anybody has talked about it")
        void extendedBeforeATalk() {
            var received = shanghai.received();
            var extended = handling.extend(
                            new ExtendReply(
                                    received.seen(), "涉及面广", "区人大常委会代表工委", day("2025-04-10"), day("2025-04-10")),
                            shanghai.office)
                    .orThrow();

            assertThat(extended.value().state()).isEqualTo(State.WITH_HANDLERS);
            assertThat(shanghai.owed(extended, Task.REPLY)).containsExactly("REPLY 2025-08-11");
        }

        private Versioned<Suggestion> requested(Versioned<Suggestion> now) {
            return handling.requestReturn(
                            new RequestReturn(now.seen(), LEAD, "非本单位职责", "区水务局", day("2025-02-14")), shanghai.office)
                    .orThrow();
        }

        private Outcome<Versioned<Suggestion>> decide(
                Versioned<Suggestion> now, ReturnRequest.Answer answer, String why) {
            return handling.decideReturn(new DecideReturn(now.seen(), answer, why, day("2025-02-17")), shanghai.office);
        }

        @Test
        @DisplayName("is merged with another, and replied to by the other's handlers")
        void merged() {
            var main = shanghai.inProgress();
            var one = shanghai.referred();
            var merged = handling.merge(new MergeSuggestion(one.seen(), main.id(), day("2025-03-04")), shanghai.office)
                    .orThrow();
            assertThat(merged.value().units()).containsExactly(LEAD, CO);
            assertThat(codes(handling.merge(
                            new MergeSuggestion(shanghai.referred().seen(), merged.id(), day("2025-03-04")),
                            shanghai.office)))
                    .containsExactly("suggestion.merge-target");
            assertThat(codes(
                            handling.reply(shanghai.reply(merged, "solved-or-adopted", "2025-04-01"), shanghai.office)))
                    .containsExactly("suggestion.no-talk");

            var replied = shanghai.replied(shanghai.talk(merged, "2025-03-05"), "solved-or-adopted", "2025-04-01");
            assertThat(replied.value().state()).isEqualTo(State.REPLIED);
            assertThat(shanghai.lines(replied.id())).contains("comm.before item 2025-03-05");
        }
    }

    @Nested
    @DisplayName("while it is handled")
    class Handling {
        /** One month from receipt on 12 February. */
        @Test
        @DisplayName("has its co-handler's opinion by a day")
        void coOpinion() {
            var now = shanghai.inProgress();
            assertThat(shanghai.owed(now, Task.CO_OPINION)).containsExactly("CO_OPINION 2025-03-12");
            assertThat(codes(handling.giveCoOpinion(
                            new GiveCoOpinion(now.seen(), LEAD, "同意", day("2025-03-10")), shanghai.office)))
                    .containsExactly("suggestion.no-co-handler");
            var given = handling.giveCoOpinion(
                            new GiveCoOpinion(now.seen(), CO, "同意", day("2025-03-10")), shanghai.office)
                    .orThrow();
            assertThat(shanghai.owed(given, Task.CO_OPINION)).isEmpty();
        }

        /** Three and three months from 10 February: Sunday 10 August, so Monday; the law's six months where nothing is added. */
        @ParameterizedTest
        @CsvSource({"shanghai-2016", "chongqing-2017"})
        @DisplayName("is given more time once, never more than the law's")
        void extended(String profile) {
            var fixture = new HandlingFixture(profile);
            var extended = extend(fixture, fixture.inProgress(), "2025-05-12").orThrow();

            assertThat(fixture.owed(extended, Task.REPLY)).containsExactly("REPLY 2025-08-11");
            assertThat(fixture.lines(extended.id()))
                    .contains(
                            "reply.due item 2025-02-10 by 2025-08-11",
                            "communication.due item 2025-02-10 by 2025-08-11")
                    .noneMatch(line -> line.endsWith("by 2025-05-12"));
            assertThat(codes(extend(fixture, extended, "2025-05-13"))).containsExactly("suggestion.extended-already");
            assertThat(codes(extend(fixture, fixture.inProgress(), "2025-05-13")))
                    .containsExactly("suggestion.extension-too-late");
        }

        private Outcome<Versioned<Suggestion>> extend(HandlingFixture fixture, Versioned<Suggestion> now, String day) {
            return fixture.handling.extend(
                    new ExtendReply(now.seen(), "涉及面广", "代表工委", day(day), day(day)), fixture.office);
        }

        @Test
        @DisplayName("is talked over by its handlers with its proposers only")
        void talks() {
            var outcome = handling.talk(
                    new RecordTalk(
                            shanghai.received().seen(),
                            "别的单位",
                            Id.of(new UUID(9, 9)),
                            Communication.Way.PHONE,
                            null,
                            day("2025-03-03")),
                    shanghai.office);
            assertThat(codes(outcome)).containsExactly("suggestion.no-handler", "suggestion.no-proposer");
        }
    }
}
