package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the people say was counted as often as it was entered (fault: no way back, and twice the same). */
@DisplayName("An opinion that is registered twice")
class SameOpinionTest {
    private static final Window JUNE = new Window(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-06-30"));
    private static final String LAMPS = "墨玉路的路灯，三盏不亮（No. 3）";

    private final Fixture congress = new Fixture();
    private final OpinionService opinions = congress.daibiao().opinions();
    private final Actor office = congress.office();
    private final Id<Station> anting = station("安亭站");
    private final Id<Station> malu = station("马陆站");
    private final Id<Voter> sun = voter("孙先生");

    private Id<Station> station(String name) {
        return congress.daibiao()
                .stations()
                .open(OpenStation.of(name, "安亭镇", "某路" + name, "2025-01-01"), office)
                .orThrow()
                .id();
    }

    private Id<Voter> voter(String name) {
        return congress.daibiao()
                .deputies()
                .registerVoter(RegisterVoter.of(name, "安亭镇", "2025-01-10"), office)
                .orThrow()
                .id();
    }

    private static RegisterOpinion at(Id<Station> station, String text, String day) {
        return RegisterOpinion.atStation(station, "安亭镇", "road", text, day);
    }

    private Versioned<Opinion> register(RegisterOpinion command) {
        return opinions.register(command, office).orThrow();
    }

    private Outcome<Versioned<Opinion>> same(Versioned<Opinion> one, Versioned<Opinion> other) {
        return opinions.sameOpinion(new SameOpinion(one.seen(), other.id(), "两人分别登记了同一条意见"), office);
    }

    private Versioned<Opinion> now(Versioned<Opinion> one) {
        return congress.daibiao().get(Opinion.SHAPE, one.id(), office);
    }

    private List<Line> entered() {
        return congress.entries(new EntryFilter(Set.of(), null, null, null, null, null));
    }

    @ParameterizedTest(name = "“{0}” on {1}: {2}")
    @DisplayName(
            "is told by a warning where the text is the same on the same day at the same station, however it is typed")
    @CsvSource({
        "'墨玉路的路灯，三盏不亮（No. 3）', 2025-06-03, 1",
        "'  墨玉路的路灯,三盏不亮(NO.３)', 2025-06-03, 1",
        "'墨玉路的路灯，三盏不亮（No. 4）', 2025-06-03, 0",
        "'墨玉路的路灯，三盏不亮', 2025-06-03, 0",
        "'墨玉路的路灯，三盏不亮（No. 3）', 2025-06-04, 0",
        "'墨玉路的路灯，三盏不亮（No. 3）', 2025-06-02, 0"
    })
    void isTold(String text, String day, int warnings) {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));

        Outcome<Versioned<Opinion>> second = opinions.register(at(anting, text, day), office);

        assertThat(second.orThrow().value().takenBackOn()).isNull();
        assertThat(second.warnings()).hasSize(warnings).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo("opinion.likely-same");
            assertThat(one.text(Locale.CHINESE))
                    .contains("2025-06-03")
                    .doesNotContain(first.id().toString());
            assertThat(one.remedy(Locale.ENGLISH)).contains("is the same as");
        });
        assertThat(opinions.likelySameOpinions(JUNE, null, office).items()).hasSize(warnings);
    }

    @Test
    @DisplayName("is told of the same voter wherever it was raised, and of another voter never")
    void isToldOfTheSameVoter() {
        register(at(anting, LAMPS, "2025-06-03").from(sun, null));

        assertThat(opinions.register(at(malu, LAMPS, "2025-06-03").from(sun, null), office)
                        .warnings())
                .hasSize(1);
        assertThat(opinions.register(at(anting, LAMPS, "2025-06-03").from(voter("周女士"), null), office)
                        .warnings())
                .isEmpty();
        assertThat(opinions.register(at(malu, LAMPS, "2025-06-03"), office).warnings())
                .as("at the other station, of nobody")
                .hasSize(1);
        assertThat(opinions.register(
                                RegisterOpinion.byHotline("SH-1", "马陆镇", "road", LAMPS, "2025-06-03")
                                        .from(sun, null),
                                office)
                        .warnings())
                .hasSize(2);
    }

    @Test
    @DisplayName("is told away from stations in the same unit, but two work orders of the hotline are two opinions")
    void isToldAwayFromStations() {
        var deliberated =
                RegisterOpinion.at(Origin.DELIBERATION, Id.of(new UUID(1, 2)), "安亭镇", "road", LAMPS, "2025-06-03");
        register(deliberated);
        register(RegisterOpinion.byHotline("SH-1", "安亭镇", "road", LAMPS, "2025-06-03"));

        assertThat(opinions.register(deliberated, office).warnings()).hasSize(2);
        assertThat(opinions.register(RegisterOpinion.byHotline("SH-2", "安亭镇", "road", LAMPS, "2025-06-03"), office)
                        .warnings())
                .isEmpty();
        assertThat(codes(opinions.register(
                        RegisterOpinion.byHotline(" sh-1 ", "安亭镇", "road", "另一件事", "2025-06-04"), office)))
                .containsExactly("opinion.order-known");
    }

    @ParameterizedTest(name = "{0} days: {1} is told {2} times")
    @DisplayName("is told within the days of the plan")
    @CsvSource({"0, 2025-06-04, 0", "3, 2025-06-06, 1", "3, 2025-05-31, 1", "3, 2025-06-07, 0", "3, 2025-05-30, 0"})
    void isToldWithinTheDays(int within, String day, int warnings) {
        Fixture other = Fixture.saying("opinion: {same-within-days: " + within + "}");
        Id<Station> station = other.daibiao()
                .stations()
                .open(OpenStation.of("站", "安亭镇", "某路", "2025-01-01"), other.office())
                .orThrow()
                .id();
        other.daibiao()
                .opinions()
                .register(at(station, LAMPS, "2025-06-03"), other.office())
                .orThrow();

        assertThat(other.daibiao()
                        .opinions()
                        .register(at(station, LAMPS, day), other.office())
                        .warnings())
                .hasSize(warnings);
    }

    @Test
    @DisplayName("is told at its place in a list, also where both are in the list")
    void isToldInAList() {
        var twice = at(anting, LAMPS, "2025-06-03");

        var all = opinions.registerAll(
                List.of(twice, at(anting, LAMPS, "2025-06-05"), at(malu, LAMPS, "2025-06-03"), twice), office);

        assertThat(all.warnings()).extracting(Rejection::path).containsExactly("[3]");
    }

    @Test
    @DisplayName("is named only to who may see the other, and the office's list has it")
    void isNamedToWhoMaySeeIt() {
        Id<Deputy> li = congress.deputy("李明");
        Actor herself = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        register(at(anting, LAMPS, "2025-06-03"));

        Outcome<Versioned<Opinion>> own =
                opinions.register(at(anting, LAMPS, "2025-06-03").from(null, li), herself);

        assertThat(own.orThrow().value().deputy()).isEqualTo(li);
        assertThat(own.warnings()).isEmpty();
        assertThat(opinions.register(at(anting, LAMPS, "2025-06-03").from(null, li), herself)
                        .warnings())
                .as("her own")
                .hasSize(1);
        assertThat(opinions.likelySameOpinions(JUNE, null, office).items()).hasSize(3);
        assertThatThrownBy(() -> opinions.likelySameOpinions(JUNE, null, herself))
                .isInstanceOf(DeniedException.class);
    }

    @ParameterizedTest(name = "the one entered {0} remains")
    @DisplayName(
            "leaves the entries of one alone as soon as somebody says that it is the same, whichever of the two remains")
    @ValueSource(strings = {"first", "second"})
    void countsOnce(String remains) {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> one = remains.equals("first") ? first : second;
        Versioned<Opinion> other = one == first ? second : first;

        Versioned<Opinion> gone = same(other, one).orThrow();

        assertThat(gone.value().sameAs()).isEqualTo(one.id());
        assertThat(gone.value().state()).isEqualTo(Opinion.State.TAKEN_BACK);
        assertThat(gone.value().takenBackOn()).isEqualTo(congress.today());
        assertThat(congress.entries(EntryFilter.about(other.id()))).isEmpty();
        assertThat(congress.entries(EntryFilter.about(one.id(), "opinion.raised", "opinion.due")))
                .hasSize(3);
        assertThat(opinions.likelySameOpinions(JUNE, null, office).items()).isEmpty();
        assertThat(opinions.register(at(anting, LAMPS, "2025-06-03"), office).warnings())
                .hasSize(1);
    }

    @Test
    @DisplayName("takes it from its handlers, and never awaits feedback again")
    void takesItFromItsHandlers() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03"));

        same(second, first).orThrow();

        assertThat(congress.daibiao()
                        .find(Query.of(Handling.SHAPE, Handling.OPINION.is(second.id())), office)
                        .items())
                .allSatisfy(one -> assertThat(one.value().endedOn()).isEqualTo(congress.today()));
        opinions.recompute(office);
        assertThat(congress.entries(EntryFilter.about(second.id()))).isEmpty();
    }

    @Test
    @DisplayName(
            "is refused where more was done for it than for the other: a result, feedback, a report or a suggestion")
    void neverCostsWhatWasDone() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> answered = opinions.recordResult(
                        new RecordResult(second.seen(), null, "已修复", LocalDate.parse("2025-06-10")), office)
                .orThrow();
        assertThat(codes(same(answered, first))).containsExactly("opinion.same-has-more");

        Versioned<Opinion> told = opinions.feedBack(
                        new FeedBack(answered.seen(), "已修复", LocalDate.parse("2025-06-11")), office)
                .orThrow();
        assertThat(codes(same(told, first))).containsExactly("opinion.same-has-more");
        same(first, told).orThrow();

        assertThat(congress.entries(EntryFilter.about(told.id(), "opinion.fed-back")))
                .hasSize(1);
    }

    @Test
    @DisplayName("is refused where the other became no suggestion")
    void neverCostsASuggestion() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03"));
        var suggestion = new UUID(3, 4);
        Versioned<Opinion> suggested = opinions.turnIntoSuggestion(
                        new TurnIntoSuggestion(second.seen(), suggestion, "区建管委", LocalDate.parse("2025-06-05")),
                        office)
                .orThrow();

        assertThat(codes(same(suggested, first))).containsExactly("opinion.same-has-more");
        Versioned<Opinion> also = opinions.turnIntoSuggestion(
                        new TurnIntoSuggestion(first.seen(), new UUID(3, 5), "区建管委", LocalDate.parse("2025-06-05")),
                        office)
                .orThrow();
        assertThat(same(suggested, also).orThrow().value().sameAs()).isEqualTo(first.id());
    }

    @Test
    @DisplayName("is refused where it was raised in a round and the other was not, or in another one")
    void neverCostsARound() {
        Id<CommunityRound> round = opinions.openRound(
                        new OpenRound("主题", "重点", LocalDate.parse("2025-06-01"), LocalDate.parse("2025-06-20")), office)
                .orThrow()
                .id();
        var inRound = RegisterOpinion.inRound(round, "安亭镇", "road", LAMPS, "2025-06-03");
        Versioned<Opinion> first = register(inRound);
        Versioned<Opinion> second = register(inRound);
        Versioned<Opinion> outside = register(at(anting, LAMPS, "2025-06-03"));

        assertThat(codes(same(first, outside))).containsExactly("opinion.same-has-more");
        assertThat(same(second, first).orThrow().value().sameAs()).isEqualTo(first.id());
        assertThat(same(outside, first).orThrow().value().sameAs()).isEqualTo(first.id());
        assertThat(congress.entries(EntryFilter.about(second.id()))).isEmpty();
    }

    @Test
    @DisplayName("keeps its work order, so that the hotline's order is never registered a second time")
    void keepsItsWorkOrder() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> order = register(RegisterOpinion.byHotline("SH-1", "安亭镇", "road", LAMPS, "2025-06-03"));

        same(order, first).orThrow();

        assertThat(codes(opinions.register(
                        RegisterOpinion.byHotline("SH-1", "安亭镇", "road", LAMPS, "2025-06-03"), office)))
                .containsExactly("opinion.order-known");
    }

    @Test
    @DisplayName("is never the same as itself")
    void neverAsItself() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));

        assertThat(codes(same(first, first))).containsExactly("correction.same-itself");
    }

    @Test
    @DisplayName("is never the same in a circle")
    void neverInACircle() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03"));
        same(second, first).orThrow();

        assertThat(codes(same(first, now(second)))).containsExactly("correction.same-taken-back");
    }

    @Test
    @DisplayName("ends at the last of a chain: the first names the third as soon as the second is the same as that")
    void endsAtTheLastOfAChain() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> third = register(at(anting, LAMPS, "2025-06-03"));

        same(first, second).orThrow();
        same(second, third).orThrow();

        assertThat(now(first).value().sameAs()).isEqualTo(third.id());
        assertThat(now(second).value().sameAs()).isEqualTo(third.id());
        assertThat(entered())
                .filteredOn(line -> line.kind().equals("opinion.raised"))
                .allSatisfy(line -> assertThat(line.item()).isEqualTo(third.id().value()));
    }

    @Test
    @DisplayName("is not the same twice")
    void notTwice() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03"));
        same(second, first).orThrow();

        assertThatThrownBy(() -> same(second, first)).isInstanceOf(StaleVersionException.class);
        assertThat(codes(same(now(second), first))).containsExactly("correction.taken-back");
    }

    @Test
    @DisplayName("is not the same after one of them was taken back")
    void notAfterOneWasTakenBack() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03"));
        Versioned<Opinion> gone = opinions.takeBack(new TakeBackOpinion(second.seen(), "误登记"), office)
                .orThrow();

        assertThat(codes(same(gone, first))).containsExactly("correction.taken-back");
        assertThat(codes(same(first, gone))).containsExactly("correction.same-taken-back");
    }

    @Test
    @DisplayName("is not the same as one of another voter")
    void notAsOneOfAnotherVoter() {
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03").from(sun, null));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03").from(voter("周女士"), null));

        assertThat(codes(same(second, first))).containsExactly("opinion.same-others");
    }

    @Test
    @DisplayName("is not the same as one of another congress, which looks as if it were not there")
    void notAcrossCongresses() {
        Versioned<Opinion> here = register(at(anting, LAMPS, "2025-06-03"));
        Actor there = Actor.of(
                congress.daibiao().open("baoshan", "宝山区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        Versioned<Opinion> other = opinions.register(
                        RegisterOpinion.byHotline("SH-9", "安亭镇", "road", LAMPS, "2025-06-03"), there)
                .orThrow();

        assertThatThrownBy(() -> same(here, other)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> opinions.sameOpinion(new SameOpinion(here.seen(), here.id(), "无"), there))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName("is said to be the same by the office alone")
    void byTheOfficeAlone() {
        Id<Deputy> li = congress.deputy("李明");
        Actor herself = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        Versioned<Opinion> first = register(at(anting, LAMPS, "2025-06-03").from(null, li));
        Versioned<Opinion> second = register(at(anting, LAMPS, "2025-06-03").from(null, li));

        assertThatThrownBy(() -> opinions.sameOpinion(new SameOpinion(second.seen(), first.id(), "无"), herself))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("is in the list page by page, each two once, and none is lost between the pages")
    void isInTheListPageByPage() {
        var commands = new ArrayList<RegisterOpinion>();
        for (int n = 0; n < 600; n++) {
            commands.add(at(anting, "第" + n / 2 + "号路灯不亮", "2025-06-" + (10 + n / 2 % 20)));
        }
        assertThat(opinions.registerAll(commands, office).warnings()).hasSize(300);
        var later = new HashSet<String>();
        int all = 0;
        String next = null;
        do {
            var page = opinions.likelySameOpinions(JUNE, next, office);
            page.items().forEach(pair -> later.add(pair.later().id().toString()));
            all += page.items().size();
            next = page.next();
        } while (next != null);

        assertThat(all).isEqualTo(300).isEqualTo(later.size());
    }
}
