package org.daibiao.suggestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.daibiao.Daibiao;
import org.daibiao.DaibiaoBuilder;
import org.daibiao.access.Roles;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.FourTripStores;
import org.daibiao.desk.OneTripStores;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.profile.RuleProfile;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Rating.Grade;

/** A suggestion on its way through the real door, at the end of 2025, one step after the other. */
final class Road {
    static final String LEAD = "区交通委";
    static final String OTHER = "区建管委";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-12-30T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    final MemoryStores stores = new MemoryStores();
    final Daibiao door;
    final Actor office;
    final Id<Deputy> li;
    final Id<Deputy> wang;
    private final LocalDate drafted;
    private Versioned<Suggestion> now;

    /** Under Jiading's own profile. */
    Road() {
        this(WorkPlans.JIADING_2025);
    }

    /** Under a profile that changes Jiading's by these lines. */
    static Road under(String... lines) {
        return new Road(planned(lines));
    }

    /** Jiading's plan under a profile that changes Jiading's by these lines. */
    static WorkPlan planned(String... lines) {
        String profile = "format: 1\nid: own-2025\ntitle: {zh: 试, en: own}\nlaw: OWN\nyear: 2025\nbase: jiading-2025\n"
                + "laws: {OWN: {zh: 试, en: own}}\nsections:\n  suggestion:\n    " + String.join("\n    ", lines) + "\n";
        try (var plan = WorkPlan.class.getResourceAsStream("jiading-2025.yaml")) {
            String text = new String(plan.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("profile: jiading-2025", "profile: own-2025");
            return WorkPlan.read(
                    text.getBytes(StandardCharsets.UTF_8), RuleProfile.read(profile.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose store notes how many lookups came in each trip. */
    static Road counting(List<Integer> trips) {
        return new Road(
                builder -> builder.plan(WorkPlans.JIADING_2025).stores(new OneTripStores(new MemoryStores(), trips)),
                CLOCK,
                LocalDate.parse("2025-04-07"));
    }

    private Road(WorkPlan plan) {
        this(builder -> builder.plan(plan), CLOCK, LocalDate.parse("2025-04-07"));
    }

    /** Where it is another day, and another calendar perhaps; its ids are counted. */
    static Road on(Clock clock, WorkCalendar calendar) {
        return on(clock, calendar, WorkPlans.JIADING_2025);
    }

    /** And another plan. */
    static Road on(Clock clock, WorkCalendar calendar, WorkPlan plan) {
        var ids = new AtomicLong();
        return new Road(
                builder -> builder.plan(plan).calendar(calendar).ids(() -> new UUID(7, ids.incrementAndGet())),
                clock,
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private Road(UnaryOperator<DaibiaoBuilder> how, Clock clock, LocalDate drafted) {
        this.drafted = drafted;
        door = how.apply(Daibiao.builder().stores(new FourTripStores(stores)).clock(clock))
                .build();
        office = Actor.of(door.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        li = deputy("李敏");
        wang = deputy("王芳");
        now = drafted();
    }

    private Id<Deputy> deputy(String name) {
        return door.deputies()
                .register(RegisterDeputy.of(name, "安亭镇"), office)
                .orThrow()
                .id();
    }

    private Versioned<Suggestion> drafted() {
        var draft = DraftSuggestion.of(li, List.of(wang), "关于增设公交站的建议", "……", drafted.toString());
        return door.suggestions().draft(draft, office).orThrow();
    }

    Versioned<Suggestion> now() {
        return now;
    }

    /** Another suggestion is on the way from here on; the one before stays as it is. */
    Road anew() {
        now = drafted();
        return this;
    }

    Road take(Outcome<Versioned<Suggestion>> outcome) {
        now = outcome.orThrow();
        return this;
    }

    Road submitted() {
        take(door.suggestions().confirm(ConfirmSuggestion.of(now.seen(), wang, "2025-04-10"), office));
        return take(door.suggestions().submit(SubmitSuggestion.of(now.seen(), "2025-04-10"), office));
    }

    /** Of an unchanged text all confirmations still stand. */
    Road submittedAgain(String day) {
        return take(door.suggestions().submit(SubmitSuggestion.of(now.seen(), day), office));
    }

    Road accepted() {
        submitted();
        String number = now.id().toString();
        return take(door.suggestions().accept(AcceptSuggestion.of(now.seen(), number, "2025-04-16"), office));
    }

    Road refer(String day) {
        return take(door.handling().refer(new ReferSuggestion(now.seen(), day(day)), office));
    }

    Road distribute(String day, HandlerPart... handlers) {
        return take(
                door.handling().distribute(new DistributeSuggestion(now.seen(), List.of(handlers), day(day)), office));
    }

    Road receive(String unit, String day) {
        return take(door.handling().receive(new ReceiveSuggestion(now.seen(), unit, day(day)), office));
    }

    Road talk(String unit, String day) {
        return take(door.handling()
                .talk(new RecordTalk(now.seen(), unit, null, Communication.Way.PHONE, null, day(day)), office));
    }

    Road received() {
        return accepted()
                .refer("2025-04-22")
                .distribute("2025-04-23", HandlerPart.lead(LEAD))
                .receive(LEAD, "2025-04-25");
    }

    Road inProgress() {
        return received().talk(LEAD, "2025-05-12");
    }

    Road reply(String unit, String category, String day, NewPromise... promises) {
        String reason = category.equals("for-reference") ? "规划未定" : null;
        var command = new RecordReply(now.seen(), unit, category, "答复如下", "张主任", reason, List.of(promises), day(day));
        return take(door.handling().reply(command, office));
    }

    Road rate(Id<Deputy> deputy, Grade result, String day) {
        String reasons = result == Grade.DISSATISFIED ? "未解决" : null;
        return take(door.handling()
                .rate(new RateReply(now.seen(), deputy, Grade.SATISFIED, result, reasons, day(day)), office));
    }

    Road bothSatisfied(String day) {
        return rate(li, Grade.SATISFIED, day).rate(wang, Grade.BASICALLY_SATISFIED, day);
    }

    /** Replied with a promise that both proposers found well. */
    Road tracking() {
        return inProgress()
                .reply(LEAD, "planned", "2025-07-15", NewPromise.of("建站", "2025-11-30"))
                .bothSatisfied("2025-07-21");
    }

    Road settle(Promise.State outcome, String dueOn, String day) {
        var open = Query.of(Promise.SHAPE, Promise.SUGGESTION.is(now.id()), Promise.STATE.is(Promise.State.OPEN));
        var promise = door.find(open, office).items().get(0).id();
        LocalDate until = dueOn.isEmpty() ? null : day(dueOn);
        return take(door.handling()
                .settlePromise(new SettlePromise(now.seen(), promise, null, outcome, "说明", until, day(day)), office));
    }

    Road close(String day) {
        return take(door.handling().close(new CloseSuggestion(now.seen(), "办结", day(day)), office));
    }

    Road review(Review.Answer answer, String day) {
        return take(door.handling().review(new ReviewObjection(now.seen(), answer, "研究", day(day)), office));
    }

    Road returned(String day) {
        take(door.handling().requestReturn(new RequestReturn(now.seen(), LEAD, "不属职权", OTHER, day(day)), office));
        return take(door.handling()
                .decideReturn(new DecideReturn(now.seen(), ReturnRequest.Answer.GRANTED, null, day(day)), office));
    }

    Road agreed(String day) {
        take(door.suggestions().agreeToWithdraw(AgreeToWithdraw.of(now.seen(), li, day), office));
        return take(door.suggestions().agreeToWithdraw(AgreeToWithdraw.of(now.seen(), wang, day), office));
    }

    Road withdraw(String day) {
        agreed(day);
        return take(door.suggestions().withdraw(WithdrawSuggestion.of(now.seen(), "撤回", day), office));
    }

    /** Open and settled due days of a task. */
    List<DueDay> dues(DueDay.Task task) {
        var query = Query.of(DueDay.SHAPE, DueDay.SUGGESTION.is(now.id()), DueDay.TASK.is(task));
        return door.find(query, office).items().stream().map(Versioned::value).toList();
    }

    /** The kinds of the net lines about it. */
    List<String> kinds() {
        return lines(EntryFilter.about(now.id())).stream().map(Line::kind).toList();
    }

    /** The net lines that pass the filter. */
    List<Line> lines(EntryFilter filter) {
        var view = View.of(day("2025-12-30"));
        return stores
                .read(office.congress(), reader -> reader.journal().entries(filter, view, null, Query.MOST))
                .items()
                .stream()
                .map(Entry::line)
                .toList();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
