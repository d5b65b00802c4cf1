package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.daibiao.Daibiao;
import org.daibiao.calendar.Period;
import org.daibiao.congress.CongressService;
import org.daibiao.congress.Document;
import org.daibiao.congress.MarkDocument;
import org.daibiao.congress.RegisterDocument;
import org.daibiao.contact.HoldForum;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RestoreDeputy;
import org.daibiao.deputy.Seat;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.TerminateDeputy;
import org.daibiao.deputy.TerminationCause;
import org.daibiao.plan.Attest;
import org.daibiao.plan.Attestation;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;

/** What deputies and committees do in 2025: most do well, some fall short. */
final class Year {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-06");
    private static final LocalDate LAST = LocalDate.parse("2025-12-20");
    private static final List<String> CHANNELS = List.of("visit", "reception", "discussion", "appointment");

    private final Daibiao daibiao;
    private final Play play;
    private final District district;
    private final Stations stations;
    private final Projects projects;
    private final Suggestions suggestions;
    private final Opinions opinions;

    Year(Daibiao daibiao, Play play, District district, Stations stations, Projects projects) {
        this.daibiao = daibiao;
        this.play = play;
        this.district = district;
        this.stations = stations;
        this.projects = projects;
        this.suggestions = new Suggestions(daibiao, district);
        this.opinions = new Opinions(daibiao, district, stations, suggestions);
    }

    Diary plan() {
        var diary = new Diary(play);
        documents(diary);
        fates(diary);
        contacts(diary);
        voters(diary);
        forums(diary);
        stations.plan(diary);
        opinions.plan(diary, district.deputies().stream().filter(this::stays).toList());
        suggestions.plan(diary);
        projects.plan(diary);
        attestations(diary);
        return diary;
    }

    void play(Diary diary, IntConsumer done) {
        diary.write(daibiao, district.office(), done);
    }

    private void documents(Diary diary) {
        LocalDate adopted = LocalDate.parse("2025-02-26");
        diary.on(adopted, () -> {
            CongressService service = daibiao.congresses();
            var plan = RegisterDocument.of(
                    "work-plan", daibiao.plan().plan().title(), Document.Source.STANDING_COMMITTEE, adopted.toString());
            Versioned<Document> document =
                    service.register(plan, district.office()).orThrow();
            document = service.circulate(MarkDocument.of(document.seen(), "2025-02-27"), district.office())
                    .orThrow();
            service.publish(MarkDocument.of(document.seen(), "2025-02-28"), district.office())
                    .orThrow();
        });
        register(diary, "ballot-measures", "民生实事项目人大代表票决制实施办法（试行）", Document.Source.STANDING_COMMITTEE, "2025-01-10");
        register(diary, "capacity-opinion", "市人大关于加强代表工作能力建设的实施意见", Document.Source.ELSEWHERE, "2025-01-15");
        register(diary, "station-opinion", "关于建设全过程人民民主基层实践站点的实施意见", Document.Source.STANDING_COMMITTEE, "2025-04-18");
        register(diary, "supervision-plan", "民生实事项目监督工作实施方案", Document.Source.COUNCIL_OF_CHAIRPERSONS, "2025-03-20");
        register(diary, "opinion-flow-chart", "群众意见建议分级分类闭环处理流程图", Document.Source.STANDING_COMMITTEE, "2025-05-30");
        district.units().entrySet().stream().skip(1).forEach(unit -> {
            LocalDate day = play.dayOf(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-10-31"));
            var chart = new RegisterDocument(
                    "opinion-flow-chart", unit.getKey() + "闭环处理流程图", unit.getValue(), Document.Source.ORGAN, day);
            diary.on(
                    day,
                    () -> daibiao.congresses()
                            .register(chart, district.office())
                            .orThrow());
        });
    }

    private void register(Diary diary, String type, String title, Document.Source source, String day) {
        diary.on(
                LocalDate.parse(day),
                () -> daibiao.congresses()
                        .register(RegisterDocument.of(type, title, source, day), district.office())
                        .orThrow());
    }

    /** One deputy is suspended and restored, one is terminated, one is elected in mid-term. All three are at the end of the list. */
    private void fates(Diary diary) {
        Id<Deputy> suspended = fromEnd(1);
        Id<Deputy> leaving = fromEnd(2);
        var open = new ArrayList<Seen<Suspension>>();
        LocalDate from = LocalDate.parse("2025-03-02");
        diary.on(from, () -> {
            var suspension = daibiao.deputies()
                    .suspend(new SuspendDeputy(suspended, Suspension.Cause.IN_CUSTODY, from), district.office())
                    .orThrow();
            open.add(suspension.seen());
        });
        LocalDate restored = LocalDate.parse("2025-08-03");
        diary.on(
                restored,
                () -> daibiao.deputies()
                        .restore(new RestoreDeputy(open.get(0), restored), district.office())
                        .orThrow());
        LocalDate left = LocalDate.parse("2025-05-11");
        diary.on(
                left,
                () -> daibiao.find(Query.of(Seat.SHAPE, Seat.DEPUTY.is(leaving)), district.office()).items().stream()
                        .filter(seat -> seat.value().office() == Office.DEPUTY)
                        .forEach(seat -> daibiao.deputies()
                                .terminate(
                                        new TerminateDeputy(seat.seen(), TerminationCause.MOVED_AWAY, left),
                                        district.office())
                                .orThrow()));
        LocalDate elected = LocalDate.parse("2025-10-26");
        diary.on(
                elected,
                () -> daibiao.deputies()
                        .register(RegisterDeputy.of("补文选", "安亭镇").seatedOn(elected.toString()), district.office())
                        .orThrow());
    }

    private Id<Deputy> fromEnd(int n) {
        return district.deputies().get(district.deputies().size() - n);
    }

    private boolean stays(Id<Deputy> deputy) {
        return !deputy.equals(fromEnd(1)) && !deputy.equals(fromEnd(2));
    }

    private void contacts(Diary diary) {
        for (LinkDeputy pair : district.pairs()) {
            int wanted = play.in100(4) ? 1 : play.between(2, 3);
            boolean visited = !play.in100(3);
            for (int n = 0; n < wanted && stays(pair.deputy()); n++) {
                String channel = n == 0 && visited ? "visit" : CHANNELS.get(play.between(visited ? 0 : 1, 3));
                LocalDate day = play.dayOf(FIRST, LAST);
                var contact = RecordContact.of(pair.member(), pair.deputy(), channel, day.toString());
                diary.contact(n == 0 ? contact.raising("housing", "老旧小区加装电梯") : contact);
            }
        }
    }

    /** Each deputy meets voters a few times; one in fifty never does. Every station but one has visits and appointments. */
    private void voters(Diary diary) {
        for (Id<Deputy> deputy : district.deputies()) {
            int times = !stays(deputy) || play.in100(2) ? 0 : play.between(1, 3);
            for (int n = 0; n < times; n++) {
                LocalDate day = play.dayOf(FIRST, LAST);
                diary.voters(RecordVoterContact.of(deputy, play.one(CHANNELS), play.between(1, 20), day.toString()));
            }
        }
        for (int n = 1; n < stations.all().size(); n++) {
            Id<Deputy> deputy =
                    district.grassRoots().get(n % (district.grassRoots().size() / 2 + 1));
            for (String channel : List.of("visit", "appointment")) {
                LocalDate day = play.dayOf(FIRST, LAST);
                diary.voters(RecordVoterContact.of(deputy, channel, play.between(1, 9), day.toString())
                        .at(stations.all().get(n)));
            }
        }
    }

    /** Each member of the council of chairpersons meets deputies every quarter; the second one skips the third quarter. */
    private void forums(Diary diary) {
        for (int chair = 0; chair < district.chairpersons().size(); chair++) {
            Id<Deputy> leader = district.chairpersons().get(chair);
            for (Period quarter : Period.year(2025).quarters()) {
                if (chair != 1 || quarter.from().getMonthValue() != 7) {
                    LocalDate day =
                            play.dayOf(quarter.from().plusDays(6), quarter.to().minusDays(12));
                    List<Id<Deputy>> guests = district.grassRoots().stream()
                            .filter(this::stays)
                            .skip(play.between(0, 3))
                            .limit(5)
                            .toList();
                    diary.on(
                            day,
                            () -> daibiao.contacts()
                                    .holdForum(HoldForum.of(leader, guests, day.toString()), district.office())
                                    .orThrow());
                }
            }
        }
    }

    private void attestations(Diary diary) {
        diary.on(LocalDate.parse("2025-12-28"), () -> {
            for (String id : List.of("0.b", "4.d", "11.0", "13.0", "18.b", "18.c")) {
                attest(id, Attestation.Judgement.MET, "年终总结经主任会议审议");
            }
            attest("10.c", Attestation.Judgement.OPEN, "特色品牌仍在培育");
        });
    }

    private void attest(String id, Attestation.Judgement judgement, String reason) {
        daibiao.plan()
                .attest(Attest.of(id, Period.year(2025), judgement, reason), district.office())
                .orThrow();
    }
}
