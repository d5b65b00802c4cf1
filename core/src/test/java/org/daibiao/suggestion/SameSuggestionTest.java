package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A suggestion that two people entered was two in every rate (fault: no way back, and twice the same). */
@DisplayName("A suggestion that is entered twice")
class SameSuggestionTest {
    private static final Window APRIL = new Window(LocalDate.parse("2025-04-01"), LocalDate.parse("2025-04-30"));

    /** One is drafted at once. */
    private final Road road = new Road();

    private final SuggestionService suggestions = road.door.suggestions();
    private final Actor office = road.office;
    private final Versioned<Suggestion> first = road.now();

    private Outcome<Versioned<Suggestion>> draft(String title, String text, String day) {
        return suggestions.draft(DraftSuggestion.of(road.li, List.of(road.wang), title, text, day), office);
    }

    private Versioned<Suggestion> again() {
        return road.anew().now();
    }

    private Outcome<Versioned<Suggestion>> same(Versioned<Suggestion> one, Versioned<Suggestion> other) {
        return suggestions.sameSuggestion(new SameSuggestion(one.seen(), other.id(), "两人分别登记了同一件建议"), office);
    }

    private Versioned<Suggestion> now(Versioned<Suggestion> one) {
        return road.door.get(Suggestion.SHAPE, one.id(), office);
    }

    private List<Line> about(Id<?> id) {
        return road.lines(EntryFilter.about(id));
    }

    @ParameterizedTest(name = "“{0}” “{1}” on {2}: {3}")
    @DisplayName(
            "is told by a warning with its title where title and text are the same on the same day, however they are typed")
    @CsvSource({
        "关于增设公交站的建议, ……, 2025-04-07, 1",
        "关于 增设公交站的建议　, '…… ', 2025-04-07, 1",
        "关于增设公交站的建议, 请增设, 2025-04-07, 0",
        "关于增设公交站点的建议, ……, 2025-04-07, 0",
        "关于增设公交站的建议, ……, 2025-04-08, 0"
    })
    void isTold(String title, String text, String day, int warnings) {
        Outcome<Versioned<Suggestion>> second = draft(title, text, day);

        assertThat(second.orThrow().value().state()).isEqualTo(State.DRAFT);
        assertThat(second.warnings()).hasSize(warnings).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo("suggestion.likely-same");
            assertThat(one.text(Locale.CHINESE))
                    .contains("《关于增设公交站的建议》", "2025-04-07")
                    .doesNotContain(first.id().toString());
            assertThat(one.remedy(Locale.ENGLISH)).contains("is the same as");
        });
        assertThat(suggestions.likelySameSuggestions(APRIL, null, office).items())
                .hasSize(warnings);
    }

    @Test
    @DisplayName("is told within the days of the plan")
    void isToldWithinTheDays() {
        Road other = Road.under("same-within-days: {value: 3, source: OWN}");
        assertThat(other.door
                        .suggestions()
                        .draft(DraftSuggestion.of(other.li, List.of(), "关于增设公交站的建议", "……", "2025-04-10"), other.office)
                        .warnings())
                .hasSize(1);
        assertThat(other.door
                        .suggestions()
                        .draft(DraftSuggestion.of(other.li, List.of(), "关于增设公交站的建议", "……", "2025-04-14"), other.office)
                        .warnings())
                .isEmpty();
    }

    @Test
    @DisplayName("is told of other deputies too, whose suggestion is another one")
    void isToldOfOthers() {
        Outcome<Versioned<Suggestion>> others = suggestions.draft(
                DraftSuggestion.of(road.wang, List.of(road.li), "关于增设公交站的建议", "……", "2025-04-07"), office);

        assertThat(others.warnings()).hasSize(1);
        assertThat(codes(same(others.orThrow(), first))).containsExactly("suggestion.same-others");
    }

    @Test
    @DisplayName("that was withdrawn may be drafted again without a warning")
    void mayBeDraftedAgain() {
        road.withdraw("2025-04-07");

        assertThat(draft("关于增设公交站的建议", "……", "2025-04-07").warnings()).isEmpty();
    }

    @Test
    @DisplayName("is named only to who may see the other, and the office's list has it")
    void isNamedToWhoMaySeeIt() {
        Actor wang = Actor.of(office.congress(), "wang", Roles.DEPUTY).tied(Relation.DEPUTY, road.wang);
        draft("另一件", "另一件", "2025-04-07").orThrow();
        suggestions
                .draft(DraftSuggestion.of(road.li, List.of(), "第三件", "……", "2025-04-07"), office)
                .orThrow();
        Outcome<Versioned<Suggestion>> own =
                suggestions.draft(DraftSuggestion.of(road.wang, List.of(), "第三件", "……", "2025-04-07"), wang);

        assertThat(own.orThrow().value().title()).isEqualTo("第三件");
        assertThat(own.warnings()).as("of a suggestion that is not hers").isEmpty();
        assertThat(suggestions.likelySameSuggestions(APRIL, null, office).items())
                .hasSize(1);
        assertThatThrownBy(() -> suggestions.likelySameSuggestions(APRIL, null, wang))
                .isInstanceOf(DeniedException.class);
    }

    @ParameterizedTest(name = "the one entered {0} remains")
    @DisplayName(
            "leaves the entries of one alone as soon as somebody says that it is the same, whichever of the two remains")
    @ValueSource(strings = {"first", "second"})
    void countsOnce(String remains) {
        Versioned<Suggestion> one = road.received().now();
        Versioned<Suggestion> other = road.anew().received().now();
        Versioned<Suggestion> stays = remains.equals("first") ? one : other;
        Versioned<Suggestion> leaves = stays == one ? other : one;
        int before = about(stays.id()).size();

        Versioned<Suggestion> gone = same(leaves, stays).orThrow();

        assertThat(gone.value().sameAs()).isEqualTo(stays.id());
        assertThat(gone.value().state()).isEqualTo(State.TAKEN_BACK);
        assertThat(gone.value().units()).isEmpty();
        assertThat(about(leaves.id())).isEmpty();
        assertThat(about(stays.id())).hasSize(before);
        assertThat(road.door
                        .find(Query.of(DueDay.SHAPE, DueDay.SUGGESTION.is(leaves.id())), office)
                        .items())
                .isNotEmpty()
                .allSatisfy(due -> assertThat(due.value().settledOn()).isNotNull())
                .anySatisfy(due -> assertThat(due.value().ending()).isEqualTo(Ending.TAKEN_BACK));
        assertThat(road.door
                        .find(
                                Query.of(
                                        Assignment.SHAPE,
                                        Assignment.SUGGESTION.is(leaves.id()),
                                        Assignment.ENDED_ON.missing()),
                                office)
                        .items())
                .isEmpty();
        assertThat(suggestions.likelySameSuggestions(APRIL, null, office).items())
                .isEmpty();
        road.door.deadlines().recompute(office);
        assertThat(about(leaves.id())).isEmpty();
    }

    @Test
    @DisplayName("is refused where it came further than the other, which is then the one that counts no longer")
    void theOneThatCameFurtherCounts() {
        Versioned<Suggestion> submitted = road.submitted().now();
        Versioned<Suggestion> second = again();

        assertThat(codes(same(submitted, second))).containsExactly("suggestion.same-has-more");
        assertThat(same(second, submitted).orThrow().value().sameAs()).isEqualTo(submitted.id());
    }

    @Test
    @DisplayName("is refused where a unit has done something for it, which would be lost")
    void neverCostsWhatWasDone() {
        Versioned<Suggestion> talked = road.inProgress().now();
        Versioned<Suggestion> other = road.anew().inProgress().now();

        assertThat(codes(same(other, talked))).containsExactly("suggestion.built-on");
    }

    @Test
    @DisplayName("is refused where another one is handled with it")
    void notWithAnotherMergedIntoIt() {
        Versioned<Suggestion> main = road.received().now();
        Versioned<Suggestion> merged = road.anew().received().now();
        Versioned<Suggestion> third = road.anew().received().now();
        road.door
                .handling()
                .merge(new MergeSuggestion(merged.seen(), main.id(), LocalDate.parse("2025-05-06")), office)
                .orThrow();

        assertThat(codes(same(now(main), third))).containsExactly("suggestion.merged-into-it");
        assertThat(codes(same(now(merged), third))).contains("suggestion.built-on");
    }

    @Test
    @DisplayName("is refused where a deputy joined it who did not join the other")
    void neverCostsAProposer() {
        Versioned<Suggestion> alone = suggestions
                .draft(DraftSuggestion.of(road.li, List.of(), "关于增设公交站的建议", "……", "2025-04-07"), office)
                .orThrow();

        assertThat(codes(same(first, alone))).containsExactly("suggestion.same-others");
        assertThat(same(alone, first).orThrow().value().sameAs()).isEqualTo(first.id());
    }

    @Test
    @DisplayName("leaves the opinion that it is made from to the other, which is found by what it is the same as")
    void leavesItsOpinion() {
        Versioned<Opinion> opinion = road.door
                .opinions()
                .register(RegisterOpinion.byHotline("SH-1", "安亭镇", "road", "公交站太远", "2025-04-01"), office)
                .orThrow();
        Versioned<Suggestion> from = suggestions
                .draft(
                        DraftSuggestion.of(road.li, List.of(road.wang), "关于增设公交站的建议", "……", "2025-04-07")
                                .from(opinion.seen(), "区交通委"),
                        office)
                .orThrow();

        same(from, first).orThrow();

        Opinion raised = road.door.get(Opinion.SHAPE, opinion.id(), office).value();
        assertThat(raised.suggestion()).isEqualTo(from.id().value());
        assertThat(raised.state()).isEqualTo(Opinion.State.SUGGESTED);
        assertThat(now(first).value().opinion()).isEqualTo(opinion.id());
    }

    @Test
    @DisplayName("is never the same as itself")
    void neverAsItself() {
        assertThat(codes(same(first, first))).containsExactly("correction.same-itself");
    }

    @Test
    @DisplayName("is never the same in a circle")
    void neverInACircle() {
        Versioned<Suggestion> second = again();
        same(second, first).orThrow();

        assertThat(codes(same(first, now(second)))).contains("correction.same-taken-back");
    }

    @Test
    @DisplayName("ends at the last of a chain: the first names the third as soon as the second is the same as that")
    void endsAtTheLastOfAChain() {
        Versioned<Suggestion> second = again();
        Versioned<Suggestion> third = again();

        same(first, second).orThrow();
        same(second, third).orThrow();

        assertThat(now(first).value().sameAs()).isEqualTo(third.id());
        assertThat(now(second).value().sameAs()).isEqualTo(third.id());
        assertThat(road.lines(new EntryFilter(Set.of("suggestion.drafted"), null, null, null, null, null)))
                .singleElement()
                .satisfies(line -> assertThat(line.item()).isEqualTo(third.id().value()));
    }

    @Test
    @DisplayName("is not the same twice")
    void notTwice() {
        Versioned<Suggestion> second = again();
        same(second, first).orThrow();

        assertThatThrownBy(() -> same(second, first)).isInstanceOf(StaleVersionException.class);
        assertThat(codes(same(now(second), first))).contains("correction.taken-back");
    }

    @Test
    @DisplayName("is not the same as one that was withdrawn, and the withdrawn one stays withdrawn")
    void notAsOneThatWasWithdrawn() {
        Versioned<Suggestion> withdrawn = road.withdraw("2025-04-07").now();
        Versioned<Suggestion> second = again();

        assertThat(codes(same(second, withdrawn))).containsExactly("correction.same-taken-back");
        assertThat(codes(same(withdrawn, second))).contains("suggestion.built-on");
    }

    @Test
    @DisplayName("does nothing any more once it is the same as another")
    void doesNothingAnyMore() {
        Versioned<Suggestion> second = again();
        Versioned<Suggestion> gone = same(second, first).orThrow();

        assertThat(codes(suggestions.submit(SubmitSuggestion.of(gone.seen(), "2025-04-10"), office)))
                .contains("suggestion.no-such-step");
    }

    @Test
    @DisplayName("is not the same as one of another congress, which looks as if it were not there")
    void notAcrossCongresses() {
        Actor there =
                Actor.of(road.door.open("baoshan", "宝山区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

        assertThatThrownBy(() -> suggestions.sameSuggestion(new SameSuggestion(first.seen(), first.id(), "无"), there))
                .isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> suggestions.sameSuggestion(
                        new SameSuggestion(first.seen(), Id.of(new UUID(7, 7)), "无"), office))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName("is said to be the same by the office alone")
    void byTheOfficeAlone() {
        Actor li = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, road.li);
        Versioned<Suggestion> second = again();

        assertThatThrownBy(() -> suggestions.sameSuggestion(new SameSuggestion(second.seen(), first.id(), "无"), li))
                .isInstanceOf(DeniedException.class);
    }
}
