package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.daibiao.Daibiao;
import org.daibiao.contact.AnswerMatter;
import org.daibiao.contact.Matter;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.opinion.CloseRound;
import org.daibiao.opinion.CommunityRound;
import org.daibiao.opinion.DeclineOpinion;
import org.daibiao.opinion.FeedBack;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.OpenRound;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.OpinionService;
import org.daibiao.opinion.PassUp;
import org.daibiao.opinion.RecordResult;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.opinion.ReportBack.Audience;
import org.daibiao.opinion.ReportOpinion;
import org.daibiao.opinion.TakeBackOpinion;
import org.daibiao.opinion.TakePart;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.daibiao.station.EnterStation;
import org.daibiao.station.Station;

/** What people say in 2025, at stations, by the hotline and in two community rounds, and its outcome, so that every state occurs. */
final class Opinions {
    private static final int STATES = 8;

    private final OpinionService service;
    private final Daibiao daibiao;
    private final District district;
    private final Stations stations;
    private final Suggestions suggestions;
    private final Actor office;
    private final Map<String, Versioned<Opinion>> opinions = new HashMap<>();
    private final List<Versioned<CommunityRound>> rounds = new ArrayList<>();

    Opinions(Daibiao daibiao, District district, Stations stations, Suggestions suggestions) {
        this.daibiao = daibiao;
        this.service = daibiao.opinions();
        this.district = district;
        this.stations = stations;
        this.suggestions = suggestions;
        this.office = district.office();
    }

    /** The deputies who stay take part in the rounds. */
    void plan(Diary diary, List<Id<Deputy>> deputies) {
        for (int n = 0; n < stations.all().size(); n++) {
            follow(diary, n, LocalDate.parse("2025-05-06").plusWeeks(n));
        }
        round(diary, 0, LocalDate.parse("2025-05-26"), deputies);
        round(diary, 1, LocalDate.parse("2025-10-13"), deputies);
        answers(diary);
    }

    /** Each opinion takes the next outcome in turn. The ninth is answered but its result is never reported; every eighth remains in handling. */
    private void follow(Diary diary, int n, LocalDate day) {
        String key = "station " + n;
        raise(diary, key, day, () -> intake(n, day));
        LocalDate week = day.plusDays(7);
        switch (n % STATES) {
            case 0, 2 -> told(diary, key, week, n != STATES);
            case 3 -> {
                step(diary, key, week, (seen, on) -> service.passUp(new PassUp(seen, "市交通委员会", on), office));
                told(diary, key, day.plusDays(28), true);
            }
            case 4 -> {
                suggestions.fromOpinion(diary, week, () -> now(key).seen(), () -> look(key));
                told(diary, key, week.plusDays(84), true);
            }
            case 5 -> {
                step(diary, key, week, this::decline);
                feedBack(diary, key, week);
            }
            case 6 -> step(diary, key, week, (seen, on) -> service.takeBack(new TakeBackOpinion(seen, "重复登记"), office));
            default -> {
                // answered on the spot, or still in handling
            }
        }
    }

    private RegisterOpinion intake(int n, LocalDate day) {
        String unit =
                List.copyOf(district.units().keySet()).get(n % district.units().size());
        var station = RegisterOpinion.atStation(stations.all().get(n), unit, "road", "路灯不亮", day.toString());
        return switch (n % STATES) {
            case 1 -> station.answered("已联系电力公司，今晚修复");
            case 2 -> station.to(new Handler(Level.DISTRICT, "区建设和管理委员会"));
            case 5 -> RegisterOpinion.byHotline("SH2025" + n, unit, "litigation", "对判决不服", day.toString());
            default -> station;
        };
    }

    /** Rereads the opinion: it has become a suggestion, which gave it a new version. */
    private void look(String key) {
        opinions.put(key, daibiao.get(Opinion.SHAPE, now(key).id(), office));
    }

    private Outcome<Versioned<Opinion>> decline(Seen<Opinion> seen, LocalDate day) {
        return service.decline(new DeclineOpinion(seen, "应依法上诉", day), office);
    }

    /** A round of four weeks in which people of each unit speak; the first unit's opinion in the first round is not solved. */
    private void round(Diary diary, int which, LocalDate first, List<Id<Deputy>> deputies) {
        diary.on(first, () -> {
            var open = new OpenRound("市人大年度主题", "“十五五”规划编制", first, first.plusDays(25));
            rounds.add(service.openRound(open, office).orThrow());
        });
        LocalDate visit = first.plusDays(8);
        diary.on(visit, () -> {
            enter(rounds.get(which), visit);
            var parts = deputies.stream()
                    .map(deputy -> new TakePart(rounds.get(which).id(), deputy, visit))
                    .toList();
            District.batches(parts)
                    .forEach(batch -> service.takePartAll(batch, office).orThrow());
        });
        for (String unit : district.units().keySet()) {
            String key = which + " " + unit;
            Supplier<RegisterOpinion> intake =
                    () -> RegisterOpinion.inRound(rounds.get(which).id(), unit, "housing", "加装电梯", visit.toString());
            raise(diary, key, visit, intake);
            if (which != 0 || !unit.equals(unsolved())) {
                told(diary, key, visit.plusDays(7), true);
            }
        }
        LocalDate last = first.plusDays(25);
        if (which > 0) {
            diary.on(last, () -> report(which, last));
        }
        diary.on(
                last,
                () -> service.closeRound(new CloseRound(rounds.get(which).seen(), last), office)
                        .orThrow());
    }

    /** Deputies bring the theme, and departments bring service, to every station (5.f). */
    private void enter(Versioned<CommunityRound> round, LocalDate day) {
        for (Id<Station> station : stations.all()) {
            for (String who : List.of("deputies", "departments")) {
                var enter = EnterStation.of(station, who + ".concentrated", "活动主题", day.toString());
                daibiao.stations().enter(enter.at(round.id()), office).orThrow();
            }
        }
    }

    private String unsolved() {
        return district.units().keySet().iterator().next();
    }

    /** Reports the outcome of the previous round to both audiences; for the unsolved opinion, with the day until which it will take. */
    private void report(int which, LocalDate day) {
        for (String unit : district.units().keySet()) {
            for (Audience audience : Audience.values()) {
                var result = ReportOpinion.result(
                        rounds.get(which).id(), now((which - 1) + " " + unit).id(), audience, day.toString());
                var said = unit.equals(unsolved()) ? result.until("2026-03-31", "须业主表决") : result;
                service.reportBack(said, office).orThrow();
            }
        }
    }

    /** What deputies raise at contacts is answered at the end of each month, except in August. */
    private void answers(Diary diary) {
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2025, month, 1).plusMonths(1).minusDays(1);
            if (month != 8) {
                diary.on(
                        day,
                        () -> open(day)
                                .forEach(matter -> daibiao.contacts()
                                        .answer(new AnswerMatter(matter, "已由承办单位答复", day), office)
                                        .orThrow()));
            }
        }
    }

    private List<Seen<Matter>> open(LocalDate day) {
        var query = Query.of(Matter.SHAPE, Matter.ANSWERED_ON.missing(), Matter.RAISED_ON.atMost(day));
        return daibiao.find(query, office).items().stream().map(Versioned::seen).toList();
    }

    private void told(Diary diary, String key, LocalDate day, boolean fedBack) {
        step(diary, key, day, (seen, on) -> service.recordResult(new RecordResult(seen, null, "已办理", on), office));
        if (fedBack) {
            feedBack(diary, key, day);
        }
    }

    private void feedBack(Diary diary, String key, LocalDate day) {
        step(diary, key, day, (seen, on) -> service.feedBack(new FeedBack(seen, "已当面告知", on), office));
    }

    private void raise(Diary diary, String key, LocalDate day, Supplier<RegisterOpinion> intake) {
        diary.on(
                day,
                () -> opinions.put(key, service.register(intake.get(), office).orThrow()));
    }

    private void step(
            Diary diary,
            String key,
            LocalDate day,
            BiFunction<Seen<Opinion>, LocalDate, Outcome<Versioned<Opinion>>> deed) {
        diary.on(day, () -> opinions.put(key, deed.apply(now(key).seen(), day).orThrow()));
    }

    private Versioned<Opinion> now(String key) {
        return Objects.requireNonNull(opinions.get(key), key);
    }
}
