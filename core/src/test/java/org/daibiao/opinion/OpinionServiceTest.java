package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.deputy.EraseVoter;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.opinion.Opinion.State;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An opinion")
class OpinionServiceTest {
    private static final String TOWN = "安亭镇";

    private final Fixture congress = new Fixture();
    private final Actor office = congress.office();
    private final OpinionService opinions = congress.daibiao().opinions();

    @Test
    @DisplayName("is taken in at a station, answered and fed back, and leaves its lines")
    void fromIntakeToFeedback() {
        var deputy = congress.deputy("王芳");
        var raised = take(atStation("2025-06-03").from(null, deputy));
        var answered = answer(raised, null, "2025-06-10");

        var closed = opinions.feedBack(new FeedBack(answered.seen(), "已修复", day("2025-06-11")), office)
                .orThrow();

        assertThat(closed.value().state()).isEqualTo(State.CLOSED);
        assertThat(closed.value().fedBackOn()).isEqualTo("2025-06-11");
        assertThat(lines(raised.id()))
                .containsExactly(
                        "opinion.raised item 2025-06-03",
                        "opinion.raised deputy 2025-06-03",
                        "opinion.raised station 2025-06-03",
                        "opinion.due item 2025-06-03 by 2025-06-17",
                        "opinion.step.answer item 2025-06-10",
                        "opinion.fed-back item 2025-06-11",
                        "opinion.closed item 2025-06-11");
    }

    @Test
    @DisplayName("is not moved by computing again under the same calendar, though two turns began on one day")
    void isNotMovedByTheSameCalendar() {
        var first = take(atStation("2025-06-03").to(new Handler(Level.DISTRICT, "区建管委")));
        handOver(answer(first, null, "2025-06-03"), "2025-06-03");
        var second =
                take(atStation("2025-06-03").to(new Handler(Level.DISTRICT, "区建管委"), new Handler(Level.STREET, "外冈镇")));
        handOver(answer(second, Level.DISTRICT, "2025-06-03"), "2025-06-03");

        assertThat(congress.daibiao().deadlines().recompute(office).done()).isZero();
        assertThat(congress.daibiao()
                        .get(Opinion.SHAPE, first.id(), office)
                        .value()
                        .dueOn())
                .isEqualTo("2025-06-17");
        assertThat(congress.daibiao()
                        .get(Opinion.SHAPE, second.id(), office)
                        .value()
                        .dueOn())
                .isEqualTo("2025-06-17");
    }

    private void handOver(Versioned<Opinion> from, String on) {
        opinions.handOver(new HandOver(from.seen(), List.of(new Handler(Level.STREET, TOWN)), day(on)), office)
                .orThrow();
    }

    /** 2025-06-03 is a Tuesday after a holiday; 10 and 15 working days, 60 days of which the last is a Saturday, 3 months. */
    @Test
    @DisplayName("is due by the limit of its level, and its due day moves with the level")
    void dueByLevel() {
        var raised = take(atStation("2025-06-03").to(new Handler(Level.DISTRICT, "区建管委")));
        assertThat(raised.value().dueOn()).isEqualTo("2025-06-24");

        var street = opinions.handOver(
                        new HandOver(raised.seen(), List.of(new Handler(Level.STREET, TOWN)), day("2025-06-03")),
                        office)
                .orThrow();
        assertThat(street.value().dueOn()).isEqualTo("2025-06-17");

        var above = opinions.passUp(new PassUp(street.seen(), "市交通委", day("2025-06-03")), office)
                .orThrow();
        assertThat(above.value().dueOn()).isEqualTo("2025-08-04");
        assertThat(above.value().state()).isEqualTo(State.PASSED_UP);

        var suggested = suggest(above, "2025-06-04").orThrow();
        assertThat(suggested.value().dueOn()).isEqualTo("2025-09-04");
        assertThat(suggested.value().suggestion()).isEqualTo(new UUID(7, 7));
        assertThat(lines(raised.id()))
                .filteredOn(line -> line.startsWith("opinion.due"))
                .containsExactly("opinion.due item 2025-06-03 by 2025-09-04");
        assertThat(handlings(raised.id()))
                .hasSize(4)
                .filteredOn(one -> one.endedOn() == null)
                .hasSize(1);
    }

    @Test
    @DisplayName("that is overdue stays so when others take over, and is owed by their day too")
    void overdueChangesHands() {
        var raised = take(atStation("2025-06-03"));
        var given = opinions.handOver(
                        new HandOver(raised.seen(), List.of(new Handler(Level.STREET, TOWN)), day("2025-06-18")),
                        office)
                .orThrow();
        assertThat(given.value().dueOn()).isEqualTo("2025-07-02");
        var again = opinions.handOver(
                        new HandOver(given.seen(), List.of(new Handler(Level.DISTRICT, "区建管委")), day("2025-06-20")),
                        office)
                .orThrow();

        assertThat(lines(again.id()))
                .filteredOn(line -> line.startsWith("opinion.due"))
                .containsExactly(
                        "opinion.due item 2025-06-03 by 2025-06-17", "opinion.due item 2025-06-03 by 2025-07-11");
    }

    @Test
    @DisplayName("spans three levels")
    void spansThreeLevels() {
        var raised = take(atStation("2025-06-03")
                .to(
                        new Handler(Level.STREET, TOWN),
                        new Handler(Level.DISTRICT, "区水务局"),
                        new Handler(Level.ABOVE, "市水务局")));

        assertThat(answer(
                                answer(answer(raised, Level.STREET, "2025-06-05"), Level.ABOVE, "2025-06-06"),
                                Level.DISTRICT,
                                "2025-06-09")
                        .value()
                        .state())
                .isEqualTo(State.ANSWERED);
    }

    @Test
    @DisplayName("spans two levels, and has its result when both have given theirs")
    void spansTwoLevels() {
        var raised =
                take(atStation("2025-06-03").to(new Handler(Level.STREET, TOWN), new Handler(Level.ABOVE, "市水务局")));
        assertThat(raised.value().dueOn()).isEqualTo("2025-08-04");
        assertThat(codes(opinions.recordResult(new RecordResult(raised.seen(), null, "已办", day("2025-06-05")), office)))
                .containsExactly("opinion.which-level");

        var part = answer(raised, Level.STREET, "2025-06-05");
        assertThat(part.value().state()).isEqualTo(State.IN_HANDLING);
        assertThat(answer(part, Level.ABOVE, "2025-06-20").value().state()).isEqualTo(State.ANSWERED);
    }

    @Test
    @DisplayName("that is answered on the spot is closed at once")
    void onTheSpot() {
        var raised = take(atStation("2025-06-03").answered("医保窗口在一楼"));

        assertThat(raised.value().state()).isEqualTo(State.CLOSED);
        assertThat(raised.value().dueOn()).isEqualTo("2025-06-03");
        assertThat(lines(raised.id())).contains("opinion.fed-back item 2025-06-03", "opinion.closed item 2025-06-03");
    }

    @Test
    @DisplayName("that is not taken is still fed back")
    void notTaken() {
        var raised = take(RegisterOpinion.byHotline("SH1", TOWN, "litigation", "判决不服", "2025-06-03"));
        var declined = opinions.decline(new DeclineOpinion(raised.seen(), "应向法院上诉", day("2025-06-04")), office)
                .orThrow();

        assertThat(declined.value().state()).isEqualTo(State.NOT_TAKEN);
        assertThat(opinions.feedBack(new FeedBack(declined.seen(), "已说明", day("2025-06-04")), office)
                        .orThrow()
                        .value()
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    @DisplayName("keeps the voter's wish for secrecy unless the intake says otherwise")
    void keepsTheWish() {
        var asked = congress.daibiao()
                .deputies()
                .registerVoter(
                        new RegisterVoter(PersonName.of("赵敏"), "第1选区", null, null, Secrecy.ASKED, day("2025-01-10")),
                        office)
                .orThrow()
                .id();

        assertThat(take(atStation("2025-06-03").from(asked, null)).value().secrecy())
                .isEqualTo(Secrecy.ASKED);
        assertThat(take(hotline("2")).value().secrecy()).isEqualTo(Secrecy.NOT_ASKED);
    }

    @Test
    @DisplayName("entered in error is taken back with all its lines, once, and stays visible")
    void takenBack() {
        var raised = answer(take(atStation("2025-06-03")), null, "2025-06-05");

        var back = opinions.takeBack(new TakeBackOpinion(raised.seen(), "误登"), office)
                .orThrow();

        assertThat(lines(raised.id())).isEmpty();
        assertThat(back.value().takenBackReason()).isEqualTo("误登");
        assertThat(codes(opinions.takeBack(new TakeBackOpinion(back.seen(), "误登"), office)))
                .containsExactly("opinion.no-such-step");
    }

    @Test
    @DisplayName("is refused without what its origin asks for")
    void asksByOrigin() {
        UUID nowhere = new UUID(9, 9);
        assertThat(refused(with(Origin.HOTLINE))).containsExactly("opinion.no-order");
        assertThat(refused(hotline(" "))).containsExactly("record.invalid.NotBlank");
        take(hotline("8"));
        assertThat(refused(hotline("8"))).containsExactly("opinion.order-known");
        assertThat(refused(RegisterOpinion.at(Origin.CONTACT, Id.of(nowhere), TOWN, "road", "路灯", "2025-06-03")))
                .containsExactly("opinion.no-source");
        assertThat(refused(RegisterOpinion.atStation(Id.of(nowhere), TOWN, "road", "路灯", "2025-06-03")))
                .containsExactly("opinion.no-station");
        assertThat(refused(atStation("2025-01-01"))).containsExactly("opinion.no-station");
        assertThat(refused(with(Origin.STATION))).containsExactly("opinion.no-station");
        assertThat(refused(with(Origin.ROUND))).containsExactly("opinion.round-not-running");
        assertThat(refused(with(Origin.CONTACT))).containsExactly("opinion.no-source");
        assertThat(refused(with(Origin.DELIBERATION))).containsExactly("opinion.no-source");
    }

    @Test
    @DisplayName("is taken in from a contact that counts, and from a deliberation by its id")
    void fromContactAndDeliberation() {
        var contact = congress.daibiao()
                .contacts()
                .recordVoters(RecordVoterContact.of(congress.deputy("王芳"), "visit", 3, "2025-06-01"), office)
                .orThrow();

        assertThat(take(RegisterOpinion.at(Origin.CONTACT, contact.id(), TOWN, "road", "路灯", "2025-06-01"))
                        .value()
                        .source())
                .isEqualTo(contact.id().value());
        take(RegisterOpinion.at(Origin.DELIBERATION, Id.of(new UUID(3, 3)), TOWN, "road", "路灯", "2025-06-01"));
    }

    @Test
    @DisplayName("is refused for its day, deputy, voter, category or levels, all reasons at once")
    void refusedWithAllReasons() {
        var deputy = congress.deputy("王芳");
        congress.daibiao()
                .deputies()
                .suspend(SuspendDeputy.of(deputy, Suspension.Cause.IN_CUSTODY, "2025-05-01"), office)
                .orThrow();
        var street = new Handler(Level.STREET, TOWN);

        assertThat(refused(hotline("1").from(null, deputy).to(street, street)))
                .containsExactlyInAnyOrder("opinion.no-deputy", "opinion.level-twice");
        assertThat(refused(RegisterOpinion.byHotline("1", TOWN, "road", "路灯", "2025-07-02")))
                .containsExactly("opinion.future");
        assertThat(refused(hotline("1").to(new Handler(Level.ON_SPOT, TOWN)))).containsExactly("opinion.on-spot");
        assertThat(refused(hotline("1").answered("好").to(street))).containsExactly("opinion.on-spot");
        assertThat(refused(hotline("1").answered("好").to(street, new Handler(Level.ON_SPOT, TOWN))))
                .containsExactly("opinion.on-spot");
        var station = RegisterOpinion.atStation(station(), TOWN, "litigation", "判决不服", "2025-06-03");
        assertThat(refused(station)).containsExactly("opinion.not-taken-here");
        assertThat(opinions.register(station, office).reasons().get(0).remedy(Locale.CHINESE))
                .contains("引导");
    }

    @Test
    @DisplayName("of a voter whose data was erased is refused")
    void ofAnErasedVoter() {
        var voter = congress.daibiao()
                .deputies()
                .registerVoter(RegisterVoter.of("赵敏", "第1选区", "2025-01-10"), office)
                .orThrow();
        congress.daibiao()
                .deputies()
                .erase(new EraseVoter(voter.seen(), EraseVoter.Ground.values()[0], null), office)
                .orThrow();

        assertThat(refused(hotline("1").from(voter.id(), null))).containsExactly("opinion.voter-erased");
    }

    @Test
    @DisplayName("takes no step that its state does not allow, nor on a day before its latest one")
    void takesNoOtherStep() {
        var raised = take(atStation("2025-06-03"));
        assertThat(codes(opinions.feedBack(new FeedBack(raised.seen(), "好", day("2025-06-02")), office)))
                .containsExactly("opinion.no-such-step", "opinion.before");
        assertThat(codes(opinions.feedBack(new FeedBack(raised.seen(), "好", day("2025-07-02")), office)))
                .containsExactly("opinion.no-such-step", "opinion.future");
        var twice = List.of(new Handler(Level.STREET, TOWN), new Handler(Level.STREET, "外冈镇"));
        assertThat(codes(opinions.handOver(new HandOver(raised.seen(), twice, day("2025-06-04")), office)))
                .containsExactly("opinion.level-twice");
        var spot = List.of(new Handler(Level.ON_SPOT, TOWN));
        assertThat(codes(opinions.handOver(new HandOver(raised.seen(), spot, day("2025-06-04")), office)))
                .containsExactly("opinion.on-spot");

        var suggested = suggest(raised, "2025-06-04").orThrow();
        assertThat(codes(opinions.takeBack(new TakeBackOpinion(suggested.seen(), "误登"), office)))
                .containsExactly("opinion.no-such-step");
        assertThat(codes(opinions.decline(new DeclineOpinion(suggested.seen(), "不属", day("2025-06-05")), office)))
                .containsExactly("opinion.no-such-step");
        assertThat(codes(opinions.passUp(new PassUp(suggested.seen(), "市", day("2025-06-05")), office)))
                .containsExactly("opinion.no-such-step");
        assertThat(suggest(suggested, "2025-06-05").reasons()).hasSize(1);
    }

    @Test
    @DisplayName("is taken in with others, all or none")
    void inBulk() {
        assertThat(opinions.registerAll(List.of(hotline("1"), hotline("2")), office)
                        .orThrow())
                .hasSize(2);
        assertThat(codes(opinions.registerAll(List.of(hotline("3"), hotline("3")), office)))
                .containsExactly("opinion.order-known");
        assertThat(congress.daibiao().find(Query.of(Opinion.SHAPE), office).items())
                .hasSize(2);
    }

    @ParameterizedTest(name = "“{0}”")
    @DisplayName("of the hotline is registered once, however its number is typed")
    @ValueSource(strings = {"SH2025-1", " sh2025-1 ", "ｓｈ２０２５－１", "\u3000Sh2025-1"})
    void ofTheHotlineIsRegisteredOnce(String typed) {
        take(hotline("SH2025-1"));

        assertThat(refused(hotline(typed))).containsExactly("opinion.order-known");
        assertThat(congress.daibiao()
                        .find(Query.of(Opinion.SHAPE, Opinion.ORDER_NUMBER.is(ExternalKey.of(typed))), office)
                        .items())
                .hasSize(1);
    }

    private static RegisterOpinion hotline(String order) {
        return RegisterOpinion.byHotline(order, TOWN, "road", "路灯不亮", "2025-06-03");
    }

    private static RegisterOpinion with(Origin origin) {
        return new RegisterOpinion(
                origin,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TOWN,
                "road",
                "路灯",
                day("2025-06-03"),
                List.of(new Handler(Level.STREET, TOWN)),
                null);
    }

    private RegisterOpinion atStation(String day) {
        return RegisterOpinion.atStation(station(), TOWN, "road", "路灯不亮", day);
    }

    private Id<Station> station() {
        var name = "站"
                + congress.daibiao()
                        .find(Query.of(Station.SHAPE), office)
                        .items()
                        .size();
        return congress.daibiao()
                .stations()
                .open(OpenStation.of(name, TOWN, "某路", "2025-04-01"), office)
                .orThrow()
                .id();
    }

    private Versioned<Opinion> take(RegisterOpinion command) {
        return opinions.register(command, office).orThrow();
    }

    private List<String> refused(RegisterOpinion command) {
        return codes(opinions.register(command, office));
    }

    private Versioned<Opinion> answer(Versioned<Opinion> opinion, Level level, String day) {
        return opinions.recordResult(new RecordResult(opinion.seen(), level, "已办", day(day)), office)
                .orThrow();
    }

    private Outcome<Versioned<Opinion>> suggest(Versioned<Opinion> opinion, String day) {
        return opinions.turnIntoSuggestion(
                new TurnIntoSuggestion(opinion.seen(), new UUID(7, 7), "区交通委", day(day)), office);
    }

    private List<Handling> handlings(Id<Opinion> opinion) {
        return congress.daibiao().find(Query.of(Handling.SHAPE, Handling.OPINION.is(opinion)), office).items().stream()
                .map(Versioned::value)
                .toList();
    }

    private List<String> lines(Id<Opinion> opinion) {
        return congress.entries(EntryFilter.about(opinion)).stream()
                .map(OpinionServiceTest::said)
                .toList();
    }

    private static String said(Line line) {
        String due = line.due() == null ? "" : " by " + line.due();
        return line.kind() + " " + line.role() + " " + line.day() + due;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
