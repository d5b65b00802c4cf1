package org.daibiao.fuzz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.daibiao.DaibiaoBuilder;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.calendar.TermInterval;
import org.daibiao.congress.AddOrgan;
import org.daibiao.congress.Document;
import org.daibiao.congress.HoldSession;
import org.daibiao.congress.Organ;
import org.daibiao.congress.RegisterDocument;
import org.daibiao.congress.Session;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.LinkVoter;
import org.daibiao.contact.Matter;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.CorrectDeputy;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.deputy.JoinGroup;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Seat;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.TerminateDeputy;
import org.daibiao.deputy.TerminationCause;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.CloseRound;
import org.daibiao.opinion.FeedBack;
import org.daibiao.opinion.OpenRound;
import org.daibiao.opinion.OpinionService;
import org.daibiao.opinion.RecordResult;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.opinion.ReportBack;
import org.daibiao.opinion.ReportOpinion;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollService;
import org.daibiao.poll.TakeOverPoll;
import org.daibiao.poll.TallyRules;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.station.AppointStaff;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Post;
import org.daibiao.station.ReceivePeople;

/**
 * A district (区人大) on 1 July 2025 with a record of nearly every word. It is the same in every JVM, ids included, and forgets what is
 * done to it. Thread-safe.
 */
final class District {
    private static final LocalDate SINCE = LocalDate.parse("2025-01-10");
    private static final Pattern NAME = Pattern.compile("\\$([a-z]+)");
    private static final District ONE = new District();

    private final MemoryStores stores = new MemoryStores();
    private final Daibiao builder = on(WorkPlans.JIADING_2025, stores, 1).build();
    private final Actor office =
            Actor.of(builder.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final Daibiao daibiao =
            on(WorkPlans.JIADING_2025, new Forgetful(stores), 2).build();
    private final Map<String, UUID> records = new LinkedHashMap<>();

    private District() {
        Id<Deputy> member = deputy("member", "李敏");
        builder.deputies()
                .seat(new SeatDeputy(member, Office.COMMITTEE_MEMBER, SINCE), office)
                .orThrow();
        kept("chair", builder.deputies().seat(new SeatDeputy(member, Office.CHAIRPERSONS_MEMBER, SINCE), office));
        Id<Deputy> deputy = deputy("deputy", "王芳");
        Id<Deputy> other = deputy("other", "陈静");
        kept(
                "suspension",
                builder.deputies()
                        .suspend(
                                new SuspendDeputy(deputy("suspended", "周强"), Suspension.Cause.IN_CUSTODY, SINCE),
                                office));
        var ended = new TerminateDeputy(seat(deputy("gone", "吴刚")).seen(), TerminationCause.MOVED_AWAY, SINCE);
        kept("terminated", builder.deputies().terminate(ended, office));
        records.put("seat", seat(other).id().value());
        deputy("twin", "王芳");
        groups(deputy);
        contacts(member, deputy);
        stations(deputy);
        imported();
        opinions();
        new Raised(builder, office, deputy, other, records::put).all();
        var votes = new Voted(builder, office, records::put);
        votes.all(stores);
        new Chosen(builder, office, deputy, votes, records::put).all();
        congresses();
    }

    private void congresses() {
        kept("organ", builder.congresses().addOrgan(AddOrgan.of("某局", Organ.Kind.DEPARTMENT, "2025-01-10"), office));
        kept(
                "document",
                builder.congresses()
                        .register(RegisterDocument.of("plan", "某件", Document.Source.ORGAN, "2025-01-10"), office));
        kept(
                "session",
                builder.congresses()
                        .hold(
                                new HoldSession(
                                        Session.Body.STANDING_COMMITTEE,
                                        24,
                                        LocalDate.parse("2025-01-20"),
                                        LocalDate.parse("2025-01-21")),
                                office));
        records.put("term", builder.congresses().terms(office).get(0).id().value());
    }

    static District get() {
        return ONE;
    }

    /** The door; what is done through it is forgotten at once. */
    Daibiao daibiao() {
        return daibiao;
    }

    /** Votes, of which a new one's boxes are all held here; what is put into them is forgotten at once. */
    PollService polls() {
        Desk desk = daibiao.desk();
        var box = new ForgetfulBox(stores.port(BallotBox.class).orElseThrow());
        PollService polls = PollService.of(desk.bare(), box, TallyRules.READY, "here", Duration.ofSeconds(10));
        desk.find(Query.of(Poll.SHAPE, Poll.STATE.is(Poll.State.OPEN)), office).items().stream()
                .filter(open -> open.value().takeOverBy() == 1)
                .forEach(open ->
                        polls.takeOver(new TakeOverPoll(open.seen()), office).orThrow());
        return polls;
    }

    /** Who may do everything. */
    Actor office() {
        return office;
    }

    /** The same district under another plan; throws as the door's builder does. */
    Daibiao under(WorkPlan plan) {
        return on(plan, new Forgetful(stores), 3).build();
    }

    /** The term in which it all lies. */
    TermInterval term() {
        return TermInterval.since(WorkPlans.JIADING_2025.term().firstDay());
    }

    /** The text with the ids of this district's records where it names them: {@code $deputy}. */
    String named(String text) {
        return NAME.matcher(text).replaceAll(name -> {
            UUID id = records.get(name.group(1));
            Said.hold(id != null, "no record is called " + name.group());
            return String.valueOf(id);
        });
    }

    private static DaibiaoBuilder on(WorkPlan plan, Stores stores, int source) {
        var count = new AtomicLong();
        return Daibiao.builder()
                .access(RolePolicy.committeeOnly())
                .plan(plan)
                .stores(stores)
                .ids(() -> new UUID(source, count.incrementAndGet()))
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    private void groups(Id<Deputy> deputy) {
        var form = new FormGroup(Group.Kind.DEPUTIES_GROUP, "第一组", "安亭镇", SINCE);
        var group = kept("group", builder.deputies().form(form, office));
        kept("membership", builder.deputies().join(new JoinGroup(deputy, group, SINCE), office));
    }

    private void contacts(Id<Deputy> member, Id<Deputy> deputy) {
        var voter =
                kept("voter", builder.deputies().registerVoter(RegisterVoter.of("赵敏", "第1选区", "2025-01-10"), office));
        kept("link", builder.contacts().link(new LinkDeputy(member, deputy, SINCE), office));
        kept("unlinked", builder.deputies().registerVoter(RegisterVoter.of("钱伟", "第1选区", "2025-01-10"), office));
        kept("voterlink", builder.contacts().linkVoter(new LinkVoter(deputy, voter, SINCE), office));
        kept(
                "contact",
                builder.contacts()
                        .record(
                                RecordContact.visit(member, deputy, "2025-06-12")
                                        .raising("road", "路灯"),
                                office));
        var matters = builder.find(Query.of(Matter.SHAPE), office);
        records.put("matter", matters.items().get(0).id().value());
        kept("again", builder.contacts().record(RecordContact.visit(member, deputy, "2025-06-12"), office));
    }

    private void stations(Id<Deputy> deputy) {
        var station =
                kept("station", builder.stations().open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-10"), office));
        var staff = new AppointStaff(station, Post.Duty.HEAD, PersonName.of("钱红"), null, SINCE);
        kept("post", builder.stations().appoint(staff, office));
        kept(
                "happening",
                builder.stations().receive(ReceivePeople.of(station, "2025-06-16", List.of(deputy), 3), office));
    }

    /** One of each from another system, corrected by a hand, and imported again. */
    private void imported() {
        var row = RegisterDeputy.of("郑华", "外冈镇").keyed("D-1");
        builder.deputies().importAll(List.of(row), office).orThrow();
        var deputy =
                builder.deputies().byExternalKey(ExternalKey.of("d-1"), office).orElseThrow();
        kept(
                "imported",
                builder.deputies()
                        .correctDeputy(CorrectDeputy.of(deputy.seen(), "已调动").ofUnit("马陆镇"), office));
        builder.deputies().importAll(List.of(row), office).orThrow();
        var station = OpenStation.of("外站", "外冈镇", "某街", "2025-01-10").keyed("S-1");
        builder.stations().importAll(List.of(station), office).orThrow();
    }

    /** A closed round with an answered opinion, of which the open one has heard that it takes time. */
    private void opinions() {
        OpinionService service = builder.opinions();
        var first = service.openRound(OpenRound.of("某主题", "某重点", "2025-03-03", "2025-03-14"), office)
                .orThrow();
        var raised = service.register(RegisterOpinion.inRound(first.id(), "安亭镇", "road", "路灯", "2025-03-04"), office)
                .orThrow();
        var earlier = kept(
                "earlier",
                service.recordResult(
                        new RecordResult(raised.seen(), null, "已办", LocalDate.parse("2025-03-10")), office));
        var spoken = service.register(RegisterOpinion.byHotline("SH7", "安亭镇", "road", "井盖", "2025-03-04"), office)
                .orThrow();
        var solved = service.recordResult(
                        new RecordResult(spoken.seen(), null, "已办", LocalDate.parse("2025-03-10")), office)
                .orThrow();
        kept("told", service.feedBack(new FeedBack(solved.seen(), "已告知", LocalDate.parse("2025-03-11")), office));
        service.closeRound(new CloseRound(first.seen(), LocalDate.parse("2025-03-14")), office)
                .orThrow();
        var round = kept("round", service.openRound(OpenRound.of("某主题", "某重点", "2025-06-02", "2025-06-20"), office));
        for (ReportBack.Audience audience : ReportBack.Audience.values()) {
            var report =
                    ReportOpinion.result(round, earlier, audience, "2025-06-03").until("2025-08-31", "待办");
            service.reportBack(report, office).orThrow();
        }
        var lamps = RegisterOpinion.inRound(round, "安亭镇", "road", "路灯", "2025-06-12");
        kept("opinion", service.register(lamps, office));
        kept("alike", service.register(lamps, office));
    }

    private Id<Deputy> deputy(String called, String name) {
        var command = new RegisterDeputy(
                PersonName.of(name), "安亭镇", null, "安亭", PhoneNumber.of("13800138000"), List.of(), null, null);
        return kept(called, builder.deputies().register(command, office));
    }

    private Versioned<Seat> seat(Id<Deputy> deputy) {
        return builder.desk()
                .find(Query.of(Seat.SHAPE, Seat.DEPUTY.is(deputy)), office)
                .items()
                .get(0);
    }

    private <T> Id<T> kept(String called, Outcome<Versioned<T>> outcome) {
        Id<T> id = outcome.orThrow().id();
        records.put(called, id.value());
        return id;
    }
}
