package org.daibiao.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daibiao.Daibiao;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.congress.CongressRoom;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.FourTripStores;
import org.daibiao.desk.Observer;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.OpinionRoom;
import org.daibiao.opinion.OpinionRules;
import org.daibiao.oversight.OversightRoom;
import org.daibiao.plan.WorkPlans;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Citation;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Query;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.SuggestionRules.Term;

/** A congress on 1 July 2025, in memory, for those who raise suggestions. */
final class ProposingFixture {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZONE);
    private static final OpinionRules OPINIONS = new OpinionRules(
            Map.of(
                    Level.STREET, TimeLimit.workingDays(10),
                    Level.DISTRICT, TimeLimit.workingDays(15),
                    Level.ABOVE, TimeLimit.days(60)),
            TimeLimit.months(3),
            Roll.FORWARD,
            Optional.empty(),
            0);

    private final MemoryStores stores = new MemoryStores();
    private final Daibiao door = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(new FourTripStores(stores))
            .clock(CLOCK)
            .access(RolePolicy.committeeOnly())
            .build();
    private final Actor office =
            Actor.of(door.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final SuggestionService suggestions;

    ProposingFixture(SuggestionRules rules) {
        var desk = new Desk(new Desk.Parts(
                new FourTripStores(stores),
                RolePolicy.committeeOnly(),
                CLOCK,
                IdSource.timeOrdered(),
                Observer.NONE,
                reader -> ZONE,
                List.of(CongressRoom.ROOM, DeputyRoom.ROOM, OpinionRoom.ROOM, SuggestionRoom.ROOM, OversightRoom.ROOM),
                Digest.SHA_256));
        suggestions = SuggestionService.of(desk, book(rules), WorkCalendars.CHINA, OPINIONS);
    }

    static RuleBook book(SuggestionRules rules) {
        return new RuleBook(rules, Map.of(rules.profile(), rules));
    }

    /** What a profile says of proposing, with time limits of the test's own. */
    static SuggestionRules rules(String profile) {
        var terms = Map.of(
                Task.GATE, term(TimeLimit.workingDays(5), "submission"),
                Task.REFERRAL, term(TimeLimit.workingDays(7), "acceptance"),
                Task.TEXT_PUBLICATION, term(TimeLimit.months(3), "acceptance"));
        var said = SuggestionRules.of(RuleProfiles.of(profile));
        return new SuggestionRules(
                said.profile(),
                terms,
                said.roll(),
                said.proposing(),
                said.handling(),
                said.extension(),
                said.replies(),
                said.feedback(),
                said.remindDays());
    }

    private static Term term(TimeLimit limit, String base) {
        return new Term(new Sourced<>(limit, Citation.of("试", "test")), base);
    }

    Daibiao door() {
        return door;
    }

    Actor office() {
        return office;
    }

    SuggestionService suggestions() {
        return suggestions;
    }

    Id<Deputy> deputy(String name) {
        return door.deputies()
                .register(RegisterDeputy.of(name, "安亭镇"), office)
                .orThrow()
                .id();
    }

    /** The net lines about an item, as short texts. */
    List<String> lines(Id<?> item) {
        return stores
                .read(
                        office.congress(),
                        reader -> reader.journal()
                                .entries(
                                        EntryFilter.about(item),
                                        View.of(LocalDate.parse("2025-07-01")),
                                        null,
                                        Query.MOST))
                .items()
                .stream()
                .map(entry -> text(entry.line()))
                .toList();
    }

    private static String text(Line line) {
        return line.kind() + " " + line.role() + " " + line.day() + (line.due() == null ? "" : " by " + line.due());
    }
}
