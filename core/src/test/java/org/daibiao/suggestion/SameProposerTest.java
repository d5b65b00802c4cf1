package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.Locale;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Rating.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A suggestion that one person proposed twice, being registered twice,")
class SameProposerTest {
    private final Road road = new Road();

    private Outcome<Versioned<Deputy>> merge(Id<Deputy> gone, Id<Deputy> kept) {
        var seen = road.door.get(Deputy.SHAPE, gone, road.office).seen();
        return road.door.deputies().sameDeputy(new SameDeputy(seen, kept, "同一人登记了两次"), road.office);
    }

    private List<Proposer> proposers() {
        return road
                .door
                .find(Query.of(Proposer.SHAPE, Proposer.SUGGESTION.is(road.now().id())), road.office)
                .items()
                .stream()
                .map(Versioned::value)
                .filter(Proposer::stays)
                .toList();
    }

    private List<Rating> ratings() {
        return road
                .door
                .find(
                        Query.of(Rating.SHAPE, Rating.SUGGESTION.is(road.now().id()), Rating.TAKEN_BACK_ON.missing()),
                        road.office)
                .items()
                .stream()
                .map(Versioned::value)
                .toList();
    }

    private long lines(String kind, String role) {
        return road.lines(EntryFilter.about(road.now().id(), kind)).stream()
                .filter(line -> line.role().equals(role))
                .count();
    }

    private Road again() {
        return road.take(
                Outcome.accepted(road.door.get(Suggestion.SHAPE, road.now().id(), road.office)));
    }

    @Test
    @DisplayName("has one proposer, who leads, whichever of the two did")
    void hasOneProposer() {
        assertThat(merge(road.li, road.wang).reasons()).isEmpty();

        again();
        assertThat(road.now().value().leader()).isEqualTo(road.wang);
        assertThat(proposers()).singleElement().satisfies(one -> {
            assertThat(one.deputy()).isEqualTo(road.wang);
            assertThat(one.signing()).isEqualTo(Proposer.Signing.LEAD);
        });
        assertThat(lines("suggestion.step.confirm", "item")).isZero();
        road.take(road.door.suggestions().submit(SubmitSuggestion.of(road.now().seen(), "2025-04-10"), road.office));
    }

    @Test
    @DisplayName("waits for one rating where it waited for both")
    void waitsForOneRating() {
        road.inProgress().reply(Road.LEAD, "solved-or-adopted", "2025-07-15");

        assertThat(merge(road.wang, road.li).reasons()).isEmpty();

        again();
        assertThat(road.dues(Task.FEEDBACK)).filteredOn(DueDay::isOpen).hasSize(1);
        road.rate(road.li, Grade.SATISFIED, "2025-07-21");
        assertThat(road.now().value().state()).isEqualTo(Suggestion.State.CLOSED);
        assertThat(lines("rating.due", "proposer")).isEqualTo(1);
    }

    @Test
    @DisplayName("is not merged while one has rated and the other is waited for, and is once both have")
    void isNotMergedBetweenRatings() {
        road.inProgress()
                .reply(Road.LEAD, "solved-or-adopted", "2025-07-15")
                .rate(road.li, Grade.SATISFIED, "2025-07-21");

        for (Outcome<?> refused : List.of(merge(road.li, road.wang), merge(road.wang, road.li))) {
            assertThat(codes(refused)).containsExactly("suggestion.merged-rating");
            assertThat(refused.reasons().get(0).text(Locale.ENGLISH))
                    .contains(road.now().value().title());
        }
        road.rate(road.wang, Grade.SATISFIED, "2025-07-21");
        assertThat(merge(road.li, road.wang).reasons()).isEmpty();
    }

    @Test
    @DisplayName("keeps the rating of the one who stays, and takes the other's back with a warning")
    void keepsOneRating() {
        road.inProgress().reply(Road.LEAD, "solved-or-adopted", "2025-07-15").bothSatisfied("2025-07-21");

        Outcome<Versioned<Deputy>> merged = merge(road.wang, road.li);

        assertThat(merged.warnings()).extracting(Rejection::code).contains("deputy.merged-twice");
        assertThat(merged.warnings())
                .anySatisfy(one -> assertThat(one.text(Locale.CHINESE)).contains("评价"));
        assertThat(ratings())
                .singleElement()
                .satisfies(one -> assertThat(one.result()).isEqualTo(Grade.SATISFIED));
        assertThat(road.lines(EntryFilter.about(road.now().id(), "rating.result.*")))
                .extracting(Line::role)
                .containsExactlyInAnyOrder("item", "proposer");
        assertThat(road.lines(EntryFilter.about(road.now().id(), "rating.attitude.*")))
                .extracting(Line::role)
                .containsExactlyInAnyOrder("item", "proposer");
    }
}
