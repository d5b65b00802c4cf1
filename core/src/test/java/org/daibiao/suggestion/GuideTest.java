package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide's code, compiled and run; compared without white space, because the formatter breaks lines where the guide does not. */
@DisplayName("The guide to a suggestion")
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "a-suggestion.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/suggestion/GuideTest.java");

    private final List<String> out = new ArrayList<>();

    /** A clock that this guide moves from day to day; your application leaves it out and gets the system's, in Shanghai's time zone. */
    static final class Today extends Clock {
        private LocalDate day = LocalDate.parse("2025-04-07");

        LocalDate go(String to) {
            day = LocalDate.parse(to);
            return day;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(10, 0).atZone(getZone()).toInstant();
        }
    }

    @Test
    @DisplayName("shows the code that is compiled here and what it prints")
    void showsItsCode() throws IOException {
        var today = new Today();
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .clock(today)
                .build()) {
            var jiading = daibiao.open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(jiading.id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
            var li = daibiao.deputies()
                    .register(RegisterDeputy.of("李敏", "安亭镇"), office)
                    .orThrow()
                    .id();
            var wang = daibiao.deputies()
                    .register(RegisterDeputy.of("王芳", "安亭镇"), office)
                    .orThrow()
                    .id();

            var received = handedIn(daibiao, office, today, li, wang);
            var replied = replied(daibiao, office, today, received);
            delivered(daibiao, office, today, replied, li, wang);
            again(daibiao, office, today, li);
        }

        String source = dense(Files.readString(SOURCE));
        assertThat(blocks("java"))
                .hasSize(6)
                .allSatisfy(block ->
                        assertThat(source).contains(dense(block.replace("System.out.println(", "out.add(\"\" + "))));
        assertThat(String.join("\n", out) + "\n").isEqualTo(String.join("", blocks("text")));
    }

    private Versioned<Suggestion> handedIn(Daibiao daibiao, Actor office, Today today, Id<Deputy> li, Id<Deputy> wang) {
        var suggestions = daibiao.suggestions();
        var handling = daibiao.handling();
        var now = suggestions
                .draft(DraftSuggestion.of(li, List.of(wang), "关于在安亭镇增设公交站的建议", "墨玉路沿线……", "2025-04-07"), office)
                .orThrow();
        now = suggestions
                .consult(
                        new ConsultUnit(
                                now.seen(), Communication.Way.PHONE, "区交通委", li, today.go("2025-04-08"), "可以研究"),
                        office)
                .orThrow();
        today.go("2025-04-10");
        var early = suggestions.submit(SubmitSuggestion.of(now.seen(), "2025-04-10"), office);
        out.add("" + early.reasons().get(0).code());
        now = suggestions
                .confirm(ConfirmSuggestion.of(now.seen(), wang, "2025-04-10"), office)
                .orThrow();
        now = suggestions
                .submit(SubmitSuggestion.of(now.seen(), "2025-04-10"), office)
                .orThrow();
        today.go("2025-04-16");
        now = suggestions
                .accept(AcceptSuggestion.of(now.seen(), "2025-017", "2025-04-16"), office)
                .orThrow();

        now = handling.refer(new ReferSuggestion(now.seen(), today.go("2025-04-22")), office)
                .orThrow();
        var handlers = List.of(HandlerPart.lead("区交通委"), HandlerPart.co("安亭镇"));
        now = handling.distribute(new DistributeSuggestion(now.seen(), handlers, today.go("2025-04-23")), office)
                .orThrow();
        now = handling.receive(new ReceiveSuggestion(now.seen(), "区交通委", today.go("2025-04-25")), office)
                .orThrow();
        for (var task : List.of(DueDay.Task.RETURN, DueDay.Task.REPLY)) {
            var query = Query.of(DueDay.SHAPE, DueDay.SUGGESTION.is(now.id()), DueDay.TASK.is(task));
            var due = daibiao.find(query, office).items().get(0);
            out.add("" + daibiao.deadlines().deadline(due.id(), office).explain(Locale.ENGLISH));
        }
        return now;
    }

    private Versioned<Suggestion> replied(Daibiao daibiao, Actor office, Today today, Versioned<Suggestion> received) {
        var now = received;
        var handling = daibiao.handling();
        var promise = NewPromise.of("墨玉路站建成启用", "2025-11-30");
        var tooEarly = new RecordReply(
                now.seen(), "区交通委", "planned", "列入计划……", "张主任", null, List.of(promise), today.go("2025-05-12"));
        out.add("" + handling.reply(tooEarly, office).reasons());
        now = handling.talk(
                        new RecordTalk(
                                now.seen(), "区交通委", null, Communication.Way.VISIT, "实地察看", today.go("2025-05-12")),
                        office)
                .orThrow();
        now = handling.reply(
                        new RecordReply(
                                now.seen(),
                                "区交通委",
                                "planned",
                                "列入计划……",
                                "张主任",
                                null,
                                List.of(promise),
                                today.go("2025-07-15")),
                        office)
                .orThrow();
        out.add(""
                + daibiao.deadlines().dueWithin(30, null, office).items().stream()
                        .map(due -> due.value().task() + " by " + due.value().lastDay())
                        .toList());
        return now;
    }

    private void delivered(
            Daibiao daibiao, Actor office, Today today, Versioned<Suggestion> replied, Id<Deputy> li, Id<Deputy> wang) {
        var now = replied;
        var handling = daibiao.handling();
        for (var deputy : List.of(li, wang)) {
            now = handling.rate(
                            new RateReply(
                                    now.seen(),
                                    deputy,
                                    Rating.Grade.SATISFIED,
                                    Rating.Grade.BASICALLY_SATISFIED,
                                    null,
                                    today.go("2025-07-21")),
                            office)
                    .orThrow();
            out.add("" + now.value().state());
        }
        now = handling.talk(
                        new RecordTalk(
                                now.seen(), "区交通委", null, Communication.Way.PHONE, "通报进度", today.go("2025-09-10")),
                        office)
                .orThrow();
        var promised = daibiao.find(Query.of(Promise.SHAPE, Promise.SUGGESTION.is(now.id())), office)
                .items()
                .get(0);
        now = handling.settlePromise(
                        new SettlePromise(
                                now.seen(),
                                promised.id(),
                                null,
                                Promise.State.DELIVERED,
                                "11月10日启用",
                                null,
                                today.go("2025-11-14")),
                        office)
                .orThrow();
        out.add("" + now.value().state());
        now = handling.close(new CloseSuggestion(now.seen(), "已落实", today.go("2025-11-17")), office)
                .orThrow();
        out.add("" + now.value().state());
        out.add(""
                + daibiao.supervision()
                        .statistics(Period.year(2025), office)
                        .figure("kept")
                        .text(Locale.ENGLISH));
    }

    private void again(Daibiao daibiao, Actor office, Today today, Id<Deputy> li) {
        var suggestions = daibiao.suggestions();
        var handling = daibiao.handling();
        var one = daibiao.suggestions()
                .draft(DraftSuggestion.of(li, List.of(), "关于延长图书馆开放时间的建议", "……", "2025-11-17"), office)
                .orThrow();
        one = suggestions
                .submit(SubmitSuggestion.of(one.seen(), "2025-11-17"), office)
                .orThrow();
        one = suggestions
                .accept(AcceptSuggestion.of(one.seen(), "2025-018", "2025-11-17"), office)
                .orThrow();
        var day = today.go("2025-11-18");
        var library = "区文旅局";
        one = handling.refer(new ReferSuggestion(one.seen(), day), office).orThrow();
        one = handling.distribute(new DistributeSuggestion(one.seen(), List.of(HandlerPart.lead(library)), day), office)
                .orThrow();
        one = handling.receive(new ReceiveSuggestion(one.seen(), library, day), office)
                .orThrow();
        one = handling.talk(new RecordTalk(one.seen(), library, li, Communication.Way.PHONE, null, day), office)
                .orThrow();
        one = handling.reply(
                        new RecordReply(one.seen(), library, "for-reference", "……", "陈局长", "人手不足", List.of(), day),
                        office)
                .orThrow();
        one = handling.rate(
                        new RateReply(
                                one.seen(),
                                li,
                                Rating.Grade.SATISFIED,
                                Rating.Grade.DISSATISFIED,
                                "没有说明替代办法",
                                today.go("2025-11-24")),
                        office)
                .orThrow();
        out.add("" + one.value().state());
        one = handling.review(
                        new ReviewObjection(one.seen(), Review.Answer.REDO, "可以延长周末时间", today.go("2025-11-28")), office)
                .orThrow();
        var rounds = daibiao.find(Query.of(HandlingRound.SHAPE, HandlingRound.SUGGESTION.is(one.id())), office);
        rounds.items()
                .forEach(round -> out.add("" + "round " + round.value().ordinal() + " by "
                        + round.value().dueOn()));
        one = handling.reply(
                        new RecordReply(
                                one.seen(),
                                library,
                                "solved-or-adopted",
                                "周末延长两小时",
                                "陈局长",
                                null,
                                List.of(),
                                today.go("2025-12-15")),
                        office)
                .orThrow();
        one = handling.rate(
                        new RateReply(
                                one.seen(),
                                li,
                                Rating.Grade.SATISFIED,
                                Rating.Grade.SATISFIED,
                                null,
                                today.go("2025-12-17")),
                        office)
                .orThrow();
        out.add("" + one.value().state());
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}
