package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daibiao.congress.AddOrgan;
import org.daibiao.congress.CongressService;
import org.daibiao.congress.Document;
import org.daibiao.congress.MarkDocument;
import org.daibiao.congress.Organ;
import org.daibiao.congress.RegisterDocument;
import org.daibiao.contact.HoldForum;
import org.daibiao.contact.NewMatter;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyService;
import org.daibiao.deputy.EndOffice;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.deputy.JoinGroup;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RevokeTermination;
import org.daibiao.deputy.Seat;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.TerminateDeputy;
import org.daibiao.deputy.TerminationCause;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.opinion.HandOver;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.OpenRound;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.PassUp;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.opinion.TurnIntoSuggestion;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.daibiao.station.GuideStation;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.daibiao.suggestion.DraftSuggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on ways that are seldom taken: what their rooms declare of them covers these too, so that the desk carries them out. */
@DisplayName("What rooms declare of their commands covers the seldom way")
class TermsTest {
    private final Fixture congress = new Fixture();
    private final Daibiao door = congress.daibiao();
    private final Actor office = congress.office();

    @Test
    @DisplayName("of a document that was made elsewhere and belongs to an organ here")
    void documentOfAnOrgan() {
        CongressService register = door.congresses();
        Id<Organ> court = register.addOrgan(AddOrgan.of("区法院", Organ.Kind.COURT, "2022-01-12"), office)
                .orThrow()
                .id();
        var command = new RegisterDocument("notice", "市高院通知", court, Document.Source.ELSEWHERE, day("2025-03-03"));

        var document = register.register(command, office).orThrow();
        document = register.circulate(MarkDocument.of(document.seen(), "2025-03-04"), office)
                .orThrow();
        register.publish(MarkDocument.of(document.seen(), "2025-03-05"), office).orThrow();

        assertThat(lines(document.id()))
                .containsExactly(
                        "document.registered.notice item",
                        "document.registered.notice organ",
                        "document.circulated.notice item",
                        "document.circulated.notice organ",
                        "document.published.notice item",
                        "document.published.notice organ");
    }

    @Test
    @DisplayName("of an office in the council of chairpersons that ends before the deputy's own seat")
    void chairpersonsOffice() {
        Id<Deputy> li = congress.chairperson("李敏");

        var ended = door.deputies()
                .endOffice(new EndOffice(seat(li, Office.CHAIRPERSONS_MEMBER).seen(), day("2025-05-01")), office)
                .orThrow();

        assertThat(ended.value().until()).isEqualTo("2025-05-01");
    }

    @Test
    @DisplayName("of a termination taken back that had ended a membership and a suspension")
    void terminationWithAllItEnded() {
        DeputyService deputies = door.deputies();
        Id<Deputy> li = congress.deputy("李敏");
        var group = deputies.form(new FormGroup(Group.Kind.DEPUTIES_GROUP, "安亭一组", "安亭镇", day("2022-02-01")), office)
                .orThrow();
        var membership = deputies.join(new JoinGroup(li, group.id(), day("2022-02-01")), office)
                .orThrow();
        var suspension = deputies.suspend(SuspendDeputy.of(li, Suspension.Cause.IN_CUSTODY, "2025-01-10"), office)
                .orThrow();
        Versioned<Seat> own = deputies.terminate(
                        TerminateDeputy.of(seat(li, Office.DEPUTY).seen(), TerminationCause.MOVED_AWAY, "2025-02-01"),
                        office)
                .orThrow();
        assertThat(congress.entries(EntryFilter.about(membership.id()))).hasSize(2);

        deputies.revokeTermination(new RevokeTermination(own.seen(), "同名之误"), office)
                .orThrow();

        assertThat(lines(membership.id())).containsExactly("group.member.deputies-group deputy");
        assertThat(lines(suspension.id())).containsExactly("deputy.suspension deputy");
    }

    @Test
    @DisplayName("of a discussion meeting at a station where matters are raised")
    void forumAtAStation() {
        Id<Deputy> chair = congress.chairperson("周正");
        var guests = List.of(congress.deputy("王芳"), congress.deputy("孙强"));
        Id<Station> station = station().id();
        var matters = List.of(new NewMatter("traffic", "站点太远"));

        var forum = door.contacts()
                .holdForum(new HoldForum(chair, guests, day("2025-06-01"), station, matters), office)
                .orThrow();

        assertThat(lines(forum.id()))
                .contains("forum.held item", "forum.held member", "forum.held deputy", "forum.held station");
        assertThat(congress.entries(new EntryFilter(Set.of("matter.*"), null, null, null, null, null)))
                .extracting(line -> line.kind() + " " + line.role())
                .containsExactly("matter.raised item", "matter.answer-due item");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of guidance of a station, by each aspect")
    @ValueSource(strings = {"building", "operation", "function"})
    void guidance(String aspect) {
        var guidance = door.stations()
                .guide(GuideStation.of(station().id(), aspect, "2025-03-01"), office)
                .orThrow();

        assertThat(lines(guidance.id())).containsExactly("guided." + aspect + " item", "guided." + aspect + " station");
    }

    @Test
    @DisplayName("of an opinion of a community round that is handed over and passed up: both its due days move")
    void opinionOfARoundMoves() {
        Versioned<Opinion> opinion = raised();

        opinion = door.opinions()
                .handOver(
                        new HandOver(opinion.seen(), List.of(new Handler(Level.DISTRICT, "区建管委")), day("2025-03-10")),
                        office)
                .orThrow();
        owedTwice(opinion);
        opinion = door.opinions()
                .passUp(new PassUp(opinion.seen(), "市交通委", day("2025-03-17")), office)
                .orThrow();
        owedTwice(opinion);
    }

    @Test
    @DisplayName("of an opinion of a community round that becomes a suggestion: both its due days move")
    void opinionOfARoundIsSuggested() {
        Versioned<Opinion> opinion = raised();

        owedTwice(door.opinions()
                .turnIntoSuggestion(
                        new TurnIntoSuggestion(opinion.seen(), UUID.randomUUID(), "区建管委", day("2025-03-10")), office)
                .orThrow());
    }

    @Test
    @DisplayName("of an opinion of a community round from which a suggestion is drafted: both its due days move")
    void opinionOfARoundIsDrafted() {
        Versioned<Opinion> opinion = raised();
        Id<Deputy> li = congress.deputy("李敏");

        door.suggestions()
                .draft(
                        new DraftSuggestion(
                                li,
                                null,
                                null,
                                List.of(),
                                "关于增设公交站点的建议",
                                "……",
                                null,
                                null,
                                opinion.seen(),
                                "区建管委",
                                day("2025-03-10")),
                        office)
                .orThrow();

        owedTwice(door.get(Opinion.SHAPE, opinion.id(), office));
    }

    private Versioned<Opinion> raised() {
        var round = door.opinions()
                .openRound(OpenRound.of("主题", "重点", "2025-03-03", "2025-03-14"), office)
                .orThrow();
        return door.opinions()
                .register(RegisterOpinion.inRound(round.id(), "安亭镇", "traffic", "站点太远", "2025-03-04"), office)
                .orThrow();
    }

    private void owedTwice(Versioned<Opinion> opinion) {
        LocalDate dueOn = opinion.value().dueOn();
        assertThat(congress.entries(EntryFilter.about(opinion.id(), "opinion.due", "round-opinion.due")))
                .extracting(line -> line.kind() + " by " + line.due())
                .containsExactly("opinion.due by " + dueOn, "round-opinion.due by " + dueOn);
    }

    private Versioned<Station> station() {
        return door.stations()
                .open(OpenStation.of("安亭站", "安亭镇", "某路", "2025-01-01"), office)
                .orThrow();
    }

    private Versioned<Seat> seat(Id<Deputy> deputy, Office as) {
        return congress.seats(deputy).stream()
                .filter(seat -> seat.value().office() == as)
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(Id<?> item) {
        return congress.entries(EntryFilter.about(item)).stream()
                .map(line -> line.kind() + " " + line.role())
                .filter(line -> !line.startsWith("duty."))
                .distinct()
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
