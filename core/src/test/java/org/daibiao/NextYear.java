package org.daibiao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.FeedBack;
import org.daibiao.opinion.HandOver;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.Origin;
import org.daibiao.opinion.PassUp;
import org.daibiao.opinion.RecordResult;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.profile.RuleProfile;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.AcceptSuggestion;
import org.daibiao.suggestion.AgreeToWithdraw;
import org.daibiao.suggestion.Communication;
import org.daibiao.suggestion.ConfirmSuggestion;
import org.daibiao.suggestion.DecideReturn;
import org.daibiao.suggestion.DistributeSuggestion;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.ExtendReply;
import org.daibiao.suggestion.HandlerPart;
import org.daibiao.suggestion.NewPromise;
import org.daibiao.suggestion.RateReply;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.ReceiveSuggestion;
import org.daibiao.suggestion.RecordReply;
import org.daibiao.suggestion.RecordTalk;
import org.daibiao.suggestion.ReferSuggestion;
import org.daibiao.suggestion.RequestReturn;
import org.daibiao.suggestion.ReturnRequest;
import org.daibiao.suggestion.SubmitSuggestion;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.WithdrawSuggestion;

/** A district whose suggestions and opinions go their way day by day, whatever its calendar knows. */
public final class NextYear {
    private static final Path MADE_UP = Path.of("src/test/resources/org/daibiao/made-up-2027-2028.yaml");
    private static final String LEAD = "区交通委";

    final Today today = new Today("2025-12-31");
    final MemoryStores stores = new MemoryStores();
    private final AtomicLong ids = new AtomicLong();
    private final TreeMap<LocalDate, List<Runnable>> diary = new TreeMap<>();
    private final UnaryOperator<DaibiaoBuilder> rules;
    final Id<Deputy> li;
    final Id<Deputy> wang;
    Daibiao door;
    final Actor office;

    NextYear(WorkCalendar calendar) {
        this(calendar, builder -> builder.plan(WorkPlans.JIADING_2025));
    }

    private NextYear(WorkCalendar calendar, UnaryOperator<DaibiaoBuilder> rules) {
        this.rules = rules;
        door = door(calendar);
        office = Actor.of(door.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        li = deputy("李敏");
        wang = deputy("王芳");
    }

    /** The bundled calendar with a notice for 2027 and 2028 that is made up. */
    static WorkCalendar told() {
        return WorkCalendars.china(MADE_UP);
    }

    /** The same years as somebody read them in before they were corrected. */
    static WorkCalendar toldWrong() {
        return WorkCalendars.china(Path.of("src/test/resources/org/daibiao/made-up-and-wrong-2027-2028.yaml"));
    }

    /** The bundled calendar with a notice for 2027 of these days alone, each with what it is. */
    public static WorkCalendar told(Path folder, String... days) throws IOException {
        String lines = Stream.of(days)
                .map(day -> day.split(" "))
                .map(day -> "      - {day: " + day[0] + ", is: " + day[1] + "}\n")
                .collect(Collectors.joining());
        String notice = "format: 1\nname: 2027（试用）\nyears:\n  - year: 2027\n    days:\n" + lines;
        return WorkCalendars.china(Files.writeString(folder.resolve("2027.yaml"), notice));
    }

    /** A district under a profile that changes Jiading's by these lines of a section. */
    static NextYear under(WorkCalendar calendar, String section, String... lines) throws IOException {
        String profile = "format: 1\nid: own-2026\ntitle: {zh: 试, en: own}\nlaw: OWN\nyear: 2026\nbase: jiading-2025\n"
                + "laws: {OWN: {zh: 试, en: own}}\nsections:\n  " + section + ":\n    " + String.join("\n    ", lines)
                + "\n";
        try (var plan = WorkPlan.class.getResourceAsStream("jiading-2025.yaml")) {
            String text = new String(plan.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("profile: jiading-2025", "profile: own-2026");
            var rules = RuleProfile.read(profile.getBytes(StandardCharsets.UTF_8));
            var own = WorkPlan.read(text.getBytes(StandardCharsets.UTF_8), rules);
            return new NextYear(calendar, builder -> builder.plan(own));
        }
    }

    private Daibiao door(WorkCalendar calendar) {
        return rules.apply(Daibiao.builder()
                        .stores(stores)
                        .clock(today)
                        .ids(() -> new UUID(7, ids.incrementAndGet()))
                        .calendar(calendar))
                .build();
    }

    /** The application starts again with another calendar. */
    void reads(WorkCalendar calendar) {
        door = door(calendar);
    }

    private Id<Deputy> deputy(String name) {
        return door.deputies()
                .register(RegisterDeputy.of(name, "安亭镇"), office)
                .orThrow()
                .id();
    }

    /** What is to be done on a later day. */
    private void later(LocalDate day, Runnable work) {
        diary.computeIfAbsent(day, any -> new ArrayList<>()).add(work);
    }

    /** On each of the days something is begun, and what was begun goes on, until all is done that was to be done. */
    void live(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(day -> later(day, () -> begin(day)));
        while (!diary.isEmpty()) {
            var next = diary.pollFirstEntry();
            today.go(next.getKey());
            next.getValue().forEach(Runnable::run);
        }
    }

    private void begin(LocalDate day) {
        int n = (int) day.toEpochDay();
        suggestion(day, n);
        opinion(day, n);
    }

    Versioned<Suggestion> referred(String day) {
        today.go(day);
        return referred(today.day());
    }

    Versioned<Suggestion> referred(LocalDate day) {
        var now = door.suggestions()
                .draft(DraftSuggestion.of(li, List.of(wang), "关于增设公交站的建议", "……", day.toString()), office)
                .orThrow();
        now = door.suggestions()
                .confirm(ConfirmSuggestion.of(now.seen(), wang, day.toString()), office)
                .orThrow();
        now = door.suggestions()
                .submit(SubmitSuggestion.of(now.seen(), day.toString()), office)
                .orThrow();
        now = door.suggestions()
                .accept(AcceptSuggestion.of(now.seen(), now.id().toString(), day.toString()), office)
                .orThrow();
        return door.handling()
                .refer(new ReferSuggestion(now.seen(), day), office)
                .orThrow();
    }

    private void suggestion(LocalDate day, int n) {
        Id<Suggestion> id = referred(day).id();
        distributed(id, day);
        if (n % 5 == 0) {
            later(day.plusDays(2), () -> returned(id));
        }
        later(day.plusDays(10 + n % 25), () -> talked(id));
        if (n % 7 == 0) {
            later(day.plusDays(40), () -> extended(id));
        }
        int reply = 60 + n * 13 % 50;
        later(day.plusDays(reply), () -> replied(id));
        later(day.plusDays(reply + n % 40), () -> rated(id, li));
        later(day.plusDays(reply + n % 33 + 5), () -> rated(id, wang));
    }

    /** All proposers agree, and the only suggestion there is goes back. */
    void withdrawn(LocalDate day) {
        today.go(day);
        Id<Suggestion> id = all(Suggestion.SHAPE).get(0).id();
        for (Id<Deputy> deputy : List.of(li, wang)) {
            door.suggestions()
                    .agreeToWithdraw(AgreeToWithdraw.of(seen(id), deputy, day.toString()), office)
                    .orThrow();
        }
        door.suggestions()
                .withdraw(WithdrawSuggestion.of(seen(id), "撤回", day.toString()), office)
                .orThrow();
    }

    /** Referred and replied to on one day. */
    Seen<Suggestion> repliedTo(LocalDate day) {
        return repliedTo(day, "solved-or-adopted", List.of());
    }

    /** The same with these promises. */
    Seen<Suggestion> repliedTo(LocalDate day, String category, List<NewPromise> promises) {
        today.go(day);
        Id<Suggestion> id = referred(day).id();
        distributed(id, day);
        talked(id);
        replied(id, category, promises);
        return seen(id);
    }

    /** Replied to on a later day. */
    void repliedTo(LocalDate referred, LocalDate day) {
        today.go(referred);
        Id<Suggestion> id = referred(referred).id();
        distributed(id, referred);
        talked(id);
        today.go(day);
        replied(id);
    }

    private Seen<Suggestion> seen(Id<Suggestion> id) {
        return door.get(Suggestion.SHAPE, id, office).seen();
    }

    void distributed(Id<Suggestion> id, LocalDate day) {
        door.handling()
                .distribute(new DistributeSuggestion(seen(id), List.of(HandlerPart.lead(LEAD)), day), office)
                .orThrow();
        door.handling()
                .receive(new ReceiveSuggestion(seen(id), LEAD, day), office)
                .orThrow();
    }

    private void returned(Id<Suggestion> id) {
        door.handling()
                .requestReturn(new RequestReturn(seen(id), LEAD, "不属职权", "区建管委", today.day()), office)
                .orThrow();
        door.handling()
                .decideReturn(new DecideReturn(seen(id), ReturnRequest.Answer.GRANTED, null, today.day()), office)
                .orThrow();
        door.handling()
                .refer(new ReferSuggestion(seen(id), today.day()), office)
                .orThrow();
        distributed(id, today.day());
    }

    void talked(Id<Suggestion> id) {
        door.handling()
                .talk(new RecordTalk(seen(id), LEAD, null, Communication.Way.PHONE, null, today.day()), office)
                .orThrow();
    }

    void extended(Id<Suggestion> id) {
        door.handling()
                .extend(new ExtendReply(seen(id), "情况复杂", "分管领导", today.day(), today.day()), office)
                .orThrow();
    }

    private void replied(Id<Suggestion> id) {
        replied(id, "solved-or-adopted", List.of());
    }

    private void replied(Id<Suggestion> id, String category, List<NewPromise> promises) {
        door.handling()
                .reply(new RecordReply(seen(id), LEAD, category, "答复如下", "张主任", null, promises, today.day()), office)
                .orThrow();
    }

    private void rated(Id<Suggestion> id, Id<Deputy> deputy) {
        door.handling()
                .rate(new RateReply(seen(id), deputy, Grade.SATISFIED, Grade.SATISFIED, null, today.day()), office)
                .orThrow();
    }

    Id<Opinion> raised(LocalDate day, Level level) {
        return raised(day, List.of(new Handler(level, "某单位")));
    }

    Id<Opinion> raised(LocalDate day, List<Handler> handlers) {
        return door.opinions()
                .register(
                        new RegisterOpinion(
                                Origin.HOTLINE,
                                null,
                                null,
                                null,
                                ExternalKey.of("12345-" + ids.incrementAndGet()),
                                null,
                                null,
                                null,
                                "安亭镇",
                                "traffic",
                                "路灯不亮",
                                day,
                                handlers,
                                null),
                        office)
                .orThrow()
                .id();
    }

    private void opinion(LocalDate day, int n) {
        Id<Opinion> id = raised(day, n % 2 == 0 ? Level.STREET : Level.DISTRICT);
        if (n % 3 == 0) {
            later(
                    day.plusDays(3),
                    () -> door.opinions()
                            .passUp(new PassUp(seenOpinion(id), "市里", today.day()), office)
                            .orThrow());
        } else if (n % 3 == 1) {
            var both = List.of(new Handler(Level.STREET, "街道"), new Handler(Level.DISTRICT, "区里"));
            later(
                    day.plusDays(5),
                    () -> door.opinions()
                            .handOver(new HandOver(seenOpinion(id), both, today.day()), office)
                            .orThrow());
        }
        later(day.plusDays(8 + n * 11 % 60), () -> answered(id, n % 3 == 1));
    }

    private Seen<Opinion> seenOpinion(Id<Opinion> id) {
        return door.get(Opinion.SHAPE, id, office).seen();
    }

    private void answered(Id<Opinion> id, boolean two) {
        for (Level level : two ? List.of(Level.STREET, Level.DISTRICT) : List.<Level>of()) {
            door.opinions()
                    .recordResult(new RecordResult(seenOpinion(id), level, "已修", today.day()), office)
                    .orThrow();
        }
        if (!two) {
            door.opinions()
                    .recordResult(new RecordResult(seenOpinion(id), null, "已修", today.day()), office)
                    .orThrow();
        }
        door.opinions()
                .feedBack(new FeedBack(seenOpinion(id), "已告知", today.day()), office)
                .orThrow();
    }

    /** All records of a shape, in the order of their ids. */
    <T> List<T> all(Shape<T> shape) {
        var all = new ArrayList<T>();
        String cursor = null;
        do {
            Query<T> query = Query.of(shape).from(cursor);
            Page<Versioned<T>> page = stores.page(office.congress(), query);
            page.items().forEach(one -> all.add(one.value()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** The net lines of the journal, as they stand today, without their numbers. */
    List<String> lines() {
        var all = new ArrayList<String>();
        stores.read(office.congress(), reader -> {
            String cursor = null;
            do {
                var page = reader.journal()
                        .entries(
                                new EntryFilter(Set.of(), null, null, null, null, null),
                                View.of(today.day()),
                                cursor,
                                Query.MOST);
                page.items().forEach(entry -> all.add(text(entry.line())));
                cursor = page.next();
            } while (cursor != null);
            return null;
        });
        return all.stream().sorted().toList();
    }

    private static String text(Line line) {
        return line.kind() + " " + line.role() + " " + line.subject() + " " + line.item() + " " + line.day() + " by "
                + line.due();
    }
}
