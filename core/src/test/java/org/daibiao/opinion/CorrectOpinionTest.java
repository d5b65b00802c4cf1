package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.EraseVoter;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.deputy.WishSecrecy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.privacy.Secrecy;
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

@DisplayName("An opinion that was registered wrongly")
class CorrectOpinionTest {
    private final Fixture congress = new Fixture();
    private final OpinionService opinions = congress.daibiao().opinions();
    private final Actor office = congress.office();
    private final Id<Deputy> li = congress.deputy("李明");
    private final Id<Deputy> wang = congress.deputy("王芳");
    private final Id<Station> anting = station("安亭站");
    private final Id<Station> malu = station("马陆站");
    private final Versioned<Opinion> registered = opinions.register(
                    RegisterOpinion.atStation(anting, "安亭镇", "road", "路灯不亮", "2025-06-03")
                            .from(null, li),
                    office)
            .orThrow();

    private Id<Station> station(String name) {
        return congress.daibiao()
                .stations()
                .open(OpenStation.of(name, "安亭镇", "某路" + name, "2025-01-01"), office)
                .orThrow()
                .id();
    }

    private CorrectOpinion correction() {
        return CorrectOpinion.of(registered.seen(), "登记时笔误");
    }

    private Outcome<Versioned<Opinion>> correct(CorrectOpinion command) {
        return opinions.correctOpinion(command, office);
    }

    private List<UUID> raisedFor(String role) {
        return congress.entries(EntryFilter.about(registered.id(), "opinion.raised")).stream()
                .filter(line -> line.role().equals(role))
                .map(Line::subject)
                .toList();
    }

    @Test
    @DisplayName("says what is right, and what it said before is kept")
    void saysWhatIsRight() {
        Versioned<Opinion> right =
                correct(correction().under("lamps").saying("墨玉路路灯不亮")).orThrow();

        assertThat(right.value().category()).isEqualTo("lamps");
        assertThat(right.value().text()).isEqualTo("墨玉路路灯不亮");
        assertThat(right.value().dueOn()).isEqualTo(registered.value().dueOn());
        assertThat(congress.earlier(registered.id())).containsExactly("category: road", "text: 路灯不亮");
    }

    @Test
    @DisplayName("counts for the deputy who passes it on and the station, and no longer for others")
    void countsForTheRightOnes() {
        correct(correction().passedOnBy(wang).at(malu)).orThrow();

        assertThat(raisedFor(Line.DEPUTY)).containsExactly(wang.value());
        assertThat(raisedFor(Line.STATION)).containsExactly(malu.value());
        assertThat(raisedFor(Line.ITEM)).hasSize(1);
        assertThat(congress.entries(EntryFilter.about(registered.id(), "opinion.due")))
                .hasSize(1);
    }

    @Test
    @DisplayName("can be corrected after it was answered, which stays")
    void afterItWasAnswered() {
        Versioned<Opinion> answered = opinions.recordResult(
                        new RecordResult(registered.seen(), null, "已修复", LocalDate.parse("2025-06-10")), office)
                .orThrow();

        Versioned<Opinion> right = correct(
                        CorrectOpinion.of(answered.seen(), "登记时笔误").saying("墨玉路路灯不亮"))
                .orThrow();

        assertThat(right.value().state()).isEqualTo(Opinion.State.ANSWERED);
    }

    @Test
    @DisplayName("is not corrected where it says all of that already")
    void nothingToCorrect() {
        assertThat(codes(correct(correction()))).containsExactly("correction.nothing");
        assertThat(codes(correct(correction().saying("路灯不亮")))).containsExactly("correction.nothing");
    }

    @Test
    @DisplayName("is not corrected after it was taken back, nor from what was seen before")
    void notAfterItWasTakenBack() {
        Versioned<Opinion> gone = opinions.takeBack(new TakeBackOpinion(registered.seen(), "误登记"), office)
                .orThrow();

        assertThat(codes(correct(CorrectOpinion.of(gone.seen(), "笔误").saying("另一件事"))))
                .containsExactly("opinion.taken-back");
        assertThatThrownBy(() -> correct(correction().saying("另一件事"))).isInstanceOf(StaleVersionException.class);
    }

    @Test
    @DisplayName("is not corrected to what could not be registered")
    void notToWhatCouldNotBeRegistered() {
        Id<Deputy> later = congress.daibiao()
                .deputies()
                .register(RegisterDeputy.of("钱进", "安亭镇").seatedOn("2025-06-20"), office)
                .orThrow()
                .id();

        assertThat(codes(correct(correction().passedOnBy(later)))).containsExactly("opinion.no-deputy");
        assertThat(codes(correct(correction().at(Id.of(new UUID(7, 7)))))).containsExactly("opinion.no-station");
    }

    @Test
    @DisplayName("is corrected by the office of its own congress alone")
    void byTheOfficeAlone() {
        Actor herself = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        Actor there = Actor.of(
                congress.daibiao().open("baoshan", "宝山区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

        assertThatThrownBy(() -> opinions.correctOpinion(correction().saying("另一件事"), herself))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> opinions.correctOpinion(correction().saying("另一件事"), there))
                .isInstanceOf(UnknownIdException.class);
    }

    private String said(CorrectOpinion command) {
        return String.join(",", codes(correct(command)));
    }

    private Versioned<Opinion> now(Id<Opinion> opinion) {
        return congress.daibiao().get(Opinion.SHAPE, opinion, office);
    }

    private List<String> dues(Id<Opinion> opinion) {
        return congress.entries(EntryFilter.about(opinion)).stream()
                .filter(line -> line.due() != null)
                .map(line -> line.kind() + " " + line.day() + " " + line.due())
                .sorted()
                .toList();
    }

    private List<Handling> handlings(Id<Opinion> opinion) {
        return congress.daibiao().find(Query.of(Handling.SHAPE, Handling.OPINION.is(opinion)), office).items().stream()
                .map(Versioned::value)
                .toList();
    }

    private String standing(String obligation) {
        var check = congress.daibiao()
                .plan()
                .report(Period.year(2025), office)
                .obligation(obligation)
                .orElseThrow()
                .decisive();
        return check.numerator() + "/" + check.denominator();
    }

    private Versioned<Voter> voter(String name) {
        return congress.daibiao()
                .deputies()
                .registerVoter(RegisterVoter.of(name, "第1选区", "2025-01-10"), office)
                .orThrow();
    }

    private Versioned<CommunityRound> round(String since, String last, String closed) {
        var round = opinions.openRound(OpenRound.of("主题", "重点", since, last), office)
                .orThrow();
        return closed.isEmpty()
                ? round
                : opinions.closeRound(new CloseRound(round.seen(), LocalDate.parse(closed)), office)
                        .orThrow();
    }

    @Test
    @DisplayName("was raised on its right day, and is due by that")
    void wasRaisedOnItsRightDay() {
        assertThat(dues(registered.id())).containsExactly("opinion.due 2025-06-03 2025-06-17");

        Versioned<Opinion> right = correct(correction().raisedOn("2025-05-26")).orThrow();

        var same = opinions.register(RegisterOpinion.atStation(malu, "安亭镇", "road", "另一盏", "2025-05-26"), office)
                .orThrow();
        assertThat(right.value().dueOn()).isEqualTo(same.value().dueOn());
        assertThat(congress.about(registered.id(), "opinion.raised"))
                .containsExactlyInAnyOrder("item 2025-05-26 1", "deputy 2025-05-26 1", "station 2025-05-26 1");
        assertThat(dues(registered.id()))
                .containsExactly("opinion.due 2025-05-26 " + right.value().dueOn());
        assertThat(handlings(registered.id())).singleElement().satisfies(handling -> {
            assertThat(handling.since()).isEqualTo("2025-05-26");
            assertThat(handling.dueOn()).isEqualTo(right.value().dueOn());
            assertThat(congress.earlier(handling.id())).containsExactly("dueOn: 2025-06-17", "since: 2025-06-03");
        });
        assertThat(congress.earlier(registered.id())).containsExactly("dueOn: 2025-06-17", "raisedOn: 2025-06-03");
    }

    @Test
    @DisplayName("was fed back in time, or late, by the right day")
    void wasFedBackByTheRightDay() {
        Versioned<Opinion> answered = opinions.recordResult(
                        new RecordResult(registered.seen(), null, "已修复", LocalDate.parse("2025-06-10")), office)
                .orThrow();
        Versioned<Opinion> closed = opinions.feedBack(
                        new FeedBack(answered.seen(), "已告知", LocalDate.parse("2025-06-16")), office)
                .orThrow();
        assertThat(standing("4.h")).isEqualTo("1/1");

        Versioned<Opinion> late = correct(CorrectOpinion.of(closed.seen(), "笔误").raisedOn("2025-05-20"))
                .orThrow();

        assertThat(late.value().state()).isEqualTo(Opinion.State.CLOSED);
        assertThat(late.value().fedBackOn()).isEqualTo("2025-06-16");
        assertThat(standing("4.h")).isEqualTo("0/1");
        assertThat(said(CorrectOpinion.of(late.seen(), "笔误").raisedOn("2025-06-11")))
                .isEqualTo("opinion.done-before");
        assertThat(said(CorrectOpinion.of(late.seen(), "笔误").raisedOn("2025-06-10")))
                .isEmpty();
        assertThat(standing("4.h")).isEqualTo("1/1");
    }

    @Test
    @DisplayName("is due by the hand-over, whatever its right day, once it was handed over")
    void isDueByTheHandOver() {
        Versioned<Opinion> over = opinions.handOver(
                        new HandOver(
                                registered.seen(),
                                List.of(new Handler(Level.STREET, "马陆镇")),
                                LocalDate.parse("2025-06-09")),
                        office)
                .orThrow();

        Versioned<Opinion> right = correct(CorrectOpinion.of(over.seen(), "笔误").raisedOn("2025-06-02"))
                .orThrow();

        assertThat(right.value().dueOn()).isEqualTo(over.value().dueOn());
        assertThat(dues(registered.id()))
                .containsExactly("opinion.due 2025-06-02 " + over.value().dueOn());
        assertThat(handlings(registered.id()))
                .extracting(Handling::turn, Handling::since)
                .containsExactlyInAnyOrder(
                        tuple(1, LocalDate.parse("2025-06-02")), tuple(2, LocalDate.parse("2025-06-09")));
        assertThat(said(CorrectOpinion.of(right.seen(), "笔误").raisedOn("2025-06-10")))
                .isEqualTo("opinion.done-before");
    }

    @Test
    @DisplayName("was answered on the spot on its right day")
    void wasAnsweredOnTheSpot() {
        var spot = opinions.register(
                        RegisterOpinion.atStation(anting, "安亭镇", "road", "井盖松动", "2025-06-03")
                                .answered("已当场说明"),
                        office)
                .orThrow();

        Versioned<Opinion> right = correct(CorrectOpinion.of(spot.seen(), "笔误").raisedOn("2025-06-05"))
                .orThrow();

        assertThat(right.value().fedBackOn()).isEqualTo("2025-06-05");
        assertThat(right.value().dueOn()).isEqualTo("2025-06-05");
        assertThat(congress.about(spot.id(), "opinion.fed-back")).containsExactly("item 2025-06-05 1");
        assertThat(congress.about(spot.id(), "opinion.closed")).containsExactly("item 2025-06-05 1");
        assertThat(dues(spot.id())).containsExactly("opinion.due 2025-06-05 2025-06-05");
        assertThat(handlings(spot.id())).extracting(Handling::endedOn).containsExactly(LocalDate.parse("2025-06-05"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, ''",
        "2024-12-31, opinion.no-station",
        "2022-01-11, 'opinion.no-station,opinion.no-deputy'",
        "2025-07-02, opinion.future",
        "2025-06-03, correction.nothing"
    })
    @DisplayName("was not raised on a day on which it could not be")
    void notOnAnImpossibleDay(String day, String code) {
        assertThat(said(correction().raisedOn(day))).isEqualTo(code);
    }

    @Test
    @DisplayName("was raised by the right voter, whose wish for secrecy counts, or by nobody who is known")
    void wasRaisedByTheRightVoter() {
        var zhao = voter("赵敏");
        congress.daibiao()
                .deputies()
                .wishSecrecy(new WishSecrecy(zhao.seen(), Secrecy.ASKED), office)
                .orThrow();

        Versioned<Opinion> right = correct(correction().raisedBy(zhao.id())).orThrow();

        assertThat(right.value().voter()).isEqualTo(zhao.id());
        assertThat(right.value().secrecy()).isEqualTo(Secrecy.ASKED);
        assertThat(congress.earlier(registered.id())).containsExactly("secrecy: not-asked", "voter: –");

        Versioned<Opinion> none = correct(CorrectOpinion.of(right.seen(), "笔误").without(CorrectOpinion.Part.VOTER))
                .orThrow();
        assertThat(none.value().voter()).isNull();
        assertThat(none.value().secrecy()).isEqualTo(Secrecy.ASKED);
    }

    @Test
    @DisplayName("is not given to a voter whose data was erased, but can be corrected after it was")
    void afterTheVoterWasErased() {
        var zhao = voter("赵敏");
        Versioned<Opinion> hers = correct(correction().raisedBy(zhao.id())).orThrow();
        congress.daibiao()
                .deputies()
                .erase(new EraseVoter(zhao.seen(), EraseVoter.Ground.CONSENT_WITHDRAWN, null), office)
                .orThrow();

        Versioned<Opinion> right =
                correct(CorrectOpinion.of(hers.seen(), "笔误").saying("另一件事")).orThrow();

        Versioned<Opinion> none = correct(CorrectOpinion.of(right.seen(), "笔误").without(CorrectOpinion.Part.VOTER))
                .orThrow();
        assertThat(said(CorrectOpinion.of(none.seen(), "笔误").raisedBy(zhao.id())))
                .isEqualTo("opinion.voter-erased");
    }

    @Test
    @DisplayName("has the right origin and source, one that is there, and keeps a source that was taken back since")
    void hasTheRightSource() {
        var contacts = congress.daibiao().contacts();
        var visit = contacts.recordVoters(RecordVoterContact.of(li, "visit", 2, "2025-06-03"), office)
                .orThrow();
        assertThat(said(correction().from(Origin.CONTACT))).isEqualTo("opinion.no-source");
        assertThat(said(correction().from(Origin.CONTACT, Id.of(new UUID(7, 7)))))
                .isEqualTo("opinion.no-source");
        assertThat(said(correction().from(Origin.HOTLINE))).isEqualTo("opinion.no-order");
        assertThat(said(correction().from(Origin.ROUND))).isEqualTo("opinion.round-not-running");

        Versioned<Opinion> right = correct(
                        correction().from(Origin.CONTACT, visit.id()).without(CorrectOpinion.Part.STATION))
                .orThrow();
        assertThat(right.value().source()).isEqualTo(visit.id().value());
        assertThat(raisedFor(Line.STATION)).isEmpty();
        assertThat(congress.earlier(registered.id()))
                .containsExactly("origin: station", "source: –", "station: " + anting);

        contacts.takeBack(new TakeBackContact(visit.seen(), "误登记"), office).orThrow();
        right = correct(CorrectOpinion.of(right.seen(), "笔误").saying("另一件事")).orThrow();
        assertThat(said(CorrectOpinion.of(right.seen(), "笔误").without(CorrectOpinion.Part.SOURCE)))
                .isEqualTo("opinion.no-source");
    }

    @Test
    @DisplayName("has what it was given by mistake no longer, unless its origin demands it")
    void hasItNoLonger() {
        assertThat(said(correction().without(CorrectOpinion.Part.STATION))).isEqualTo("opinion.no-station");
        assertThat(said(correction().passedOnBy(wang).without(CorrectOpinion.Part.DEPUTY)))
                .isEqualTo("correction.given-and-removed");

        Versioned<Opinion> right =
                correct(correction().without(CorrectOpinion.Part.DEPUTY)).orThrow();
        assertThat(right.value().deputy()).isNull();
        assertThat(raisedFor(Line.DEPUTY)).isEmpty();
        assertThat(said(CorrectOpinion.of(right.seen(), "笔误").without(CorrectOpinion.Part.DEPUTY)))
                .isEqualTo("correction.nothing");
    }

    @Test
    @DisplayName("has the right work order number, which no other has")
    void hasTheRightNumber() {
        var other = opinions.register(RegisterOpinion.byHotline("sh-1", "安亭镇", "road", "路灯", "2025-06-03"), office)
                .orThrow();
        var wrong = opinions.register(RegisterOpinion.byHotline("sh-2", "安亭镇", "road", "井盖", "2025-06-03"), office)
                .orThrow();
        assertThat(said(CorrectOpinion.of(wrong.seen(), "笔误").numbered("SH-1"))).isEqualTo("opinion.order-known");
        assertThat(said(CorrectOpinion.of(wrong.seen(), "笔误").numbered("SH-2"))).isEqualTo("correction.nothing");
        assertThat(said(CorrectOpinion.of(wrong.seen(), "笔误").without(CorrectOpinion.Part.ORDER_NUMBER)))
                .isEqualTo("opinion.no-order");
        assertThat(said(CorrectOpinion.of(wrong.seen(), "笔误").numbered("sh-3"))).isEmpty();
        assertThat(said(CorrectOpinion.of(other.seen(), "笔误").numbered("sh-2"))).isEmpty();
    }

    @Test
    @DisplayName("belongs to the right community round, and the one after that owes its report")
    void belongsToTheRightRound() {
        var first = round("2025-02-03", "2025-02-14", "2025-02-14");
        var second = round("2025-03-03", "2025-03-14", "2025-03-14");
        round("2025-06-02", "2025-06-20", "");
        var opinion = opinions.register(RegisterOpinion.inRound(first.id(), "安亭镇", "road", "路灯", "2025-02-10"), office)
                .orThrow();
        assertThat(said(CorrectOpinion.of(opinion.seen(), "笔误").in(second.id())))
                .isEqualTo("opinion.round-not-running");
        assertThat(dues(opinion.id())).contains("report-back.due 2025-03-03 2025-03-14");

        Versioned<Opinion> right = correct(
                        CorrectOpinion.of(opinion.seen(), "笔误").in(second.id()).raisedOn("2025-03-10"))
                .orThrow();

        assertThat(dues(opinion.id()))
                .containsExactly(
                        "opinion.due 2025-03-10 " + right.value().dueOn(),
                        "report-back.due 2025-06-02 2025-06-20",
                        "round-opinion.due 2025-03-10 " + right.value().dueOn());

        Versioned<Opinion> none = correct(CorrectOpinion.of(right.seen(), "笔误")
                        .from(Origin.STATION)
                        .at(anting)
                        .without(CorrectOpinion.Part.ROUND))
                .orThrow();
        assertThat(dues(none.id()))
                .containsExactly("opinion.due 2025-03-10 " + right.value().dueOn());
    }

    @Test
    @DisplayName("stays in its round after it was reported on, and was raised before that")
    void staysInItsRound() {
        var first = round("2025-03-03", "2025-03-14", "2025-03-31");
        var second = round("2025-06-02", "2025-06-20", "");
        var opinion = opinions.register(RegisterOpinion.inRound(first.id(), "安亭镇", "road", "路灯", "2025-03-10"), office)
                .orThrow();
        opinions.reportBack(
                        ReportOpinion.result(second.id(), opinion.id(), ReportBack.Audience.VOTERS, "2025-06-03")
                                .until("2025-08-31", "管线须迁改"),
                        office)
                .orThrow();

        var without = CorrectOpinion.of(opinion.seen(), "笔误")
                .from(Origin.STATION)
                .at(anting)
                .without(CorrectOpinion.Part.ROUND);
        assertThat(said(without)).isEqualTo("opinion.round-reported");
        assertThat(said(without.raisedOn("2025-06-04"))).isEqualTo("opinion.done-before,opinion.round-reported");
        assertThat(said(CorrectOpinion.of(opinion.seen(), "笔误").raisedOn("2025-03-12")))
                .isEmpty();
        assertThat(dues(opinion.id())).contains("report-back.due 2025-06-02 2025-06-20");
    }

    @Test
    @DisplayName("is told where it is likely the same as another one then")
    void isLikelyTheSameThen() {
        var other = opinions.register(RegisterOpinion.atStation(anting, "安亭镇", "road", "路灯不亮", "2025-05-20"), office)
                .orThrow();

        assertThat(correct(CorrectOpinion.of(other.seen(), "笔误").raisedOn("2025-06-03"))
                        .warnings())
                .extracting(Rejection::code)
                .containsExactly("opinion.likely-same");
        assertThat(now(other.id()).value().raisedOn()).isEqualTo("2025-06-03");
    }
}
