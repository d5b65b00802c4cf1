package org.daibiao.testkit.year;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.opinion.CloseRound;
import org.daibiao.opinion.CommunityRound;
import org.daibiao.opinion.DeclineOpinion;
import org.daibiao.opinion.FeedBack;
import org.daibiao.opinion.HandOver;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.OpenRound;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.RecordResult;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.opinion.ReportBack;
import org.daibiao.opinion.ReportOpinion;
import org.daibiao.opinion.TakePart;
import org.jspecify.annotations.Nullable;

/** The opinions of a year. */
final class YearOfOpinions {
    private static final String ROUNDS = "rounds";

    private final Year year;

    YearOfOpinions(Year year) {
        this.year = year;
    }

    void all() {
        LocalDate since = year.from(Year.FIRST, 100);
        round("round 0", since);
        LocalDate next = since.plusDays(40 + year.random().nextInt(60));
        round("round 1", next);
        for (int n = 0; n < 3; n++) {
            reported("opinion " + n, "round 1", year.from(next, 30));
        }
        for (int n = 0; n < 4; n++) {
            opinion(null, year.any());
        }
    }

    /** A round; both are one chain, since the next one begins when the one before is closed. */
    private void round(String round, LocalDate since) {
        LocalDate last = since.plusDays(30);
        year.act(
                ROUNDS,
                since,
                round + " opens",
                at -> at.named(
                        round, at.door.opinions().openRound(new OpenRound("走进社区", round, since, last), at.office)));
        for (String deputy : year.deputies(4)) {
            LocalDate day = year.from(since, 31);
            year.act(
                    "part of " + deputy + " in " + round,
                    day,
                    "is taken",
                    at -> at.door.opinions().takePart(new TakePart(at.id(round), at.id(deputy), day), at.office));
        }
        for (int n = 0; n < 3; n++) {
            opinion(round, year.from(since, 31));
        }
        LocalDate closed = year.from(last, 10);
        year.act(
                ROUNDS,
                closed,
                round + " closes",
                at -> at.door
                        .opinions()
                        .closeRound(new CloseRound(at.seen(CommunityRound.SHAPE, round), closed), at.office));
    }

    private void reported(String opinion, String round, LocalDate day) {
        for (ReportBack.Audience audience : ReportBack.Audience.values()) {
            year.act(
                    "report of " + opinion + " to " + audience,
                    day,
                    "is made",
                    at -> at.door
                            .opinions()
                            .reportBack(
                                    new ReportOpinion(at.id(round), at.id(opinion), audience, day, null, null),
                                    at.office));
        }
    }

    private void opinion(@Nullable String round, LocalDate day) {
        String chain = year.name("opinion");
        String station = year.station();
        year.act(
                chain,
                day,
                "is raised",
                at -> at.named(
                        chain,
                        at.door
                                .opinions()
                                .register(
                                        round != null
                                                ? RegisterOpinion.inRound(
                                                        at.id(round), "安亭镇", "roads", chain, day.toString())
                                                : RegisterOpinion.atStation(
                                                        at.id(station), "安亭镇", "roads", chain, day.toString()),
                                        at.office)));
        Level level = Level.STREET;
        LocalDate next = year.from(day, 12);
        if (year.random().nextInt(3) == 0) {
            LocalDate over = next;
            year.act(
                    chain,
                    over,
                    "is handed over",
                    at -> at.door
                            .opinions()
                            .handOver(
                                    new HandOver(
                                            at.seen(Opinion.SHAPE, chain),
                                            List.of(new Handler(Level.DISTRICT, "区建管委")),
                                            over),
                                    at.office));
            level = Level.DISTRICT;
            next = year.from(next, 20);
        }
        ended(chain, level, next);
    }

    private void ended(String chain, Level level, LocalDate day) {
        if (year.random().nextInt(6) == 0) {
            year.act(
                    chain,
                    day,
                    "is declined",
                    at -> at.door
                            .opinions()
                            .decline(new DeclineOpinion(at.seen(Opinion.SHAPE, chain), "应当起诉", day), at.office));
            return;
        }
        year.act(
                chain,
                day,
                "has a result",
                at -> at.door
                        .opinions()
                        .recordResult(new RecordResult(at.seen(Opinion.SHAPE, chain), level, "已修", day), at.office));
        LocalDate told = year.from(day, 15);
        year.act(
                chain,
                told,
                "is fed back",
                at -> at.door.opinions().feedBack(new FeedBack(at.seen(Opinion.SHAPE, chain), "已告知", told), at.office));
    }
}
